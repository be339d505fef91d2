/// One writing for each character: full-width forms, foreign digits, accents, quotes, dashes, spaces; what is
/// invisible goes.
enum CharacterFolding {
    /// - Returns: nil when nothing had to be changed.
    static func fold(_ text: [UInt8]) -> ViewBuilder? {
        var builder: ViewBuilder?
        var kept = 0
        var position = 0
        while position < text.count {
            let unchanged = unchangedLength(text[position])
            if unchanged > 0 {
                position += unchanged
                continue
            }
            let (scalar, length) = Scalar.decode(text, at: position)
            let next = position + length
            let before = position > kept ? text[position - 1] : builder?.bytes.last
            let outcome = Folded(scalar).following(before, scalar: scalar)
            if outcome != .keep {
                var started = builder ?? ViewBuilder(capacity: text.count)
                builder = nil
                started.copy(text[kept..<position], from: kept)
                started.write(outcome, from: position..<next)
                builder = started
                kept = next
            }
            position = next
        }
        builder?.copy(text[kept...], from: kept)
        return builder
    }

    /// The length in bytes of a character whose first byte tells that it stays: visible ASCII, U+4000 to U+9FFF.
    private static func unchangedLength(_ first: UInt8) -> Int {
        switch first {
        case 0x21...0x7E: 1
        case 0xE4...0xE9: 3
        default: 0
        }
    }
}

extension Folded {
    /// What becomes of a character whose fate hangs on the byte written before it.
    fileprivate func following(_ before: UInt8?, scalar: UInt32) -> Folded {
        switch self {
        case .space where before == UInt8(ascii: " "): .mark
        case .space where scalar == 0x20: .keep
        case .mark where before?.isLetterOrDigit != true: scalar < 0xFE00 ? .keep : .drop
        default: self
        }
    }
}

extension ViewBuilder {
    fileprivate mutating func write(_ outcome: Folded, from range: Range<Int>) {
        switch outcome {
        case .keep, .drop: break
        case .space: replace(range, with: CollectionOfOne(UInt8(ascii: " ")))
        case .letter(let letter): replace(range, with: CollectionOfOne(letter))
        case .letters(let first, let second): replace(range, with: [first, second])
        case .mark: absorb(upTo: range.upperBound)
        }
    }
}
