/// Numbers as texts write them; most are short, and those need no string in between.
enum Decimal {
    /// Every power of ten that a `Double` holds exactly.
    private static let powers: [Double] = (0...22).map { power in
        (0..<power).reduce(1.0) { product, _ in product * 10 }
    }

    static func number(_ bytes: some Bytes, _ range: Range<Int>) -> Double? {
        short(bytes, range) ?? Double(String(decoding: bytes[range], as: UTF8.self))
    }

    /// Digits, a point among them or none. Up to 15 of them are an exact `Double`, and so is the power of ten by which
    /// the point divides them: one division of two exact numbers rounds as it must (Clinger 1990).
    private static func short(_ bytes: some Bytes, _ range: Range<Int>) -> Double? {
        guard 1...16 ~= range.count else { return nil }
        var value = 0
        var digits = 0
        var point: Int?
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        for index in (range.lowerBound + (isNegative ? 1 : 0))..<range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), point == nil, digits > 0, index + 1 < range.upperBound {
                point = digits
            } else if Ascii.isDigit(byte) {
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            } else {
                return nil
            }
        }
        guard 1...15 ~= digits else { return nil }
        let number = Double(value) / powers[digits - (point ?? digits)]
        return isNegative ? -number : number
    }
}
