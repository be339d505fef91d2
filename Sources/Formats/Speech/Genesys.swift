import Transcripts

/// A transcript of Genesys Cloud's speech and text analytics.
///
/// https://developer.genesys.cloud/analyticsdatamanagement/speechtextanalytics/transcript-url
public struct Genesys: JSONFormat {
    public let id = "genesys"
    public let title = "Genesys Cloud"
    public let recognisedBy = "`transcripts[].phrases[]` with `participantPurpose`"
    public let carries = "one conversation, channel, roles, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["transcripts"]?.firstElements(20).contains { transcript in
            transcript["phrases"]?.firstElements(20).contains { $0.has("participantPurpose", "text") } ?? false
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let channel = value["mediaType"]?.string.flatMap(Channel.init(word:))
        reading.begin(value, id: value["conversationId"], channel: channel ?? .call)
        reading.claim(value["mediaType"], ifOneOf: "call", "chat", "message")
        reading.setStart(value.first(of: "startTime", "conversationStartTime"))
        claimTimes(value, &reading)
        for participant in value["participants"]?.elements ?? [] {
            claimTimes(participant, &reading)
            reading.claimLabel(participant["participantPurpose"])
        }
        let beginning = beginning(of: value)
        var lines: [SpokenLine] = []
        for transcript in value["transcripts"]?.elements ?? [] {
            reading.setLanguage(transcript["language"])
            claimTimes(transcript, &reading)
            for phrase in transcript["phrases"]?.elements ?? [] {
                lines.append(try line(of: phrase, from: beginning, &reading))
            }
        }
        reading.say(lines)
    }

    /// Where times begin, in ms: those of phrases count from 1970, and in some exports from the call's beginning.
    private func beginning(of value: JSONValue) -> Double {
        let phrases = value["transcripts"]?.elements.flatMap { $0["phrases"]?.elements ?? [] } ?? []
        let first = phrases.compactMap { $0["startTimeMs"]?.number }.min() ?? 0
        let longestCall = 1e11
        guard first > longestCall else { return 0 }
        let start = value["startTime"]?.number ?? first
        return start > longestCall ? min(start, first) : first
    }

    /// The text as people write it, or else as it was recognised.
    private func line(
        of phrase: JSONValue, from beginning: Double, _ reading: inout JSONReading
    ) throws(Refusal) -> SpokenLine {
        let writings = [phrase["decoratedText"], phrase["text"]].compactMap { $0 }
        guard writings.allSatisfy(\.isString) else { throw Refusal(what: "the text of a phrase is not a string") }
        let texts = writings.filter { !$0.range.isEmpty }
        claimTimes(phrase, &reading)
        var words: [[JSONValue]] = []
        for list in [phrase["words"]?.elements ?? [], phrase["decoratedWords"]?.elements ?? []] {
            for word in list { claimTimes(word, &reading) }
            words += reading.repeats(list, "word") { heard($0, from: beginning) }
        }
        return SpokenLine(
            participant: participant(phrase["participantPurpose"], &reading),
            start: heard(phrase, from: beginning).start, text: texts.first,
            echoes: texts.dropFirst().map { [$0] } + words)
    }

    /// `internal` is an agent, `external` a customer, `acd` and `ivr` are machines.
    private func participant(_ purpose: JSONValue?, _ reading: inout JSONReading) -> Int {
        reading.claimLabel(purpose)
        // Here a user is one of the platform, not of the carrier.
        let role = purpose?.reads("user") ?? false ? Role.agent : VoiceLabel(purpose).role
        return reading.member(role, tag: purpose?.string)
    }

    private func heard(_ part: JSONValue, from beginning: Double) -> (start: Double?, end: Double?) {
        guard let start = part["startTimeMs"]?.number.map({ $0 - beginning }) else { return (nil, nil) }
        return (start / 1000, part["duration"]?["milliseconds"]?.number.map { (start + $0) / 1000 })
    }

    private func claimTimes(_ part: JSONValue, _ reading: inout JSONReading) {
        reading.claimNumbers(
            part["startTimeMs"], part["startTime"], part["conversationStartTime"], part["duration"]?["milliseconds"])
    }
}
