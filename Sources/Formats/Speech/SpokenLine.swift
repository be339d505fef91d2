import Transcripts

/// What one voice says without a pause, as speech recognition lists it.
struct SpokenLine {
    var participant: Int
    /// Seconds since the recording began.
    var start: Double?
    var end: Double?
    /// The text in one piece, or else its words.
    var text: JSONValue?
    var words: [JSONValue] = []
    /// Other writings of the same, each in one piece or word by word.
    var echoes: [[JSONValue]] = []

    /// Whether some of it is heard in a stretch of the recording; unknown times rule nothing out.
    func isHeard(from start: Double?, to end: Double?) -> Bool {
        (self.start ?? 0) < (end ?? .infinity) && (self.end ?? .infinity) > (start ?? 0)
    }

    /// A silence of so many seconds ends a line, so that an answer on another channel comes in between.
    private static let pause = 1.0

    /// Parts words into stretches of one speaker without a pause.
    ///
    /// - Parameters:
    ///   - words: of one channel, in order.
    ///   - heard: in seconds; a word without times, such as a sign, goes with the one before.
    static func runs<Word>(
        of words: [Word], speaker: (Word) -> JSONValue?, heard: (Word) -> (start: Double?, end: Double?)
    ) -> [ArraySlice<Word>] {
        var runs: [ArraySlice<Word>] = []
        var first = words.startIndex
        // Asked for once a stretch.
        var voice = words.first.flatMap(speaker)
        var heardUntil: Double?
        for (index, word) in words.enumerated() {
            let (start, end) = heard(word)
            if index > first, let begin = start {
                let other = speaker(word)
                if !JSONValue.haveSameText(other, voice) || heardUntil.map({ begin - $0 > pause }) ?? false {
                    runs.append(words[first..<index])
                    first = index
                    voice = other
                }
            }
            heardUntil = end ?? heardUntil
        }
        if first < words.endIndex { runs.append(words[first...]) }
        return runs
    }
}

extension JSONReading {
    /// Adds lines in the order in which they are heard, though an export lists one channel after the other.
    ///
    /// - Returns: where each line stands, in the order in which they were given; nil for one without text.
    @discardableResult
    mutating func say(_ lines: [SpokenLine]) -> [Conversation.Place?] {
        var order = Array(lines.indices)
        if lines.allSatisfy({ $0.start != nil }) {
            // The index keeps the order of what begins at the same time.
            order.sort { (lines[$0].start ?? 0, $0) < (lines[$1].start ?? 0, $1) }
        }
        var places = [Conversation.Place?](repeating: nil, count: lines.count)
        for index in order {
            let line = lines[index]
            if let text = line.text {
                places[index] = say(text, by: line.participant, at: line.start)
            } else {
                places[index] = say(words: line.words, by: line.participant, at: line.start)
            }
            guard let place = places[index] else { continue }
            for echo in line.echoes { self.echo(echo, of: [place]) }
        }
        return places
    }
}
