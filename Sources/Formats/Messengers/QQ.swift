public import Transcripts

/// The text file that QQ's message manager exports: a time, a name and a number on a line, the message below it.
///
/// A file may hold the chats with several people, each under a line `消息对象:`.
public struct QQ: TranscriptFormat {
    public let id = "qq"
    public let title = "QQ chat export"
    public let recognisedBy = "lines such as `2024-01-02 03:04:05 Alice(10001)`, or the header 消息记录"
    public let carries = "conversations, names, account numbers, times"

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        let lines = Lines(document.bytes, from: document.textStart).lazy.filter { !$0.isEmpty }
        let sample = Array(lines.prefix(60))
        guard let first = sample.first else { return false }
        let head = sample.first { QQHead(document.bytes, $0, needsAccount: true) != nil }
        return head == first || head != nil && Self.isHeader(document.bytes, first)
    }

    private static func isHeader(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        bytes[line].starts(with: "消息记录".utf8)
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        let bytes = document.bytes
        let lines = Lines(bytes, from: document.textStart)
        // Where a header vouches for the export, heads may lack the number.
        let needsAccount = !(lines.first { !$0.isEmpty }.map { Self.isHeader(bytes, $0) } ?? false)
        var transcript = Transcript()
        var log = MessageLog(document)
        for line in lines where !line.isEmpty {
            if let head = QQHead(bytes, line, needsAccount: needsAccount) {
                log.begin(head.name, account: head.account, at: head.stamp, text: line.upperBound..<line.upperBound)
                if let title = head.title { log.addAside(title) }
            } else if Self.isRule(bytes, line) {
                // What follows is about the next chat.
                log.close()
            } else if bytes[line].starts(with: "消息对象:".utf8) || bytes[line].starts(with: "消息分组:".utf8) {
                if !log.isEmpty {
                    transcript.conversations.append(log.finished())
                    log = MessageLog(document, number: transcript.conversations.count + 1)
                }
                log.addAside(line)
            } else {
                log.add(line)
            }
        }
        transcript.conversations.append(log.finished())
        return transcript
    }

    /// `================`
    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        line.count >= 10 && bytes[line].allSatisfy { $0 == UInt8(ascii: "=") }
    }
}

/// The line above a message.
private struct QQHead {
    let stamp: Stamp
    /// The name; the account where there is none.
    let name: Range<Int>
    /// The number or mail address, without the brackets around it.
    let account: Range<Int>?
    /// What a group calls who writes, before the name: `【管理员】`.
    private(set) var title: Range<Int>?

    init?(_ bytes: [UInt8], _ line: Range<Int>, needsAccount: Bool) {
        guard let head = StampedHead(bytes, line, .timeFirst) else { return nil }
        stamp = head.stamp
        let found = Self.account(bytes, head.speaker)
        guard found != nil || !needsAccount else { return nil }
        let (label, account) = found.map { ($0.0, Optional($0.1)) } ?? (head.speaker, nil)
        title = Self.title(bytes, label)
        let name = bytes.trimmed((title?.upperBound ?? label.lowerBound)..<label.upperBound)
        self.name = name.isEmpty ? account ?? label : name
        self.account = name.isEmpty ? nil : account
    }

    private static func title(_ bytes: [UInt8], _ label: Range<Int>) -> Range<Int>? {
        let (opening, closing) = ("【".utf8, "】".utf8)
        guard bytes[label].starts(with: opening) else { return nil }
        return label.first { bytes[$0..<label.upperBound].starts(with: closing) }
            .map { label.lowerBound..<($0 + closing.count) }
    }

    private static func account(_ bytes: [UInt8], _ label: Range<Int>) -> (Range<Int>, Range<Int>)? {
        for (opening, closing) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "<"), UInt8(ascii: ">"))] {
            guard bytes[label].last == closing, let open = bytes[label].lastIndex(of: opening) else { continue }
            let inside = (open + 1)..<(label.upperBound - 1)
            let isMail = bytes[inside].contains(UInt8(ascii: "@"))
            let isNumber = inside.count >= 4 && bytes[inside].allSatisfy { Ascii.isDigit($0) }
            // In a redacted copy neither may be left.
            let isTaken = Placeholder.isAll(of: Array(bytes[inside]))
            if isNumber || isMail || isTaken { return (bytes.trimmed(label.lowerBound..<open), inside) }
        }
        return nil
    }
}
