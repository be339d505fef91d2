/// Chinese numerals of both scripts, by character.
enum Chinese {
    static func word(_ scalar: UInt32) -> Word? {
        if let value = digit(scalar) { return Word(.digit, .chinese, value) }
        if let value = financialDigit(scalar) { return Word(.digit, .financialChinese, value) }
        switch scalar {
        case 0x5EFF: return Word(.tens, .chinese, 20)  // 廿
        case 0x5345: return Word(.tens, .chinese, 30)  // 卅
        case 0x5341: return Word(.scale, .chinese, 10)  // 十
        case 0x767E: return Word(.scale, .chinese, 100)  // 百
        case 0x5343: return Word(.scale, .chinese, 1000)  // 千
        case 0x62FE: return Word(.scale, .financialChinese, 10)  // 拾
        case 0x4F70: return Word(.scale, .financialChinese, 100)  // 佰
        case 0x4EDF: return Word(.scale, .financialChinese, 1000)  // 仟
        case 0x4E07, 0x842C: return Word(.scale, .chinese, 10_000)  // 万 萬
        case 0x4EBF, 0x5104: return Word(.scale, .chinese, 100_000_000)  // 亿 億
        default: return nil
        }
    }

    private static func digit(_ scalar: UInt32) -> UInt64? {
        switch scalar {
        case 0x96F6, 0x3007, 0x25CB: 0  // 零 〇 ○
        case 0x4E00, 0x5E7A: 1  // 一 幺
        case 0x4E8C, 0x4E24, 0x5169: 2  // 二 两 兩
        case 0x4E09: 3  // 三
        case 0x56DB: 4  // 四
        case 0x4E94: 5  // 五
        case 0x516D: 6  // 六
        case 0x4E03: 7  // 七
        case 0x516B: 8  // 八
        case 0x4E5D: 9  // 九
        default: nil
        }
    }

    private static func financialDigit(_ scalar: UInt32) -> UInt64? {
        switch scalar {
        case 0x58F9: 1  // 壹
        case 0x8D30, 0x8CB3: 2  // 贰 貳
        case 0x53C1, 0x53C3: 3  // 叁 參
        case 0x8086: 4  // 肆
        case 0x4F0D: 5  // 伍
        case 0x9646, 0x9678: 6  // 陆 陸
        case 0x67D2: 7  // 柒
        case 0x634C: 8  // 捌
        case 0x7396: 9  // 玖
        default: nil
        }
    }

    /// Said while thinking: 嗯 呃 啊 额 額 哦 喔 唔 诶 欸 噢 哎.
    static func isFiller(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x55EF, 0x5443, 0x554A, 0x989D, 0x984D, 0x54E6, 0x5594, 0x5514, 0x8BF6, 0x6B38, 0x5662, 0x54CE: true
        default: false
        }
    }

    /// 那 這 这, which make a filler with 个 or 個.
    static func isDemonstrative(_ scalar: UInt32) -> Bool { scalar == 0x90A3 || scalar == 0x8FD9 || scalar == 0x9019 }

    /// 个 個.
    static func isCounter(_ scalar: UInt32) -> Bool { scalar == 0x4E2A || scalar == 0x500B }

    static func isHan(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    }
}
