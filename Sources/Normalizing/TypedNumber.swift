/// Digits as they were typed, up to where they end as a reader sees it: `4821`, `4-8-2-1`, `555-0142`, `$3.50`, `4G`.
struct TypedNumber {
    /// UTF-8 byte offset after the number and whatever is stuck to it.
    let end: Int
    /// Whether it may be a part of a spoken number: a bare group, or single digits with signs between.
    let isGroup: Bool

    init(_ text: [UInt8], at start: Int) {
        var position = start
        var groups = 0
        var isSingles = true
        var hasPoint = false
        var isBare = !Self.sticks(before: start, in: text)
        while position < text.count, text[position].isDigit {
            let groupStart = position
            while position < text.count, text[position].isDigit { position += 1 }
            groups += 1
            if position - groupStart > 1 { isSingles = false }
            guard position + 1 < text.count, text[position + 1].isDigit, "-.,/:".utf8.contains(text[position]) else {
                break
            }
            if text[position] == UInt8(ascii: "/") || text[position] == UInt8(ascii: ":") { isBare = false }
            if text[position] == UInt8(ascii: ".") { hasPoint = true }
            position += 1
        }
        while position < text.count, text[position].isLetter || text[position] == UInt8(ascii: "_") {
            isBare = false
            position += 1
        }
        if position < text.count, text[position] == UInt8(ascii: "%") { isBare = false }
        end = position
        // `5.3` is a decimal, `5.3.1.0` is read out digit by digit.
        isGroup = isBare && (groups == 1 || (isSingles && !(hasPoint && groups < 3)))
    }

    /// Whether what stands before belongs to the number: a letter, a money sign, a path.
    private static func sticks(before start: Int, in text: [UInt8]) -> Bool {
        guard let before = Scalar.before(start, in: text) else { return false }
        switch before {
        // $ & . / = @ _ and ¢ £ ¥ € ￥.
        case 0x24, 0x26, 0x2E, 0x2F, 0x3D, 0x40, 0x5F, 0xA2...0xA5, 0x20AC, 0xFFE0...0xFFE6: return true
        default: return before < 0x80 && UInt8(before).isLetter
        }
    }
}
