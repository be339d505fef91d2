import Transcripts

/// A conversation as Google's Customer Experience Insights takes it in.
///
/// https://cloud.google.com/contact-center/insights/docs/conversation-data-format
public struct GoogleInsights: JSONFormat {
    public let id = "google-insights"
    public let title = "Google Insights"
    public let recognisedBy = "`entries[]` with `role`, `text` and `start_timestamp_usec`"
    public let carries = "one conversation, roles, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["entries"]?.elements.prefix(20).contains {
            $0.has("role", "text") && ($0.has("start_timestamp_usec") || $0.has("user_id"))
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        // Calls and chats alike come in this shape.
        reading.begin(value, channel: nil)
        for entry in value["entries"]?.elements ?? [] {
            guard let text = entry["text"] else { continue }
            guard text.isString else { throw Refusal(what: "the text of an entry is not a string") }
            let role = VoiceLabel(entry["role"]).role
            reading.claimLabel(entry["role"])
            reading.say(
                [text], by: reading.member(role, tag: entry["user_id"]?.string),
                at: reading.seconds(at: entry["start_timestamp_usec"]))
        }
    }
}
