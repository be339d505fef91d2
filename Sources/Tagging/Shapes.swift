internal import Normalizing

/// How tokens are written, as words that are made once.
struct Shapes {
    let placeholder: UInt64
    let han: UInt64
    /// Numbers of each length, as nines.
    let numbers: [UInt64]
    /// … that were said in words.
    private let said: [UInt64]
    /// `x`, `X`, `Xx` and `xX`, and these spelled letter by letter.
    private let words: [UInt64]

    /// A longer number counts as one of so many digits.
    static let mostDigits = 12

    init(_ atoms: inout Atoms) {
        placeholder = atoms.atom("[]".utf8)
        han = atoms.atom("h".utf8)
        var (numbers, said, words): ([UInt64], [UInt64], [UInt64]) = ([], [], [])
        for length in 0...Self.mostDigits {
            let nines = String(repeating: "9", count: length)
            numbers.append(atoms.atom(nines.utf8))
            said.append(atoms.atom((nines + "said").utf8))
        }
        for ending in ["", "spelled"] {
            for written in ["x", "X", "Xx", "xX"] { words.append(atoms.atom((written + ending).utf8)) }
        }
        (self.numbers, self.said, self.words) = (numbers, said, words)
    }

    func ofNumber(_ range: Range<Int>, in view: NormalizedText) -> UInt64 {
        let length = min(range.count, Self.mostDigits)
        return view.original(range).count > range.count ? said[length] : numbers[length]
    }

    func ofWord(_ range: Range<Int>, in view: NormalizedText) -> UInt64 {
        let text = view.bytes
        var (capitals, letters) = (0, 0)
        for index in range {
            capitals += text[index] &- 0x41 < 26 ? 1 : 0
            letters += text[index] == UInt8(ascii: "'") ? 0 : 1
        }
        let begins = text[range.lowerBound] &- 0x41 < 26
        let isSpelled = view.original(range).count > range.count * 3 / 2 + 1
        let isAll = capitals == letters && letters > 1
        let written = capitals == 0 ? 0 : isAll ? 1 : capitals == 1 && begins ? 2 : 3
        return words[isSpelled ? written + 4 : written]
    }
}
