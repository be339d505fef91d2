internal import Detecting
internal import Normalizing

extension TurnView {
    /// The types of the values that stand here as placeholders: `card_last4` for `[CARD_LAST4_1]`.
    var placeholders: Set<String> {
        var types: Set<String> = []
        for piece in text.split(separator: UInt8(ascii: "["), omittingEmptySubsequences: false).dropFirst() {
            guard let close = piece.firstIndex(of: UInt8(ascii: "]")),
                let number = piece[..<close].lastIndex(of: UInt8(ascii: "_"))
            else { continue }
            types.insert(String(decoding: piece[..<number], as: UTF8.self).lowercased())
        }
        return types
    }

    /// Whether the turn says anything: "mm-hmm", "okay" and 嗯 between two parts do not count as an answer.
    var isMoreThanNod: Bool {
        count > 15 || text.contains(where: isDigit)
    }

    /// Where to stop looking for what was announced at a position: at a space, some hundred bytes on.
    ///
    /// A turn may be very long, and what is announced stands near.
    func end(ofBreathFrom position: Int) -> Int {
        text[min(count, position + 600)...].firstIndex(of: UInt8(ascii: " ")) ?? count
    }

    /// Whether digits were said in words: nobody says "eight oh" for a count.
    func isSpoken(_ digits: Range<Int>) -> Bool {
        original(digits).count > 2 * digits.count
    }

    /// Whether a sign that stands in a range of the view was said rather than typed: "at" for `@`.
    func isSaid(_ sign: UInt8, in range: Range<Int>) -> Bool {
        text[range].indices.contains { text[$0] == sign && original($0..<$0 + 1).count > 1 }
    }

    /// Whether digits were said one by one, a word each: "four two", not "forty two".
    func isReadOut(_ run: DigitRun) -> Bool {
        guard run.digits.count >= 2, run.groups.count == 1, original(run.range).count >= 2 * run.digits.count else {
            return false
        }
        return view.wordCount(ofOriginal: run.range) >= run.digits.count
    }

    /// Whether something was written in another way than rules see it.
    var isRewritten: Bool { !view.isIdentity }

    /// Whether a word was said letter by letter.
    func isSpelled(_ word: Range<Int>) -> Bool {
        text[word].allSatisfy(isLetter) && original(word).count >= 2 * word.count - 1
    }
}
