import Transcripts

/// Deepgram's answer to a recording: utterances if they were asked for, else the words of each channel.
///
/// https://developers.deepgram.com/docs/pre-recorded-audio
public struct Deepgram: JSONFormat {
    public let id = "deepgram"
    public let title = "Deepgram"
    public let recognisedBy = "`results.channels[].alternatives[]`"
    public let carries = "one call, speakers' numbers, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["results"]?["channels"]?.firstElement?["alternatives"]?.isArray ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["metadata"]?["request_id"], channel: .call)
        reading.setStart(value["metadata"]?["created"])
        let channels = value["results"]?["channels"]?.elements ?? []
        let utterances = value["results"]?["utterances"]?.elements ?? []
        let said =
            utterances.isEmpty
            ? say(channels: channels, into: &reading) : say(utterances: utterances, into: &reading)
        for (number, channel) in channels.enumerated() {
            let places = said.filter { $0.channel == number }.map(\.place)
            for alternative in channel["alternatives"]?.elements ?? [] {
                echo(alternative, of: places, into: &reading)
            }
        }
    }

    private typealias Said = (channel: Int, place: Conversation.Place)

    private func say(utterances: [JSONValue], into reading: inout JSONReading) -> [Said] {
        let lines = utterances.map { utterance in
            SpokenLine(
                participant: participant(utterance["channel"], utterance["speaker"], &reading),
                start: utterance["start"]?.number, text: utterance["transcript"],
                echoes: echoes(of: utterance["words"]?.elements ?? [], &reading))
        }
        let places = reading.say(lines)
        return zip(utterances, places).compactMap { utterance, place in
            place.map { (Int(utterance["channel"]?.number ?? 0), $0) }
        }
    }

    /// A line for each stretch of words of one speaker.
    private func say(channels: [JSONValue], into reading: inout JSONReading) -> [Said] {
        var lines: [(channel: Int, line: SpokenLine)] = []
        for (number, channel) in channels.enumerated() {
            let words = channel["alternatives"]?.firstElement?["words"]?.elements ?? []
            let runs = SpokenLine.runs(
                of: words, speaker: { $0["speaker"] }, start: { $0["start"]?.number },
                end: { $0["end"]?.number })
            for run in runs {
                let line = SpokenLine(
                    participant: participant(number, run.first?["speaker"]?.string, &reading),
                    start: run.first?["start"]?.number,
                    words: run.compactMap { $0.first(of: "punctuated_word", "word") })
                lines.append((number, line))
            }
        }
        return zip(lines, reading.say(lines.map(\.line))).compactMap { line, place in
            place.map { (line.channel, $0) }
        }
    }

    private func participant(_ channel: JSONValue?, _ speaker: JSONValue?, _ reading: inout JSONReading) -> Int {
        participant(Int(channel?.number ?? 0), speaker?.string, &reading)
    }

    private func participant(_ channel: Int, _ speaker: String?, _ reading: inout JSONReading) -> Int {
        reading.member(.unknown, tag: "channel \(channel) speaker \(speaker ?? "0")")
    }

    private func echoes(of words: [JSONValue], _ reading: inout JSONReading) -> [[JSONValue]] {
        reading.repeats(words, "word", "punctuated_word") { ($0["start"]?.number, $0["end"]?.number) }
    }

    /// What an alternative of a whole channel repeats: the transcript, its words, its paragraphs.
    private func echo(_ alternative: JSONValue, of places: [Conversation.Place], into reading: inout JSONReading) {
        var repeats = echoes(of: alternative["words"]?.elements ?? [], &reading)
        if let transcript = alternative["transcript"] { repeats.append([transcript]) }
        if let paragraphs = alternative["paragraphs"] {
            if let transcript = paragraphs["transcript"] { repeats.append([transcript]) }
            let sentences = (paragraphs["paragraphs"]?.elements ?? []).flatMap { $0["sentences"]?.elements ?? [] }
            repeats.append(sentences.compactMap { $0["text"] })
        }
        for texts in repeats { reading.echo(texts, of: places) }
    }
}
