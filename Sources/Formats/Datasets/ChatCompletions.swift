import Transcripts

/// Messages as OpenAI's and many other interfaces of language models take them, also one conversation a line.
///
/// The assistant is the agent: support teams keep chats of people in this shape to train on, and where a model answers
/// in a person's place, its answers are what they check. Only when a person answers too, under a role such as `agent`,
/// the assistant is the bot. Instructions and the answers of tools are turns of the system. Data sets to train on also
/// write `conversations`, `from` and `value` for the same (ShareGPT).
/// https://platform.openai.com/docs/api-reference/chat
public struct ChatCompletions: JSONFormat {
    public let id = "openai-messages"
    public let title = "Messages of language models (OpenAI and others)"
    public let recognisedBy = "`messages[]` with `role` and `content`, or `conversations[]` with `from` and `value`"
    public let carries = "conversations, roles (the assistant is the agent), names, times if there are any"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        let messages = list(of: value).firstElements(5)
        return !messages.isEmpty && messages.allSatisfy(isMessage)
    }

    private func isMessage(_ value: JSONValue) -> Bool {
        // Whoever calls a tool need not say anything.
        let isSaid = value.has("role") ? value.has("content") || value.has("tool_calls") : value.has("from", "value")
        return isSaid && role(of: value) != nil
    }

    /// An object's, or a list that stands alone.
    private func list(of value: JSONValue) -> JSONValue { value.first(of: "messages", "conversations") ?? value }

    private func role(of message: JSONValue) -> Role? {
        guard let role = message["role"] else { return message["from"].flatMap(role(ofSender:)) }
        if role.reads("user") { return .customer }
        if role.reads("assistant") { return .agent }
        return role.isOne(of: "system", "developer", "tool", "function") ? .system : role.role
    }

    private func role(ofSender sender: JSONValue) -> Role? {
        if sender.isOne(of: "human", "user") { return .customer }
        if sender.isOne(of: "gpt", "chatgpt", "assistant") { return .agent }
        return sender.isOne(of: "system", "tool", "function_call", "observation") ? .system : nil
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value.first(of: "conversation_id", "id"), channel: .chat)
        reading.setStart(value.first(of: "created_at", "created"))
        let messages = list(of: value).elements
        let hasPerson = messages.contains { !isAssistant($0) && role(of: $0) == .agent }
        for message in messages.chronological(by: { $0.first(of: "created_at", "timestamp") }) {
            let time = reading.seconds(at: message.first(of: "created_at", "timestamp"))
            let content = message.first(of: "content", "value")
            let parts = try content?.isString ?? true ? [] : texts(of: message)
            let role = hasPerson && isAssistant(message) ? .bot : role(of: message) ?? .unknown
            for word in [message["role"], message["from"]] { reading.claim(word) }
            // A tool's name is nobody's.
            let author = role == .system ? reading.member(role) : reading.person(role, name: message["name"])
            if let content, content.isString {
                reading.say(content, by: author, at: time)
            } else {
                reading.say(parts, by: author, at: time)
            }
        }
    }

    private func isAssistant(_ message: JSONValue) -> Bool {
        message["role"]?.reads("assistant") ?? (message["from"].flatMap(role(ofSender:)) == .agent)
    }

    /// The content is a list of parts, of which some are text; nothing, when a tool is called.
    private func texts(of message: JSONValue) throws(Refusal) -> [JSONValue] {
        guard let content = message.first(of: "content", "value") else { return [] }
        guard content.isArray else { throw Refusal(what: "`content` of a message is neither text nor a list") }
        var texts: [JSONValue] = []
        for part in content.elements {
            // A stored thread has the text in an object.
            if let text = part["text"], text.isObject, let value = try text.text("value") {
                texts.append(value)
            } else if let text = try part.text("text") {
                texts.append(text)
            }
        }
        return texts
    }
}
