/// Rows of a CSV file (RFC 4180), safe to open in a spreadsheet.
package enum CSV {
    /// The UTF-8 byte order mark, without which spreadsheets take the text for another encoding.
    static let byteOrderMark = "\u{FEFF}"

    package static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    package static func head(_ names: [String]) -> String { byteOrderMark + row(names) }

    /// Quoted where needed. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
        // By scalar: CR LF is one Character, which equals neither.
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A share of a whole with three decimals; empty when there is no whole.
    static func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        let thousandths = (part * 2000 + whole) / (whole * 2)
        let decimals = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
    }
}
