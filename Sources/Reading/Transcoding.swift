public import Transcripts

/// Reads bytes as text in UTF-8 and writes them back.
public enum Transcoding {
    /// - Parameter path: what problems call the file.
    /// - Returns: valid UTF-8 without zeros; a byte order mark stays one.
    /// - Throws: ``Problem`` at the first byte that is no text, or that would not come back as it was.
    static func decoded(_ bytes: [UInt8], from encoding: TextEncoding, path: String) throws(Problem) -> [UInt8] {
        var text = bytes
        if encoding != .utf8 {
            do throws(Iconv.Fault) {
                text = try Iconv.convert(bytes, from: encoding, to: .utf8)
            } catch {
                throw Problem(
                    path: path, what: "byte \(error.offset) is not valid \(encoding.rawValue)",
                    remedy: "export the file in UTF-8")
            }
            // Some encodings have two ways to write a character; a redacted copy must differ only where it is redacted.
            guard (try? Iconv.convert(text, from: .utf8, to: encoding)) == bytes else {
                throw Problem(
                    path: path, what: "the text in \(encoding.rawValue) would not come back as it was",
                    remedy: "export the file in UTF-8")
            }
        }
        if let defect = TextCheck.firstDefect(in: text) {
            throw problem(for: defect, in: Document(source: path, bytes: text), at: path)
        }
        return text
    }

    /// Text as it is written in an encoding.
    ///
    /// - Throws: ``Problem`` when the encoding has nothing for a character.
    public static func encoded(_ text: [UInt8], in encoding: TextEncoding, path: String) throws(Problem) -> [UInt8] {
        if encoding == .utf8 { return text }
        do throws(Iconv.Fault) {
            return try Iconv.convert(text, from: .utf8, to: encoding)
        } catch {
            throw Problem(
                path: path, what: "what stands in place of a value cannot be written in \(encoding.rawValue)",
                remedy: "choose replacements in ASCII")
        }
    }

    private static func problem(for defect: TextCheck.Defect, in document: Document, at path: String) -> Problem {
        switch defect {
        case .nul(let offset):
            Problem(
                path: path, what: "the file is not text: byte \(offset) is zero", remedy: "give transcripts as text")
        case .notUTF8(let offset):
            Problem(
                path: path, line: document.line(at: offset), what: "byte \(offset) is not valid UTF-8",
                remedy: "the file is damaged here or mixes encodings; export it again")
        }
    }
}
