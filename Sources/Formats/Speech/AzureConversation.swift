import Transcripts

/// Conversations as they are sent to Azure's conversation analysis.
///
/// https://learn.microsoft.com/azure/ai-services/language-service/personally-identifiable-information/how-to-call-for-conversations
public struct AzureConversation: JSONFormat {
    public let id = "azure-conversation"
    public let title = "Azure conversation analysis"
    public let recognisedBy = "`conversationItems[]` with `participantId` and `text`"
    public let carries = "conversations, channel, language, roles, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["conversationItems"]?.firstElements(20).contains {
            $0.has("participantId") && ($0.has("text") || $0.has("lexical"))
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let modality = value["modality"] ?? value["conversationItems"]?.firstElement?["modality"]
        let channel: Channel? = modality?.reads("transcript") ?? false ? .call : modality.map { _ in .chat }
        reading.begin(value, id: value["id"], channel: channel)
        reading.setLanguage(value["language"])
        reading.claim(value["modality"], ifOneOf: "transcript", "text")
        for item in value["conversationItems"]?.elements ?? [] {
            reading.claim(item["modality"], ifOneOf: "transcript", "text")
            let writings = [item["text"], item["lexical"], item["itn"], item["maskedItn"]].compactMap { $0 }
            guard writings.allSatisfy(\.isString) else { throw Refusal(what: "the text of an item is not a string") }
            let texts = writings.filter { !$0.range.isEmpty }
            let participant = participant(of: item, &reading)
            guard let text = texts.first else { continue }
            let words = item["audioTimings"]?.elements ?? item["wordLevelTimings"]?.elements ?? []
            let start = words.first.flatMap { heard($0).start }
            guard let place = reading.say(text, by: participant, at: start) else { continue }
            for word in words { reading.claimNumbers(word["offset"], word["duration"]) }
            let repeats = reading.repeats(words, "word", heard: heard)
            for texts in texts.dropFirst().map({ [$0] }) + repeats { reading.echo(texts, of: [place]) }
        }
    }

    /// The stated role, if any; whose id is no label of a voice may be named by it.
    private func participant(of item: JSONValue, _ reading: inout JSONReading) -> Int {
        let role = VoiceLabel(item["role"]).role
        guard role != .unknown else { return reading.voice(item["participantId"]) }
        reading.claimLabel(item["role"])
        let isName = VoiceLabel(item["participantId"]).isName
        reading.claimLabel(item["participantId"])
        return reading.member(
            role, name: isName ? item["participantId"] : nil, tag: isName ? nil : item["participantId"]?.string)
    }

    private func heard(_ word: JSONValue) -> (start: Double?, end: Double?) {
        let start = word["offset"]?.number.map { $0 / 1e7 }
        return (start, start.flatMap { start in word["duration"]?.number.map { start + $0 / 1e7 } })
    }
}
