/// Numbers as texts write them; most are short, and those need no string in between.
enum Decimal {
    static func number(_ bytes: some Bytes, _ range: Range<Int>) -> Double? {
        short(bytes, range) ?? Double(String(decoding: bytes[range], as: UTF8.self))
    }

    /// Digits, a point among them or none. Up to 15 of them are an exact `Double`, and so is the power of ten by which
    /// the point divides them: one division of two exact numbers rounds as it must (Clinger 1990).
    private static func short(_ bytes: some Bytes, _ range: Range<Int>) -> Double? {
        guard 1...16 ~= range.count else { return nil }
        var value = 0
        var digits = 0
        var hasPoint = false
        var divisor = 1.0
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        for index in (range.lowerBound + (isNegative ? 1 : 0))..<range.upperBound {
            let byte = bytes[index]
            if Ascii.isDigit(byte) {
                value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
                digits += 1
                if hasPoint { divisor *= 10 }
            } else if byte == UInt8(ascii: "."), !hasPoint, digits > 0, index + 1 < range.upperBound {
                hasPoint = true
            } else {
                return nil
            }
        }
        guard 1...15 ~= digits else { return nil }
        let number = Double(value) / divisor
        return isNegative ? -number : number
    }
}
