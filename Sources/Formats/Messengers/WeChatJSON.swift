import Transcripts

/// A WeChat chat as the tools that read its database write it: messages with `isSend`, which is 1 for those of the
/// account that was exported.
public struct WeChatJSON: JSONFormat {
    public let id = "wechat-json"
    public let title = "WeChat chat export, JSON"
    public let recognisedBy = "`messages[]` with `isSend` and `content`"
    public let carries = "one conversation, names, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        guard let messages = value["messages"], messages.isArray, let first = messages.firstElement else {
            return false
        }
        return first.has("isSend", "content") && (first.has("formattedTime") || first.has("createTime"))
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let session = value["session"]
        reading.begin(value, id: nil, channel: .chat)
        reading.claim(session?["type"])
        var others: Set<Int> = []
        for message in value["messages"]?.elements ?? [] {
            let sender = sender(of: message, in: &reading)
            if message["isSend"]?.number == 0, !isNotice(message) { others.insert(sender) }
            try read(message, by: sender, into: &reading)
        }
        // In a chat of two the session is called by the other one's names.
        let isGroup = session?["wxid"]?.string?.hasSuffix("@chatroom") ?? false
        guard !isGroup, others.count == 1, let other = others.first else { return }
        for name in ["displayName", "nickname", "remark"] as [StaticString] {
            reading.addName(session?[name], of: other)
        }
    }

    private func read(_ message: JSONValue, by sender: Int, into reading: inout JSONReading) throws(Refusal) {
        if let content = message["content"], !content.isString {
            throw Refusal(what: "the content of a message is not text")
        }
        reading.claim(message["type"])
        // The written time has no zone; the epoch has one, so both must not be mixed.
        reading.claim(message["formattedTime"])
        let start = reading.seconds(at: message["createTime"] ?? message["formattedTime"])
        if let content = message["content"] { reading.say(content, by: sender, at: start) }
    }

    private func sender(of message: JSONValue, in reading: inout JSONReading) -> Int {
        if isNotice(message) { return reading.member(.system) }
        let isOwner = message["isSend"]?.number == 1 || message["isSend"]?.isTrue ?? false
        let tag = message["senderUsername"]?.string ?? (isOwner ? "owner" : nil)
        return reading.sender(message["senderDisplayName"], tag: tag)
    }

    /// What WeChat itself says, in words or by its number.
    private func isNotice(_ message: JSONValue) -> Bool {
        guard let type = message["type"] else { return false }
        return type.reads("系统消息") || type.number == 10_000
    }
}
