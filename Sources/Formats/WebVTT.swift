public import Transcripts

/// WebVTT captions, as Zoom, Teams and Webex write them (https://www.w3.org/TR/webvtt1/).
public struct WebVTT: TranscriptFormat {
    public let id = "webvtt"
    public let title = "WebVTT captions"
    public let recognisedBy = "the first line begins with WEBVTT"
    public let carries = "one call, names in voice tags or before a colon, times"

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        let bytes = document.bytes[document.textStart...]
        guard bytes.starts(with: "WEBVTT".utf8) else { return false }
        return bytes.dropFirst(6).first.map { Ascii.isSpace($0) } ?? true
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        let reader = CaptionReader(document, from: document.textStart, writing: .markup)
        return try reader.read()
    }
}
