extension Requirement {
    /// What must stand in every text in which a pattern with this syntax matches.
    init(_ syntax: Syntax) {
        switch syntax {
        case .oneOf(let texts): self.init(exact: Choice(texts))
        case .digit: self.init(clauses: [Clause(length: Extent(1), digits: 1)])
        case .capital: self.init(clauses: [Clause(length: Extent(1), hasCapital: true)])
        case .wide: self.init(clauses: [Clause(length: Extent(1), isWide: true)], ending: .atBorder)
        case .character: self.init(clauses: [Clause(length: Extent(1))])
        case .wordBorder: self.init(exact: Choice([[Literal.border]]))
        case .noWordBefore: self.init(ending: .atBorder)
        // Of an entry that ends somewhere the beginning stands somewhere as well.
        case .entry(let lexicon):
            self.init(exact: .nothing, clauses: [Clause(lexicons: lexicon < 64 ? 1 << UInt64(lexicon) : 0)])
        case .group(let group): self = group.requirement
        case .around(let inside):
            // It may lie in the match, whose digits must not be counted twice.
            let clauses = Requirement(inside).complete.map {
                Clause(
                    needs: $0.needs.map { Need(choice: $0.choice) }, digitsAround: $0.leastDigits,
                    hasCapital: $0.hasCapital, isWide: $0.isWide,
                    lexicons: $0.lexicons)
            }
            self.init(exact: .nothing, clauses: clauses)
        case .sequence(let items): self.init(sequence: items)
        case .alternatives(let all): self = Requirement.any(of: all.map(Requirement.init))
        case .repeated(let item, let least, let most): self.init(item, least: least, most: most)
        case .anything: self.init(clauses: [Clause(length: .unlimited)])
        }
    }

    private init(sequence items: [Syntax]) {
        var clauses = [Clause()]
        /// What the items since the last one without exact texts match, and whether no word goes on where that begins.
        var run = Choice.nothing
        var isAtBorder = false
        var isExact = true
        func finish() {
            clauses = Self.both(clauses, Requirement(exact: run).complete, isAtBorder: isAtBorder)
            isAtBorder = run.endsAtBorder(from: isAtBorder)
            isExact = false
        }
        let parts = items.map(Requirement.init)
        for next in parts {
            if let exact = next.exact, let longer = run.joined(exact) {
                // What holds besides exact texts has no place of its own.
                clauses = Self.both(clauses, next.clauses)
                run = longer
            } else {
                finish()
                clauses = Self.both(clauses, next.clauses, isAtBorder: isAtBorder)
                if next.exact == nil { isAtBorder = next.endsAtBorder(from: isAtBorder) }
                run = next.exact ?? .nothing
            }
        }
        if !isExact { finish() }
        self.init(
            exact: isExact ? run : nil, clauses: clauses,
            ending: Ending { isAtBorder in parts.reduce(isAtBorder) { $1.endsAtBorder(from: $0) } })
    }

    private init(_ item: Syntax, least: Int, most: Int?) {
        let once = Requirement(item)
        let length = once.length.repeated(least: least, most: most)
        /// Once, twice and three times stand for any number.
        let ending = Ending { isAtBorder in
            var ends = isAtBorder
            var all = least > 0 || isAtBorder
            for _ in 1...3 {
                ends = once.endsAtBorder(from: ends)
                all = all && ends
            }
            return all
        }
        guard least > 0 else {
            // There or not: both are exact if the item is.
            if most == 1, once.isPlain, let exact = once.exact {
                self.init(exact: Choice(exact.texts + [[]]))
            } else {
                self.init(clauses: [Clause(length: length)], ending: ending)
            }
            return
        }
        if least == most, least <= Literal.longest, let exact = once.exact, exact.texts.count == 1 || least == 1 {
            let all = (1..<least).reduce(exact) { all, _ in all.joined(exact) ?? all }
            self.init(exact: all, clauses: once.clauses)
            return
        }
        var clauses = once.complete
        for index in clauses.indices { clauses[index].length = length }
        if clauses.count == 1 { clauses[0].digits *= least }
        self.init(clauses: clauses, ending: ending)
    }
}
