public import Transcripts

/// CSV and TSV with a row a message; the columns are found by their names.
///
/// A cell that holds a whole labelled transcript is read as a conversation when no column says who speaks.
public struct DelimitedText: TranscriptFormat {
    public let id = "csv"
    public let title = "CSV, TSV"
    public let recognisedBy = "a header row with columns such as conversation_id, speaker, time, text"
    public let carries = "conversations, channel, language, roles, names, times"

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        return CSVLayout(document) != nil
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        guard let layout = CSVLayout(document), let text = layout.columns[.text] else {
            throw Problem(
                path: document.source, line: 1, what: "no column holds what was said",
                remedy: "name it text, message, body or content; conversation_id, speaker and timestamp are read too")
        }
        var reader = CSVReader(document, layout, text: text)
        do throws(CSVScanner.Fault) {
            return try reader.read()
        } catch {
            throw error.problem(in: document)
        }
    }
}
