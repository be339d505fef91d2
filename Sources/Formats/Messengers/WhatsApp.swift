public import Transcripts

/// The text file that WhatsApp exports a chat to: `12/9/20, 23:55 - Bob: …` on Android, `[14/10/2021, 3:34:09 PM] Bob: …`
/// on iOS.
///
/// https://faq.whatsapp.com/1180414079177245
public struct WhatsApp: TranscriptFormat {
    public let id = "whatsapp"
    public let title = "WhatsApp chat export"
    public let recognisedBy = "lines that begin with a date, a time, ` - ` or brackets, and a name"
    public let carries = "one conversation, names, times"

    /// So many lines are looked at to recognise it.
    private static let headLength = 100

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        let lines = Lines(document.bytes, from: document.textStart).lazy.filter { !$0.isEmpty }
        let sample = Array(lines.prefix(Self.headLength))
        let heads =
            [StampReader.DateOrder.dayFirst, .monthFirst].map { WhatsAppHead.all(document.bytes, sample, $0) }
            .max { $0.count < $1.count } ?? []
        // What stands above the first head is no export of WhatsApp, which begins with one.
        guard let first = sample.first, let head = heads.first, first.contains(head.line.lowerBound) else {
            return false
        }
        // Contacts have names; `[2024-05-06 07:08:09] Agent: …` is somebody else's transcript.
        let speakers = heads.compactMap(\.speaker)
        return !speakers.isEmpty
            && !speakers.contains { SpeakerLabel(document.bytes, label: $0, note: nil).isCertain }
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        let lines = Array(Lines(document.bytes, from: document.textStart))
        let heads = WhatsAppHead.inOrder(document.bytes, lines)
        var log = MessageLog(document)
        var next = heads.startIndex
        for line in lines {
            if next < heads.endIndex, heads[next].line == line {
                log.begin(heads[next].speaker, at: heads[next].stamp, text: heads[next].text)
                next += 1
            } else if !line.isEmpty {
                log.add(line)
            }
        }
        return Transcript(conversations: [log.finished()])
    }
}
