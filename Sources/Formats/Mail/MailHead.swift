import Transcripts

/// The header of a mail or of one of its parts (RFC 5322, RFC 2045).
struct MailHead {
    struct Line {
        let name: Range<Int>
        /// Folded lines with the line breaks in them.
        let value: Range<Int>
    }

    private(set) var lines: [Line] = []
    /// Behind the blank line after the header.
    private(set) var end: Int
    private let bytes: [UInt8]

    /// - Returns: nil when a line is none of a header.
    init?(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        var position = range.lowerBound
        while position < range.upperBound {
            let newline = bytes.firstOffset(of: UInt8(ascii: "\n"), in: position..<range.upperBound)
            let line = position..<(newline ?? range.upperBound)
            position = newline.map { $0 + 1 } ?? range.upperBound
            if bytes.trimmed(line).isEmpty {
                end = position
                return
            }
            if let first = line.first, bytes[first] == UInt8(ascii: " ") || bytes[first] == UInt8(ascii: "\t"),
                let last = lines.popLast()
            {
                lines.append(
                    Line(name: last.name, value: last.value.lowerBound..<bytes.trimmed(line).upperBound))
            } else if let colon = bytes.firstOffset(of: UInt8(ascii: ":"), in: line), colon > line.lowerBound,
                bytes[line.lowerBound..<colon].allSatisfy({ 0x21..<0x7F ~= $0 })
            {
                lines.append(
                    Line(name: line.lowerBound..<colon, value: bytes.trimmed((colon + 1)..<line.upperBound)))
            } else {
                return nil
            }
        }
    }

    /// The first value under a name that is given in small letters.
    func value(_ name: StaticString) -> Range<Int>? { lines.first { isNamed(name, $0) }?.value }

    func isNamed(_ name: StaticString, _ line: Line) -> Bool {
        line.name.count == name.utf8CodeUnitCount && bytes.begins(with: name, in: line.name)
    }

    /// `text/plain`, `multipart/mixed`, in small letters.
    var type: String {
        let value = string("content-type") ?? "text/plain"
        return value.prefix { $0 != ";" }.trimmingBlanks.lowercased()
    }

    /// `base64`, `quoted-printable`, `7bit`, in small letters.
    var encoding: String {
        (string("content-transfer-encoding") ?? "7bit").prefix { $0 != ";" }.trimmingBlanks.lowercased()
    }

    var isAttachment: Bool { string("content-disposition")?.lowercased().hasPrefix("attachment") ?? false }

    /// A parameter of the content type, such as `boundary`.
    func parameter(_ name: String) -> String? {
        guard let value = string("content-type") else { return nil }
        for part in value.split(separator: ";").dropFirst() {
            guard let sign = part.firstIndex(of: "="), part[..<sign].trimmingBlanks.lowercased() == name else {
                continue
            }
            let written = part[part.index(after: sign)...].trimmingBlanks
            return written.hasPrefix("\"") ? String(written.dropFirst().prefix { $0 != "\"" }) : written
        }
        return nil
    }

    private func string(_ name: StaticString) -> String? {
        value(name).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}

extension StringProtocol {
    /// Without blanks and line breaks at its ends.
    fileprivate var trimmingBlanks: String {
        let rest = drop { $0.isWhitespace }
        return String(rest.reversed().drop { $0.isWhitespace }.reversed())
    }
}
