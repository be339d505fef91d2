public import Transcripts

/// SubRip captions: a number, a line of times with decimal commas, the text.
public struct SubRip: TranscriptFormat {
    public let id = "srt"
    public let title = "SubRip captions"
    public let recognisedBy = "a number, then a line 00:00:01,000 --> 00:00:04,000"
    public let carries = "one call, names before a colon, times"

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        let head = Lines(document.bytes, from: document.textStart).lazy.filter { !$0.isEmpty }.prefix(2)
        // Some tools leave the numbers out.
        for (index, line) in head.enumerated() {
            if Cue.start(document.bytes, line) != nil { return true }
            if index == 0, !document.bytes[line].allSatisfy({ Ascii.isDigit($0) }) { return false }
        }
        return false
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        let reader = CaptionReader(document, from: document.textStart, writing: .plain)
        return try reader.read()
    }
}
