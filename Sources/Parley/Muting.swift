internal import Transcripts
internal import Understanding

/// Which stretches of a recording to silence, where the transcript says when each word is heard.
enum Muting {
    struct Stretch: Sendable, Equatable {
        let conversation: String
        /// Seconds of the recording.
        var start: Double
        var end: Double
    }

    /// Words of one value follow each other with gaps of less than so many seconds.
    private static let gap = 0.3

    /// - Parameter edits: byte ranges of the document that were replaced, by position.
    static func stretches(of understandings: [Understanding], _ edits: [Range<Int>]) -> [Stretch] {
        understandings.flatMap { understanding -> [Stretch] in
            let conversation = understanding.conversation
            let heard = conversation.clips.filter { isTouched($0.range, by: edits) }
            return joined(heard.map { Stretch(conversation: conversation.id, start: $0.start, end: $0.end) })
        }
    }

    private static func isTouched(_ range: Range<Int>, by edits: [Range<Int>]) -> Bool {
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < edits.count && edits[low].lowerBound < range.upperBound
    }

    private static func joined(_ stretches: [Stretch]) -> [Stretch] {
        var result: [Stretch] = []
        for stretch in stretches.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = result.last, stretch.start - last.end < gap {
                result[result.count - 1].end = max(last.end, stretch.end)
            } else {
                result.append(stretch)
            }
        }
        return result
    }

    /// ffmpeg's filter (https://ffmpeg.org/ffmpeg-filters.html#volume) that silences the stretches of one recording.
    static func filter(for stretches: [Stretch]) -> String {
        let times = stretches.map { "between(t,\($0.start),\($0.end))" }.joined(separator: "+")
        return "volume=enable='\(times)':volume=0"
    }
}
