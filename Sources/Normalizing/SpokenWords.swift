/// The ASCII words of a text, for finding what is spelled or said sign by sign.
struct SpokenWords {
    private let text: [UInt8]
    /// UTF-8 byte ranges: letters with apostrophes inside, or digits.
    let ranges: [Range<Int>]

    var count: Int { ranges.count }

    init(_ text: [UInt8]) {
        self.text = text
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard text[index].isLetterOrDigit else {
                index += 1
                continue
            }
            let start = index
            let isDigits = text[start].isDigit
            while index < text.count, isDigits ? text[index].isDigit : Self.isInWord(index, in: text) { index += 1 }
            ranges.append(start..<index)
        }
        self.ranges = ranges
    }

    private static func isInWord(_ index: Int, in text: [UInt8]) -> Bool {
        if text[index].isLetter { return true }
        return text[index] == UInt8(ascii: "'") && index + 1 < text.count && text[index + 1].isLetter
    }

    /// A word in lower case.
    func folded(_ index: Int) -> [UInt8] { text[ranges[index]].map { $0.isLetter ? $0 | 0x20 : $0 } }

    func isOne(of choices: [String], at index: Int) -> Bool {
        index < count && choices.contains { isWord($0, at: index) }
    }

    func begins(with phrase: [String], at index: Int) -> Bool {
        phrase.indices.allSatisfy { index + $0 < count && isWord(phrase[$0], at: index + $0) }
    }

    private func isWord(_ word: String, at index: Int) -> Bool {
        let range = ranges[index]
        return range.count == word.utf8.count
            && zip(text[range], word.utf8).allSatisfy { ($0.isLetter ? $0 | 0x20 : $0) == $1 }
    }

    /// What may stand between two letters that are spelled.
    static let spelling = Array(" -,.".utf8)

    /// Whether a word follows another with nothing but these signs between, at most two words' fillers away.
    func areNear(_ first: Int, _ second: Int, _ signs: [UInt8]) -> Bool {
        guard second < count else { return false }
        var index = first
        while index < second {
            let gap = text[ranges[index].upperBound..<ranges[index + 1].lowerBound]
            guard !gap.isEmpty, gap.count <= 2, gap.allSatisfy(signs.contains) else { return false }
            index += 1
        }
        return true
    }

    /// Whether the words of a range are parted by one space each, or a comma and a space.
    func areSpaced(_ range: Range<Int>) -> Bool {
        areNear(range.lowerBound, range.upperBound - 1, Array(" ,".utf8))
    }
}
