import Transcripts

/// tawk.to chats, as its archive and its webhook for transcripts write them.
///
/// https://developer.tawk.to/webhooks/
public struct Tawk: JSONFormat {
    public let id = "tawk"
    public let title = "tawk.to"
    public let recognisedBy = "`messages[]` with `msg` and `sender.t`"
    public let carries = "conversations, roles, names, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["messages"]?.firstElements(5).contains { $0["sender"]?["t"]?.isString ?? false && $0.has("msg") }
            ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["id"], channel: .chat)
        let visitor = reading.person(.customer, name: value["visitor"]?["name"])
        for message in (value["messages"]?.elements ?? []).chronological(by: { $0["time"] }) {
            let text = try message.text("msg")
            let time = reading.seconds(at: message["time"])
            for word in [message["type"], message["sender"]?["t"]] { reading.claim(word) }
            guard let text else { continue }
            reading.say(text, by: author(message["sender"], visitor: visitor, in: &reading), at: time)
        }
    }

    private func author(_ sender: JSONValue?, visitor: Int, in reading: inout JSONReading) -> Int {
        switch sender?["t"]?.string {
        case "v":
            if sender?["n"] == nil { return visitor }
            return reading.person(.customer, name: sender?["n"])
        case "a": return reading.person(.agent, name: sender?["n"], tag: sender?["id"]?.string)
        case "s": return reading.member(.system)
        default: return reading.person(.unknown, name: sender?["n"])
        }
    }
}
