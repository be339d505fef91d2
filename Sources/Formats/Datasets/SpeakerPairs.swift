import Transcripts

/// Conversations as pairs of speaker and text, as in the Action-Based Conversations Dataset (ABCD); or such a list alone.
///
/// Actions are turns of the system. `delexed` repeats each turn, with placeholders for some of what was said.
/// https://github.com/asappresearch/abcd
public struct SpeakerPairs: JSONFormat {
    public let id = "abcd"
    public let title = "Pairs of speaker and text (ABCD)"
    public let recognisedBy = "`original[]`, or a list, of `[speaker, text]`, the speakers agent, customer and action"
    public let carries = "conversations, roles, the customer's name"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        let pairs = (value["original"] ?? value).firstElements(3)
        return !pairs.isEmpty
            && pairs.allSatisfy { pair in
                guard let (speaker, text) = pair.pair else { return false }
                return speaker.role != nil && text.isString
            }
    }

    private func pairs(of value: JSONValue) -> [JSONValue] { (value["original"] ?? value).elements }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value.first(of: "convo_id", "conversation_id", "id"), channel: .chat)
        let delexed = value["delexed"]?.elements ?? []
        var places: [Conversation.Place?] = []
        for (number, pair) in pairs(of: value).enumerated() {
            guard let (speaker, text) = pair.pair, speaker.isString, text.isString else {
                throw Refusal(what: "pair \(number) is not a speaker and a text")
            }
            // A speaker that is no role word is somebody's name.
            let role = speaker.role
            if role != nil { reading.claim(speaker) }
            let author = reading.member(role ?? .unknown, name: role == nil ? speaker : nil)
            let place = reading.say(text, by: author)
            if !delexed.isEmpty { places.append(place) }
        }
        _ = reading.person(.customer, name: value["scenario"]?["personal"]?["customer_name"])
        for (turn, place) in zip(delexed, places) {
            if turn["speaker"]?.role != nil { reading.claim(turn["speaker"]) }
            if let text = turn["text"], let place { reading.echo([text], of: [place]) }
        }
    }
}
