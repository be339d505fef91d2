import Transcripts

/// One of the addresses in a header: `"Ana Ruiz" <ana@example.com>`.
struct MailAddress {
    /// Without quotes; nil when there is none.
    let name: Range<Int>?
    /// Empty when there is none.
    let address: Range<Int>

    static func all(_ bytes: [UInt8], in value: Range<Int>) -> [MailAddress] {
        parts(bytes, value).map { part in
            guard let open = bytes[part].lastIndex(of: UInt8(ascii: "<")),
                let close = bytes.firstOffset(of: UInt8(ascii: ">"), in: open..<part.upperBound)
            else {
                let isAddress = bytes[part].contains(UInt8(ascii: "@"))
                return isAddress
                    ? MailAddress(name: nil, address: part)
                    : MailAddress(name: part, address: part.upperBound..<part.upperBound)
            }
            let name = unquoted(bytes, bytes.trimmed(part.lowerBound..<open))
            return MailAddress(name: name.isEmpty ? nil : name, address: bytes.trimmed((open + 1)..<close))
        }
    }

    /// What commas part; those within quotes do not.
    private static func parts(_ bytes: [UInt8], _ value: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = value.lowerBound
        var isQuoted = false
        for index in value {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard bytes[index] == UInt8(ascii: ","), !isQuoted else { continue }
            parts.append(start..<index)
            start = index + 1
        }
        parts.append(start..<value.upperBound)
        return parts.map { bytes.trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func unquoted(_ bytes: [UInt8], _ name: Range<Int>) -> Range<Int> {
        guard name.count >= 2, bytes[name.lowerBound] == UInt8(ascii: "\""),
            bytes[name.upperBound - 1] == UInt8(ascii: "\"")
        else { return name }
        return (name.lowerBound + 1)..<(name.upperBound - 1)
    }
}
