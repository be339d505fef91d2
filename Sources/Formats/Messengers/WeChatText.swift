public import Transcripts

/// Text that WeChat and the tools around it export: a line with name and time, in either order, the message below it.
///
/// Mailed chats give the day once, on a line of its own between dashes.
public struct WeChatText: TranscriptFormat {
    public let id = "wechat-text"
    public let title = "WeChat chat export, text"
    public let recognisedBy = "lines of a name, a date and a time, or times under `————— 2024-05-06 —————`"
    public let carries = "one conversation, names, times"

    /// So many lines are looked at to recognise it.
    private static let headLength = 100

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        let lines = Lines(document.bytes, from: document.textStart).lazy.filter { !$0.isEmpty }
        return Self.order(document.bytes, Array(lines.prefix(Self.headLength))) != nil
    }

    /// The order of the heads; nil when there are none, or when they are another format's.
    private static func order(_ bytes: [UInt8], _ lines: [Range<Int>]) -> StampedHead.Order? {
        [.timeFirst, .nameFirst].first { isChat(bytes, lines, $0) }
    }

    private static func isChat(_ bytes: [UInt8], _ lines: [Range<Int>], _ order: StampedHead.Order) -> Bool {
        var day: Int?
        let heads = lines.map { line in
            day = StampedHead.day(bytes, line) ?? day
            return StampedHead(bytes, line, order, day: day)
        }
        // A title may stand above the first message, but no conversation.
        guard heads.prefix(5).contains(where: { $0 != nil }) else { return false }
        let speakers = heads.compactMap { $0?.speaker }
        let withText = zip(heads, heads.dropFirst()).count { $0 != nil && $1 == nil }
        // A log has no lines between its lines.
        guard withText * 2 >= speakers.count, withText > 0 else { return false }
        return !speakers.contains {
            SpeakerLabel(bytes, label: $0, note: nil).isCertain
                || ")>".utf8.contains(bytes[$0.upperBound - 1]) && order == .timeFirst
        }
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        let bytes = document.bytes
        let lines = Lines(bytes, from: document.textStart).filter { !$0.isEmpty }
        let order = Self.order(bytes, Array(lines.prefix(Self.headLength))) ?? .nameFirst
        var log = MessageLog(document)
        var day: Int?
        for line in lines {
            if let found = StampedHead.day(bytes, line) {
                day = found
                log.close()
            } else if let head = StampedHead(bytes, line, order, day: day) {
                log.begin(head.speaker, at: head.stamp, text: line.upperBound..<line.upperBound)
            } else {
                log.add(line)
            }
        }
        return Transcript(conversations: [log.finished()])
    }
}
