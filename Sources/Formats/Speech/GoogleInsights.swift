import Transcripts

/// A conversation as Google's Customer Experience Insights takes it in.
///
/// https://cloud.google.com/contact-center/insights/docs/conversation-data-format
public struct GoogleInsights: JSONFormat {
    public let id = "google-insights"
    public let title = "Google Insights"
    public let recognisedBy = "`entries[]` with `role` and `text`, mostly `start_timestamp_usec`"
    public let carries = "one conversation, roles, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["entries"]?.firstElements(20).contains { entry in
            guard entry.has("role", "text") else { return false }
            // Both times and ids may be left out; then the role must be one.
            return entry.has("start_timestamp_usec") || entry.has("user_id")
                || VoiceLabel(entry["role"]).role != .unknown
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        // Calls and chats alike come in this shape.
        reading.begin(value, channel: nil)
        for entry in value["entries"]?.elements ?? [] {
            reading.claimLabel(entry["role"])
            // The user's id may be a phone number, so it is looked at as well.
            let participant = reading.member(VoiceLabel(entry["role"]).role, tag: entry["user_id"]?.string)
            let start = seconds(entry["start_timestamp_usec"], &reading)
            guard let text = entry["text"] else { continue }
            guard text.isString else { throw Refusal(what: "the text of an entry is not a string") }
            reading.say(text, by: participant, at: start)
        }
    }

    /// Since 1970, or in some exports since the conversation's beginning.
    private func seconds(_ time: JSONValue?, _ reading: inout JSONReading) -> Double? {
        let hundredDays = 100 * 86_400 * 1e6
        guard let microseconds = time?.number, microseconds < hundredDays else { return reading.seconds(at: time) }
        reading.claim(time)
        return microseconds / 1e6
    }
}
