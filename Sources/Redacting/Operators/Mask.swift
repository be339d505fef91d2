internal import Normalizing

/// A star for every letter and digit, signs between them as they are; the last digits may stay.
struct Mask: Operator {
    /// How many digits at the end of the whole value stay.
    let keepLast: Int
    let needsWhole = true
    var showsPart: Bool { keepLast > 0 }
    private let normalizer = Normalizer()

    init(keepLast: Int = 0) { self.keepLast = keepLast }

    func replacement(for piece: Piece) -> String {
        let wording = Wording(piece.whole, normalizer)
        var hidden = digitsToHide(in: wording, of: piece)
        let written = Array(piece.whole.utf8)
        var text = ""
        var lastSign: Range<Int>?
        for letter in wording.letters {
            var shown = "*"
            if let digit = letter.scalar.digit {
                if hidden <= 0 { shown = String(digit) }
                hidden -= 1
            } else if letter.scalar.properties.generalCategory == .nonspacingMark {
                // It belongs to the letter before it.
                continue
            } else if !letter.scalar.isWord {
                // What was folded into two signs is written once.
                if lastSign == letter.origin { continue }
                lastSign = letter.origin
                shown = sign(letter, in: written)
            }
            if piece.holds(letter.origin.lowerBound) { text += shown }
        }
        return text
    }

    /// A sign as it was written; one that was said, as the dot of an e-mail address, as it is typed.
    private func sign(_ letter: Wording.Letter, in whole: [UInt8]) -> String {
        let written = String(decoding: whole[letter.origin], as: UTF8.self)
        return written.unicodeScalars.contains(where: \.isWord) ? String(letter.scalar) : written
    }

    /// How many digits from the first on become stars.
    ///
    /// A number that is told in four parts ends once, not four times: a part shows nothing, or the parts would show
    /// all of it. Nor does a value that has no more digits than may stay.
    private func digitsToHide(in wording: Wording, of piece: Piece) -> Int {
        let count = wording.letters.count { $0.scalar.digit != nil }
        let isCardPart = piece.type == Profile.cardNumber && count < Self.shortestCard
        let isWhole = wording.plain == piece.known && !isCardPart
        return isWhole && count > keepLast ? count - keepLast : count
    }

    /// Card numbers have 13 to 19 digits; fewer are a part of one.
    private static let shortestCard = 13
}
