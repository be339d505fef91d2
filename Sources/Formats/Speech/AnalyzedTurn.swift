import Transcripts

/// A turn of a call as Amazon's call analytics and Contact Lens both write it.
extension JSONReading {
    /// - Parameter participant: whose it is, which the two say in different ways.
    mutating func line(ofAnalyzed turn: JSONValue, by participant: Int) throws(Refusal) -> SpokenLine {
        if let content = turn["Content"], !content.isString {
            throw Refusal(what: "the Content of a turn is no string")
        }
        let items = turn["Items"]?.elements ?? []
        claimMeasures(ofHeard: turn)
        for item in items {
            claim(item["Type"], ifOneOf: "pronunciation", "punctuation")
            claimMeasures(ofHeard: item)
        }
        claim(turn["Sentiment"], ifOneOf: "POSITIVE", "NEGATIVE", "NEUTRAL", "MIXED")
        let words = repeats(items, "Content") {
            let (start, end) = $0.numbers("BeginOffsetMillis", "EndOffsetMillis")
            return (start.map { $0 / 1000 }, end.map { $0 / 1000 })
        }
        return SpokenLine(
            participant: participant, start: Self.seconds(turn["BeginOffsetMillis"]), text: turn["Content"],
            echoes: words)
    }

    private mutating func claimMeasures(ofHeard part: JSONValue) {
        claimNumbers(part["BeginOffsetMillis"], part["EndOffsetMillis"], part["Confidence"])
    }

    /// Takes out what measures a call and holds numbers only, some of them as long as a phone number.
    mutating func claimMeasures(of analysis: JSONValue) {
        let traits = analysis["ConversationCharacteristics"]
        claimNumbers(traits?["TotalConversationDurationMillis"])
        for measure in [traits?["NonTalkTime"], traits?["Interruptions"], traits?["TalkTime"], traits?["TalkSpeed"]] {
            claim(measure)
        }
    }

    /// Seconds of milliseconds.
    static func seconds(_ milliseconds: JSONValue?) -> Double? { milliseconds?.number.map { $0 / 1000 } }
}
