public import Transcripts

/// Text in which labels say who speaks: `Agent (Ben): …`, `[00:05:32] Alice: …`, `客服：…`.
public struct LabelledText: TranscriptFormat {
    public let id = "labelled-text"
    public let title = "Text with speakers' labels"
    public let recognisedBy = "lines that begin with a role or with names that recur"
    public let carries = "one conversation, roles, names, times"

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        // The beginning tells; a whole long call need not be looked at twice.
        let limit = document.textStart + 65_536
        let end =
            limit < document.bytes.count ? document.bytes[..<limit].lastIndex(of: 0x0A) ?? limit : document.bytes.count
        return LabelledReader(document, in: document.textStart..<end).isDialogue
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        let reader = LabelledReader(document, in: document.textStart..<document.bytes.count)
        return Transcript(conversations: [reader.read()])
    }
}
