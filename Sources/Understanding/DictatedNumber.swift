/// A number as somebody tells it: one piece after the other, which the other side may repeat.
struct DictatedNumber {
    let start: Moment
    /// Whether the customer's side tells it.
    let isCustomers: Bool
    /// What was asked for or announced just before it began: indices into the rule set's values.
    let expected: [Int]
    /// … and in which turn.
    let expectedAt: Int?
    /// Indices of the candidates that are its pieces.
    private(set) var pieces: [Int]
    /// … and of those that only repeat some of it.
    private(set) var repeats: [Int] = []
    /// … and of those that are another try at a piece, right or wrong.
    private(set) var variants: [Int] = []
    /// The digits so far, ASCII; what was taken back is not among them.
    private(set) var digits: [UInt8]
    private(set) var end: Moment
    /// How many digits there were after each piece.
    private(set) var ends: [Int]
    private var lastPiece: [UInt8]
    private var lastTurn: Int

    init(
        piece: Int, digits: [UInt8], from start: Moment, to end: Moment, isCustomers: Bool, expected: [Int],
        expectedAt: Int?
    ) {
        self.start = start
        self.isCustomers = isCustomers
        self.expected = expected
        self.expectedAt = expectedAt
        pieces = [piece]
        self.digits = digits
        ends = [digits.count]
        lastPiece = digits
        lastTurn = end.turn
        self.end = end
    }

    /// Turns since anybody said some of it.
    func age(at turn: Int) -> Int { turn - lastTurn }

    /// Whether digits say again what was just told, as a listener does, or as one who takes it back.
    func isRepeated(by run: DigitRun, isCustomers: Bool, turn: Int) -> Bool {
        if run.digits == lastPiece { return turn != end.turn || isCustomers != self.isCustomers }
        // "Three two three, no, three two three five five five": begun anew.
        let isAnew = run.digits.count > lastPiece.count && run.digits.starts(with: lastPiece)
        if isCustomers == self.isCustomers, pieces.count == 1, lastPiece.count >= 3, isAnew { return true }
        // Longer ones that are alike may be two numbers of one family.
        if lastPiece.count < 7, run.isVariant(of: lastPiece) { return true }
        if isCustomers != self.isCustomers {
            return run.digits.count >= 2 && !occurrences(of: run.digits, in: digits).isEmpty
        }
        return turn != end.turn && run.digits.count >= 3 && lastPiece.suffix(run.digits.count).elementsEqual(run.digits)
    }

    /// Whether the one who tells it says a piece like the last one, or its end, as in a number with the same group twice.
    func isSaidOn(by run: DigitRun, isCustomers: Bool) -> Bool {
        isCustomers == self.isCustomers && lastPiece.suffix(run.digits.count).elementsEqual(run.digits)
    }

    /// Takes what repeats a piece; from the one who tells it, the last try counts.
    mutating func `repeat`(_ piece: Int, digits again: [UInt8], isCustomers: Bool, to end: Moment) {
        if !occurrences(of: again, in: digits).isEmpty {
            repeats.append(piece)
        } else if isCustomers == self.isCustomers {
            variants.append(pieces.removeLast())
            pieces.append(piece)
            digits.removeLast(lastPiece.count)
            digits += again
            ends[ends.count - 1] = digits.count
            lastPiece = again
        } else {
            variants.append(piece)
        }
        lastTurn = end.turn
        self.end = end
    }

    mutating func go(on piece: Int, digits more: [UInt8], to end: Moment) {
        pieces.append(piece)
        digits += more
        ends.append(digits.count)
        lastPiece = more
        lastTurn = end.turn
        self.end = end
    }

    func joined(with next: DictatedNumber) -> DictatedNumber {
        var whole = self
        whole.pieces += next.pieces
        whole.repeats += next.repeats
        whole.variants += next.variants
        whole.ends += next.ends.map { $0 + whole.digits.count }
        whole.digits += next.digits
        whole.lastPiece = next.lastPiece
        whole.lastTurn = next.lastTurn
        whole.end = next.end
        return whole
    }
}
