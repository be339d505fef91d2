import Transcripts

/// The lists in a Slack export that say who and what there is: `users.json`, `channels.json` and their like.
///
/// Nothing is said in them, but names, mail addresses and telephone numbers are.
///
/// https://slack.com/help/articles/220556107-How-to-read-Slack-data-exports
public struct SlackDirectory: JSONFormat {
    public let id = "slack-directory"
    public let title = "Slack export: users, channels"
    public let recognisedBy = "a list of users with `id` and `profile`, or of channels with `created` and `members`"
    public let carries = "names; no messages"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        guard value.isArray, let first = value.firstElement, first["id"]?.isString ?? false else { return false }
        return isUser(first) || first.has("created") && first["members"]?.isArray ?? false
    }

    private func isUser(_ value: JSONValue) -> Bool {
        value["profile"].map { $0.has("real_name") || $0.has("display_name") } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, named: nil, channel: .chat)
        for entry in value.elements {
            guard entry.isObject else { throw Refusal(what: "an element of the list is not an object") }
            guard isUser(entry) else { continue }
            let profile = entry["profile"]
            guard let name = profile?.filled("real_name") ?? entry.filled("real_name") else { continue }
            let user = reading.member(.unknown, name: name, tag: entry["id"]?.string)
            for other in [entry["real_name"], profile?["real_name_normalized"]] { reading.addName(other, of: user) }
        }
    }
}
