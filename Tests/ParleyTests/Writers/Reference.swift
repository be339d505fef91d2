/// What stays of a conversation when its native form is redacted: no export can be asked to lose more.
final class Reference {
    private let turns: [Squeezed]
    /// The turns in the same format; made when something is found that may be more.
    private lazy var document = Squeezed(DecodedText(written(), ending: ending).all)
    private let written: () -> String
    private let ending: String
    private let isOneVoice: Bool

    init(_ native: [String], _ script: Script, _ writer: Writer) {
        turns = native.map { Squeezed($0) }
        written = { writer.write(script.saying(native)) }
        ending = writer.ending
        isOneVoice = false
    }

    init(oneVoice turns: [String]) {
        self.turns = turns.map { Squeezed($0) }
        written = { turns.joined(separator: "\n") }
        ending = "txt"
        isOneVoice = true
    }

    /// Whether a value stays in its turn, in any writing; where turns are merged, in any of them.
    func keeps(_ value: SoughtValue) -> Bool {
        let own = isOneVoice ? turns[...] : turns[value.turn...value.turn]
        return own.contains { value.counts(in: $0).contains { $0 > 0 } }
    }

    func counts(_ value: SoughtValue) -> [Int] { value.counts(in: document) }
}
