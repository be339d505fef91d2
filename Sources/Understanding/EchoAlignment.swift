internal import Normalizing

/// Which part of one text stands for which part of another that says the same, though with other signs, other
/// capitals, numbers in words or a word left out.
///
/// Both are told into letters, digits and words that are compared; what lies between two that agree is told as a gap,
/// and a gap is taken whole.
struct EchoAlignment {
    private let said: [EchoUnit]
    private let repeated: [EchoUnit]
    /// By unit of what was said: the unit of what repeats it, if one agrees.
    private var partner: [Int?]

    init(said: [EchoUnit], repeated: [EchoUnit]) {
        self.said = said
        self.repeated = repeated
        partner = [Int?](repeating: nil, count: self.said.count)
        for (first, second) in CommonUnits(self.said.map(\.key), self.repeated.map(\.key)).pairs {
            partner[first] = second
        }
    }

    /// How many units agree.
    var agreeing: Int { partner.count { $0 != nil } }

    /// What stands behind the last unit that agrees.
    var rest: [EchoUnit] { Array(repeated[(partner.reversed().lazy.compactMap { $0 }.first.map { $0 + 1 } ?? 0)...]) }

    /// Where the repetition has what stands in a range of what was said.
    ///
    /// - Parameter range: UTF-8 bytes of the text that was said, as it is written.
    /// - Returns: UTF-8 bytes of the text that repeats it, as it is written; nil when nothing stands there.
    func repeatedRange(of range: Range<Int>) -> Range<Int>? {
        guard let first = said.firstIndex(where: { $0.range.upperBound > range.lowerBound }) else { return nil }
        let end = said[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? said.endIndex
        guard first < end else { return nil }
        // What does not agree lies somewhere behind the last unit before it that does.
        let start =
            partner[first] ?? said[..<first].indices.reversed().lazy.compactMap { partner[$0] }.first.map { $0 + 1 }
        let stop = partner[end - 1].map { $0 + 1 } ?? said[end...].indices.lazy.compactMap { partner[$0] }.first
        let units = (start ?? 0)..<max(start ?? 0, stop ?? repeated.count)
        guard !units.isEmpty else { return nil }
        return repeated[units.lowerBound].range.lowerBound..<repeated[units.upperBound - 1].range.upperBound
    }
}

/// What is compared: a word, a digit, or a character of another script.
struct EchoUnit {
    let key: UInt64
    /// UTF-8 bytes of the text as it is written.
    let range: Range<Int>

    static func units(of view: NormalizedText) -> [EchoUnit] {
        let bytes = view.bytes
        var units: [EchoUnit] = []
        var position = 0
        while position < bytes.count {
            let start = position
            if isLetter(bytes[position]) {
                while position < bytes.count, isLetter(bytes[position]) { position += 1 }
            } else {
                // Digits one by one, since one writing groups them and another does not.
                position += 1
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            }
            guard isWordByte(bytes[start]), !isSign(bytes[start..<position]) else { continue }
            units.append(EchoUnit(key: hash(bytes[start..<position]), range: view.original(start..<position)))
        }
        return units
    }

    /// Full-width forms and punctuation of other scripts: one writing has them, another does not.
    private static func isSign(_ character: ArraySlice<UInt8>) -> Bool {
        character.starts(with: [0xE3, 0x80]) || character.starts(with: [0xEF, 0xBC])
            || character.starts(with: [0xE2, 0x80]) || character.starts(with: [0xC2])
    }

    /// FNV-1a over lower case.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
            return (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        }
    }
}
