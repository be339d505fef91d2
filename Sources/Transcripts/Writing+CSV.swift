extension Writing {
    /// `""` inside a quoted cell.
    static func cellEscape(in raw: ArraySlice<UInt8>, at index: Int) -> Escape? {
        guard index + 1 < raw.endIndex, raw[index + 1] == UInt8(ascii: "\"") else { return nil }
        return Escape(count: 2, scalar: "\"")
    }

    static func encodeQuotedCell(_ text: String) -> [UInt8] {
        text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    }

    static func encodeBareCell(_ text: String, separator: UInt8) -> [UInt8] {
        text.utf8.map { byte in
            switch byte {
            case separator, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: " ")
            default: byte
            }
        }
    }
}
