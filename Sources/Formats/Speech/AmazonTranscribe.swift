import Transcripts

/// Amazon Transcribe's output for a recording, with speakers or channels told apart or without.
///
/// https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html
public struct AmazonTranscribe: JSONFormat {
    public let id = "amazon-transcribe"
    public let title = "Amazon Transcribe"
    public let recognisedBy = "`results.transcripts[]` beside `results.items[]`"
    public let carries = "one call, speakers' labels or channels, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        guard let results = value["results"], results["transcripts"]?.isArray ?? false else { return false }
        return results["items"]?.isArray ?? false || results["channel_labels"]?.isObject ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        // Jobs are named freely, so the name is looked at as well.
        reading.begin(value, named: value["jobName"]?.string, channel: .call)
        guard let results = value["results"] else { return }
        reading.setLanguage(results["language_code"])
        let channels = results["channel_labels"]?["channels"]?.elements ?? []
        var lines: [Line] = []
        for channel in channels {
            let items = channel["items"]?.elements ?? []
            lines += try self.lines(of: items, channel["channel_label"], results["speaker_labels"], &reading)
        }
        if channels.isEmpty {
            let items = results["items"]?.elements ?? []
            lines = try self.lines(of: items, nil, results["speaker_labels"], &reading)
        }
        let places = reading.say(lines.map(\.spoken))
        for (index, place) in places.enumerated() { lines[index].place = place }
        echo(results, of: lines, isByChannel: !channels.isEmpty, into: &reading)
    }

    private struct Line {
        let spoken: SpokenLine
        let channel: String?
        var place: Conversation.Place?

        func isHeard(from start: Double?, to end: Double?, on channel: String?) -> Bool {
            if let own = self.channel, let channel, own != channel { return false }
            return spoken.isHeard(from: start, to: end)
        }
    }

    private func lines(
        of items: [JSONValue], _ channel: JSONValue?, _ speakers: JSONValue?, _ reading: inout JSONReading
    ) throws(Refusal) -> [Line] {
        for item in items { try take(item, into: &reading) }
        let labels = labels(of: items, in: speakers?["segments"]?.elements ?? [], &reading)
        let runs = SpokenLine.runs(
            of: items, speaker: { labels[$0.index] }, heard: { $0.numbers("start_time", "end_time") })
        return runs.map { run in
            let label = run.first.flatMap { labels[$0.index] }
            let line = SpokenLine(
                participant: reading.voice(label, channel: channel), start: run.first?["start_time"]?.number,
                end: run.last { $0["end_time"] != nil }?["end_time"]?.number,
                words: run.compactMap { contents(of: $0).first },
                echoes: run.flatMap { contents(of: $0).dropFirst().map { [$0] } })
            return Line(spoken: line, channel: channel?.string)
        }
    }

    /// What a word was heard as, the likeliest first.
    private func contents(of item: JSONValue) -> [JSONValue] {
        item["alternatives"]?.elements.compactMap { $0["content"] } ?? []
    }

    private func take(_ item: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        for content in contents(of: item) {
            guard content.isString else { throw Refusal(what: "the content of an item is not a string") }
            reading.clip(content, from: item["start_time"]?.number, to: item["end_time"]?.number)
        }
        reading.claim(item["type"], ifOneOf: "pronunciation", "punctuation")
        reading.claimNumbers(item["start_time"], item["end_time"])
        reading.claimLabel(item["speaker_label"])
        reading.claimLabel(item["channel_label"])
        for alternative in item["alternatives"]?.elements ?? [] { reading.claimNumbers(alternative["confidence"]) }
    }

    /// Whose each item is: its own label, or in older files that of the segment in which it is heard.
    private func labels(
        of items: [JSONValue], in segments: [JSONValue], _ reading: inout JSONReading
    ) -> [Int: JSONValue] {
        for segment in segments {
            for part in [segment] + (segment["items"]?.elements ?? []) {
                reading.claimNumbers(part["start_time"], part["end_time"])
                reading.claimLabel(part["speaker_label"])
            }
        }
        var labels: [Int: JSONValue] = [:]
        var position = 0
        for item in items {
            let start = item["start_time"]?.number
            while position + 1 < segments.count, let start, let next = segments[position + 1]["start_time"]?.number,
                next <= start
            {
                position += 1
            }
            let segment = segments.indices.contains(position) ? segments[position] : nil
            labels[item.index] = item["speaker_label"] ?? segment?["speaker_label"]
        }
        return labels
    }

    /// All that says the same again: whole transcripts, the list of all channels' items, segments.
    private func echo(
        _ results: JSONValue, of lines: [Line], isByChannel: Bool, into reading: inout JSONReading
    ) {
        let places = lines.compactMap(\.place)
        reading.claimLabel(results["speaker_labels"]?["channel_label"])
        for transcript in results["transcripts"]?.elements ?? [] {
            if let text = transcript["transcript"] { reading.echo([text], of: places) }
        }
        if isByChannel, let items = results["items"]?.elements {
            for item in items { try? take(item, into: &reading) }
            reading.echo(items.compactMap { contents(of: $0).first }, of: reading.everything)
        }
        let segments = (results["audio_segments"]?.elements ?? []) + (results["segments"]?.elements ?? [])
        for segment in segments {
            reading.claimNumbers(segment["start_time"], segment["end_time"])
            reading.claimLabel(segment["speaker_label"])
            reading.claimLabel(segment["channel_label"])
            let (start, end) = (segment["start_time"]?.number, segment["end_time"]?.number)
            let channel = segment["channel_label"]?.string
            let heard = lines.filter { $0.isHeard(from: start, to: end, on: channel) }.compactMap(\.place)
            for writing in [segment] + (segment["alternatives"]?.elements ?? []) {
                if let text = writing["transcript"] { reading.echo([text], of: heard) }
                let items = writing["items"]?.elements ?? []
                for item in items { reading.claim(item["type"], ifOneOf: "pronunciation", "punctuation") }
                for item in items { reading.claimNumbers(item["start_time"], item["end_time"], item["confidence"]) }
                reading.echo(items.compactMap { $0["content"] }, of: heard)
            }
        }
    }
}
