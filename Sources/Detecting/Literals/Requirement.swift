/// What a text must hold for a pattern to match in it: one of several clauses, each of which asks for all it names.
struct Requirement {
    struct Clause {
        /// Of each choice, one text must be there.
        var needs: [Need] = []
        /// How many characters a match has.
        var length = Extent(0)
        /// How many ASCII digits, at least; those around the match may be the same.
        var digits = 0
        var digitsAround = 0
        /// Whether there must be an ASCII capital letter.
        var hasCapital = false
        /// Whether there must be a character beyond ASCII.
        var isWide = false
        /// Of which lexicons an entry must begin in the text, a bit each.
        var lexicons: UInt64 = 0

        /// Asks for nothing, so that it always holds.
        var isOpen: Bool { needs.isEmpty && leastDigits == 0 && !hasCapital && !isWide && lexicons == 0 }

        /// All digits there must be.
        var leastDigits: Int { max(digits, digitsAround) }
    }

    struct Need {
        let choice: Choice
        /// How many characters of the match stand before the text; nil where it may stand anywhere, such as around the
        /// match.
        var before: Extent?
    }

    /// All that is matched, where that is but a few texts; the clauses hold besides.
    var exact: Choice?
    var clauses: [Clause]
    /// What stands at the end of a match whose texts are not known.
    private let ending: Ending

    init(exact: Choice? = nil, clauses: [Clause] = [Clause()], ending: Ending = .unknown) {
        self.exact = exact
        self.clauses = clauses
        self.ending = ending
    }

    /// More clauses than these are joined to one that asks for less.
    private static let mostClauses = 24

    /// Whether the exact texts are all there is to say.
    var isPlain: Bool { exact != nil && clauses.count == 1 && clauses[0].isOpen }

    /// The clauses with what the exact texts ask for.
    var complete: [Clause] {
        guard let exact else { return clauses }
        return Self.both(clauses, [Self.clause(of: exact)])
    }

    /// How many characters a match has.
    var length: Extent { Extent(any: clauses.map(\.length)) + (exact?.length ?? Extent(0)) }

    /// What one of several texts asks for.
    private static func clause(of exact: Choice) -> Clause {
        let needs = exact.isSaid ? [Need(choice: exact, before: Extent(0))] : []
        return Clause(needs: needs, length: exact.length, digits: exact.digits, isWide: exact.isWide)
    }

    /// Whether no word goes on behind a match, if none goes on where it begins.
    func endsAtBorder(from isAtBorder: Bool) -> Bool {
        exact?.endsAtBorder(from: isAtBorder) ?? (isAtBorder ? ending.fromBorder : ending.fromElsewhere)
    }

    /// What holds where both hold, one behind the other.
    ///
    /// - Parameter isAtBorder: whether no word goes on where the second one begins.
    static func both(_ some: [Clause], _ others: [Clause], isAtBorder: Bool = false) -> [Clause] {
        if some.count * others.count > mostClauses {
            return some.count > others.count
                ? both([either(some)], others, isAtBorder: isAtBorder)
                : both(some, [either(others)], isAtBorder: isAtBorder)
        }
        return some.flatMap { one in
            others.map { other in
                Clause(
                    needs: one.needs + other.needs.map { $0.placed(behind: one.length, isAtBorder: isAtBorder) },
                    length: one.length + other.length, digits: one.digits + other.digits,
                    digitsAround: max(one.digitsAround, other.digitsAround),
                    hasCapital: one.hasCapital || other.hasCapital, isWide: one.isWide || other.isWide,
                    lexicons: one.lexicons | other.lexicons)
            }
        }
    }

    /// One clause that holds wherever one of these does.
    private static func either(_ clauses: [Clause]) -> Clause {
        let best = clauses.compactMap { $0.needs.min { $0.choice.cost < $1.choice.cost } }
        // What one of them asks for around its match may stand around the others too.
        let before = best.compactMap(\.before)
        let need = Need(
            choice: Choice(best.flatMap(\.choice.texts)),
            before: before.count == clauses.count ? Extent(any: before) : nil)
        return Clause(
            needs: best.count == clauses.count ? [need] : [], length: Extent(any: clauses.map(\.length)),
            digits: clauses.map(\.digits).min() ?? 0, digitsAround: clauses.map(\.digitsAround).min() ?? 0,
            hasCapital: clauses.allSatisfy(\.hasCapital),
            isWide: clauses.allSatisfy(\.isWide), lexicons: clauses.reduce(.max) { $0 & $1.lexicons })
    }

    /// What holds where one of several requirements does.
    static func any(of all: [Requirement]) -> Requirement {
        let texts = all.filter(\.isPlain).flatMap { $0.exact?.texts ?? [] }
        let others = all.filter { !$0.isPlain }
        if others.isEmpty, texts.count <= Literal.mostAlternatives { return Requirement(exact: Choice(texts)) }
        // Plain texts share a clause.
        let clauses = others.flatMap(\.complete) + (texts.isEmpty ? [] : [clause(of: Choice(texts))])
        return Requirement(
            clauses: clauses.count > mostClauses ? [either(clauses)] : clauses,
            ending: Ending { isAtBorder in all.allSatisfy { $0.endsAtBorder(from: isAtBorder) } })
    }
}

extension Requirement.Need {
    /// The same where a match of so many characters stands before it; what begins at a border begins a word.
    fileprivate func placed(behind length: Extent, isAtBorder: Bool) -> Self {
        let isFirst = before.map { $0.most == 0 } ?? false
        return Self(choice: isAtBorder && isFirst ? choice.atBorder : choice, before: before.map { length + $0 })
    }
}
