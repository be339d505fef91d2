import Foundation

/// All text of a document as people would read it: escapes, entities and transfer encodings undone, words joined.
struct DecodedText {
    /// Texts by where they stand; those that lists hold side by side are together, in order.
    private var texts: [String: [String]] = [:]

    init(_ document: String, ending: String) {
        switch ending {
        case "json": add(json: document, at: "")
        case "jsonl": for line in document.split(separator: "\n") { add(json: String(line), at: "") }
        case "csv": for row in Self.rows(document) { for (column, cell) in row.enumerated() { add(cell, "\(column)") } }
        case "eml": for (index, text) in MailText.parts(of: document).enumerated() { add(text, "\(index)") }
        case "vtt", "srt":
            // Numbers and times between the texts would part what is said.
            let lines = document.split(separator: "\n").filter { !$0.contains("-->") && !$0.allSatisfy(\.isNumber) }
            add(lines.joined(separator: "\n"), "")
        default: add(document, "")
        }
    }

    /// What stands in lists is joined: words, and texts of which a piece is bold or a link.
    var all: [String] { texts.values.map { $0.joined(separator: " ") } }

    private mutating func add(_ text: String, _ path: String) {
        texts[path, default: []].append(text)
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return }
        texts[path + "<>", default: []].append(Self.withoutMarkup(text))
    }

    // MARK: JSON

    /// Times and counts, whose digits are nobody's.
    private static let measures = [
        "time", "start", "end", "offset", "duration", "ts", "created", "date", "fingerprint", "millis", "ms", "ticks",
        "usec", "index", "id", "confidence",
    ]

    private mutating func add(json: String, at path: String) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { return add(json, path) }
        walk(value, path)
    }

    private mutating func walk(_ value: Any, _ path: String) {
        if let members = value as? [String: Any] {
            for (name, member) in members {
                let small = name.lowercased()
                let isMeasure = Self.measures.contains { small.hasSuffix($0) }
                if !isMeasure || member is [Any] || member is [String: Any] { walk(member, path + "." + name) }
            }
        } else if let elements = value as? [Any] {
            for element in elements { walk(element, path) }
            // Plain pieces of a text are strings and others objects, so that they are not joined by their paths.
            let pieces = elements.compactMap { $0 as? String ?? ($0 as? [String: Any])?["text"] as? String }
            if elements.contains(where: { $0 is String }), pieces.count == elements.count {
                add(pieces.joined(), path + "[]")
            }
        } else if let text = value as? String {
            if text.hasPrefix("{\"") { add(json: text, at: path + "{}") }
            add(text, path)
        } else if let number = value as? NSNumber {
            add("\(number)", path)
        }
    }

    // MARK: Markup and tables

    static func withoutMarkup(_ text: String) -> String {
        var plain = text.replacing(/<\/?[A-Za-z][^<>]*>/, with: "")
        for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
            plain = plain.replacing(name, with: sign)
        }
        return plain
    }

    private static func rows(_ table: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for character in table {
            switch character {
            // A doubled quote closes and opens again.
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\n" where !isQuoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
        }
        return rows
    }
}
