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
        let channels = (value["results"]?["channels"]?.elements ?? []).map(Track.init)
        let utterances = value["results"]?["utterances"]?.elements ?? []
        let said =
            utterances.isEmpty
            ? say(channels: channels, into: &reading) : say(utterances: utterances, into: &reading)
        for (number, channel) in channels.enumerated() {
            let places = said.filter { $0.channel == number }.map(\.place)
            for (rank, alternative) in channel.alternatives.enumerated() {
                let words = rank == 0 ? channel.words : Word.list(alternative["words"])
                echo(alternative, words, of: places, into: &reading)
            }
        }
    }

    /// A channel of the recording; the words are those of the likeliest alternative.
    private struct Track {
        let alternatives: [JSONValue]
        let words: [Word]

        init(_ value: JSONValue) {
            alternatives = value["alternatives"]?.elements ?? []
            words = Word.list(alternatives.first?["words"])
        }
    }

    /// A word, each member of which is looked for once; there are more of them than of anything else.
    private struct Word {
        private(set) var plain: JSONValue?
        private(set) var punctuated: JSONValue?
        private(set) var speaker: JSONValue?
        /// Seconds of the recording.
        private(set) var start: Double?
        private(set) var end: Double?

        static func list(_ value: JSONValue?) -> [Word] { value?.elements(as: Word.init) ?? [] }

        private init(_ value: JSONValue) {
            value.eachMember { name, value in
                switch name {
                case "word": plain = value
                case "punctuated_word": punctuated = value
                case "speaker": speaker = value
                case "start": start = value?.number
                case "end": end = value?.number
                default: break
                }
            }
        }
    }

    private typealias Said = (channel: Int, place: Conversation.Place)

    private func say(utterances: [JSONValue], into reading: inout JSONReading) -> [Said] {
        let lines = utterances.map { utterance in
            SpokenLine(
                participant: participant(utterance["channel"], utterance["speaker"], &reading),
                start: utterance["start"]?.number, text: utterance["transcript"],
                echoes: echoes(of: Word.list(utterance["words"]), &reading))
        }
        let places = reading.say(lines)
        return zip(utterances, places).compactMap { utterance, place in
            place.map { (Int(utterance["channel"]?.number ?? 0), $0) }
        }
    }

    /// A line for each stretch of words of one speaker.
    private func say(channels: [Track], into reading: inout JSONReading) -> [Said] {
        var lines: [(channel: Int, line: SpokenLine)] = []
        for (number, channel) in channels.enumerated() {
            let runs = SpokenLine.runs(of: channel.words, speaker: \.speaker, heard: heard)
            for run in runs {
                let line = SpokenLine(
                    participant: participant(number, run.first?.speaker?.string, &reading),
                    start: run.first?.start,
                    words: run.compactMap { $0.punctuated ?? $0.plain })
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

    private func echoes(of words: [Word], _ reading: inout JSONReading) -> [[JSONValue]] {
        reading.repeats(words, forms: 2, written: { $1 == 0 ? $0.plain : $0.punctuated }, heard: heard)
    }

    private func heard(_ word: Word) -> (start: Double?, end: Double?) { (word.start, word.end) }

    /// What an alternative of a whole channel repeats: the transcript, its words, its paragraphs.
    private func echo(
        _ alternative: JSONValue, _ words: [Word], of places: [Conversation.Place], into reading: inout JSONReading
    ) {
        var repeats = echoes(of: words, &reading)
        if let transcript = alternative["transcript"] { repeats.append([transcript]) }
        if let paragraphs = alternative["paragraphs"] {
            if let transcript = paragraphs["transcript"] { repeats.append([transcript]) }
            let sentences = (paragraphs["paragraphs"]?.elements ?? []).flatMap { $0["sentences"]?.elements ?? [] }
            repeats.append(sentences.compactMap { $0["text"] })
        }
        for texts in repeats { reading.echo(texts, of: places) }
    }
}
