/// Makes the view of a turn that rules are matched on: one writing for every letter, digit and spoken number.
///
/// Holds tables only; one normalizer may serve many threads.
public struct Normalizer: Sendable {
    private let vocabulary = Vocabulary()

    public init() {}

    /// The view of a turn.
    ///
    /// - Parameter text: valid UTF-8; 4 GiB and more is returned as it is.
    /// - Returns: the text itself, not copied, if there is nothing to rewrite.
    public func normalize(_ text: [UInt8]) -> NormalizedText {
        guard text.count < UInt32.max else { return NormalizedText(identity: text) }
        if text.withUnsafeBufferPointer({ PlainTextGate.isPlain($0, vocabulary) }) {
            return NormalizedText(identity: text)
        }
        return rewrite(text)
    }

    /// The view of a text that may need one. Each pass rewrites what the one before has left.
    func rewrite(_ text: [UInt8]) -> NormalizedText {
        var view = CharacterFolding.fold(text).map(NormalizedText.init)
        // Numbers first: digits are part of addresses, and "oh" among letters is no zero.
        for pass in [numbers, spelledWords, addresses] {
            let bytes = view?.bytes ?? text
            let edits = pass(bytes)
            if !edits.isEmpty { view = NormalizedText(apply(edits, to: bytes, through: view)) }
        }
        return view ?? NormalizedText(identity: text)
    }

    private func numbers(in text: [UInt8]) -> [Edit] {
        var scanner = NumberScanner(text, vocabulary)
        return scanner.scan()
    }

    private func spelledWords(in text: [UInt8]) -> [Edit] { SpelledWords(text).edits() }

    private func addresses(in text: [UInt8]) -> [Edit] { SpokenAddress(text).edits() }

    /// Writes the final view: what no edit touches keeps the stretches that folding gave it.
    private func apply(_ edits: [Edit], to bytes: [UInt8], through folded: NormalizedText?) -> ViewBuilder {
        var builder = ViewBuilder(capacity: bytes.count)
        var position = 0
        for edit in edits {
            keep(position..<edit.range.lowerBound, of: bytes, through: folded, in: &builder)
            builder.replace(folded?.original(edit.range) ?? edit.range, with: edit.replacement)
            position = edit.range.upperBound
        }
        keep(position..<bytes.count, of: bytes, through: folded, in: &builder)
        return builder
    }

    private func keep(
        _ range: Range<Int>, of bytes: [UInt8], through folded: NormalizedText?, in builder: inout ViewBuilder
    ) {
        guard let folded else { return builder.copy(bytes[range], from: range.lowerBound) }
        folded.forEachSegment(in: range) { view, original, isCopy in
            if isCopy {
                builder.copy(bytes[view], from: original.lowerBound)
            } else {
                builder.replace(original, with: bytes[view])
            }
        }
    }
}
