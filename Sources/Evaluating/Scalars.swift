/// Text as gold counts it: in code points.
extension [Unicode.Scalar] {
    /// Where a text next stands, at an index or after it; nil when it does not, or is empty.
    func range(of text: [Unicode.Scalar], from start: Int = 0) -> Range<Int>? {
        guard !text.isEmpty, count >= text.count else { return nil }
        for index in stride(from: start, through: count - text.count, by: 1)
        where self[index..<(index + text.count)].elementsEqual(text) {
            return index..<(index + text.count)
        }
        return nil
    }

    /// How often a text stands here, without overlaps.
    func occurrences(of text: [Unicode.Scalar]) -> Int {
        var count = 0
        var position = 0
        while let range = range(of: text, from: position) {
            count += 1
            position = range.upperBound
        }
        return count
    }
}

extension Unicode.Scalar {
    /// A letter or a digit of any script: what makes up a value, other than blanks, hyphens and dots within it.
    var isLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: properties.numericType != nil
        }
    }
}
