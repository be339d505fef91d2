/// What stands in place of a value that was redacted before: its type in capitals and a number, `[PERSON_NAME_1]`.
public enum Placeholder {
    /// What is longer is none.
    private static let longest = 40

    /// The length in bytes of a placeholder that begins at an offset; nil when none does.
    public static func length(in bytes: [UInt8], at offset: Int, before end: Int) -> Int? {
        guard bytes[offset] == UInt8(ascii: "["),
            let close = bytes[offset..<min(end, offset + longest)].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let inside = bytes[(offset + 1)..<close]
        let isToken = inside.allSatisfy { $0 == UInt8(ascii: "_") || $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
        return isToken && inside.contains(UInt8(ascii: "_")) ? close + 1 - offset : nil
    }
}
