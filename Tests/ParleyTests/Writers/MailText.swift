import Foundation

/// The header and the bodies of a mail in plain characters.
enum MailText {
    static func parts(of mail: String) -> [String] {
        let (head, body) = halves(mail)
        let lower = head.lowercased()
        let own = [words(in: head)]
        if let boundary = head.firstMatch(of: /boundary="([^"]+)"/)?.output.1 {
            let pieces = body.components(separatedBy: "--\(boundary)")
            return own + pieces.dropFirst().flatMap { parts(of: String($0.drop { $0 == "\n" })) }
        }
        if lower.contains("encoding: base64") {
            let data = Data(base64Encoded: body, options: .ignoreUnknownCharacters) ?? Data()
            return own + [String(decoding: data, as: UTF8.self)]
        }
        return own + [lower.contains("quoted-printable") ? printable(body) : body]
    }

    private static func halves(_ part: String) -> (String, String) {
        guard let blank = part.firstRange(of: "\n\n") else { return (part, "") }
        return (String(part[..<blank.lowerBound]), String(part[blank.upperBound...]))
    }

    /// A header with its encoded words decoded.
    private static func words(in head: String) -> String {
        head.replacing(/=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/) { match in
            String(decoding: Data(base64Encoded: String(match.output.1)) ?? Data(), as: UTF8.self)
        }
    }

    private static func printable(_ body: String) -> String {
        let bytes = Array(body.replacing("=\n", with: "").utf8)
        var text: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "="), position + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
            {
                text.append(byte)
                position += 3
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
