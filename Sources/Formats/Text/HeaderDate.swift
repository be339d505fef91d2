/// The day of the conversation in a header line such as `Date: 2023-05-02`.
enum HeaderDate {
    /// - Returns: what stands after the colon when it is surely a date, as it is written.
    static func value(_ bytes: [UInt8], line: Range<Int>) -> String? {
        guard let head = Head(bytes, line: line, timesLead: false), !head.text.isEmpty, head.text.count <= 40,
            NonSpeakers.isDate(Wording.fold(bytes[head.label]))
        else { return nil }
        var reader = StampReader(bytes: bytes, position: head.text.lowerBound, end: head.text.upperBound)
        let value = String(decoding: bytes[head.text], as: UTF8.self)
        if reader.date() != nil { return value }
        let folded = Wording.fold(bytes[head.text])
        let namesMonth = months.contains { folded.contains($0) }
        return namesMonth && folded.contains(where: \.isNumber) ? value : nil
    }

    private static let months = [
        "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october", "november",
        "december", "jan ", "feb ", "mar ", "apr ", "jun ", "jul ", "aug ", "sep ", "oct ", "nov ", "dec ", "enero",
        "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}
