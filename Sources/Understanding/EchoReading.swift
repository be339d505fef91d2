internal import Detecting
internal import Normalizing
internal import Transcripts

/// Finds the values of the turns in what repeats them: `words[]`, `lexical`, `transcripts[]`.
struct EchoReading {
    let normalizer: Normalizer
    let memory: Memory
    /// By turn.
    let values: [Int: [Value]]
    /// The label of a known value, nil for what is kept.
    let label: (Int) -> ValueLabel?
    /// What was repeated last: exports say a turn several times in a row.
    private var last: Said?

    init(normalizer: Normalizer, memory: Memory, values: [Int: [Value]], label: @escaping (Int) -> ValueLabel?) {
        self.normalizer = normalizer
        self.memory = memory
        self.values = values
        self.label = label
    }

    /// What stands in some places of the turns.
    private struct Said {
        let places: [Conversation.Place]
        let units: [EchoUnit]
        /// The values in it, as ranges of its text.
        let values: [(range: Range<Int>, label: ValueLabel)]
    }

    /// What must be replaced in an echo.
    ///
    /// - Returns: ranges of the echo's text, by position, without overlaps.
    mutating func values(of echo: Conversation.Echo, at index: Int, in conversation: Conversation, document: Document)
        -> [EchoValue]
    {
        let repeated = Turn(participant: 0, fields: echo.fields, in: document).text
        let view = normalizer.normalize(repeated)
        var found = aligned(echo, view: view, conversation).map { (range: $0.range, label: $0.label) }
        // What stands in another order, or is said again where the turns do not have it.
        let turn = TurnView(role: .unknown, view: view, found: .init())
        for mention in memory.mentions(in: turn, at: echo.places.first?.turn ?? 0) where mention.score >= 0.65 {
            let range = view.original(mention.range)
            guard let label = mention.known.flatMap(label), !found.contains(where: { $0.range.overlaps(range) })
            else { continue }
            found.append((range, label))
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
            EchoValue(echo: index, range: $0.range, label: $0.label)
        }
    }

    /// The values of what is repeated, carried over word by word.
    private mutating func aligned(
        _ echo: Conversation.Echo, view: NormalizedText, _ conversation: Conversation
    ) -> [(range: Range<Int>, label: ValueLabel)] {
        let said = last.flatMap { $0.places == echo.places ? $0 : nil } ?? read(echo.places, conversation)
        last = said
        guard !said.values.isEmpty else { return [] }
        var alignment = EchoAlignment(said: said.units, repeated: EchoUnit.units(of: view))
        var found = carried(said, by: alignment)
        // A mail quotes what it says, so that it says it twice; what only shares words with it is no repetition.
        while alignment.agreeing > 0, alignment.rest.count * 2 >= said.units.count {
            alignment = EchoAlignment(said: said.units, repeated: alignment.rest)
            if alignment.agreeing * 2 < said.units.count { break }
            found += carried(said, by: alignment)
        }
        return found
    }

    private func carried(
        _ said: Said, by alignment: EchoAlignment
    ) -> [(range: Range<Int>, label: ValueLabel)] {
        var found: [(range: Range<Int>, label: ValueLabel)] = []
        for want in said.values {
            guard let range = alignment.repeatedRange(of: want.range) else { continue }
            // Where a gap was taken whole, the next value may lie in the same.
            if let last = found.last, last.range.overlaps(range) {
                found[found.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
            } else {
                found.append((range, want.label))
            }
        }
        return found
    }

    private func read(_ places: [Conversation.Place], _ conversation: Conversation) -> Said {
        var text: [UInt8] = []
        var wanted: [(range: Range<Int>, label: ValueLabel)] = []
        for place in places {
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            for value in values[place.turn] ?? [] {
                let part = value.range.clamped(to: place.part)
                guard !part.isEmpty else { continue }
                let shift = text.count - place.part.lowerBound
                wanted.append(((part.lowerBound + shift)..<(part.upperBound + shift), value.label))
            }
            text += conversation.turns[place.turn].text[place.part]
        }
        // Without a value in it nothing is looked for.
        let units = wanted.isEmpty ? [] : EchoUnit.units(of: normalizer.normalize(text))
        return Said(places: places, units: units, values: wanted)
    }
}
