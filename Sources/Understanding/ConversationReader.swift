package import Detecting
internal import Normalizing
internal import RulePacks
package import Tagging
package import Transcripts

/// Understands one conversation after the other. One a worker: it owns the scanner.
package final class ConversationReader {
    private let scanner: Scanner
    private let rules: RuleSet
    private let normalizer = Normalizer()
    private let tagger: Tagger
    private var fieldNames: FieldNames
    /// The lists of names, of which one must know a word of a file's name.
    private let nameLists: [Lexicon]

    package init(_ program: Program) {
        scanner = Scanner(program)
        rules = program.rules
        tagger = Tagger(program.rules)
        fieldNames = FieldNames(rules: program.rules)
        nameLists = program.rules.lexicons.filter { ["given", "surname", "surname-pinyin"].contains($0.name) }
    }

    /// The passes, each of which needs what those before it found.
    ///
    /// - Parameter told: values of other conversations of the document, which are looked for in this one.
    package func read(
        _ conversation: Conversation, in document: Document, knowing told: [ToldValue] = []
    ) -> Understanding {
        judge(conversation, in: document, knowing: told).understanding
    }

    /// What a conversation teaches of its intents: the words that tell why a customer comes, and what patterns say.
    package func lesson(
        of conversation: Conversation, in document: Document
    ) -> (terms: Set<[UInt8]>, patterns: [String: Double]) {
        let judged = judge(conversation, in: document)
        return (WordScoring.terms(of: judged.reasons.turns, besides: judged.silent), judged.reasons.patterns())
    }

    /// What was said by whom, for learning from it.
    package func lines(of conversation: Conversation, in document: Document) -> [Tagger.Line] {
        var conversation = conversation
        return heard(in: &conversation).map(\.line)
    }

    /// The names and numbers that a part of a path tells, such as `anselm_brody-2135550142`.
    ///
    /// - Parameter name: a folder's name, or a file's without what stands behind its last dot.
    /// - Returns: byte ranges of the name with the types of what stands there, by position.
    package func values(inName name: String) -> [(range: Range<Int>, type: String)] {
        guard let label = SourceLabel(stem: name.utf8) else { return [] }
        let view = view(ofLabel: label.text)
        // Any two words of a file's name look like a name: one of them must be known as one.
        let told = told(by: view, at: 0).filter { candidate in
            guard rules.values[candidate.rule].remembering == .words else { return true }
            return wordRanges(in: Array(view.text[candidate.range])).contains { word in
                let word = folded(Array(view.text[candidate.range])[word])
                return nameLists.contains { $0.contains(word[...]) }
            } || view.text[candidate.range].contains { $0 >= 0x80 }
        }
        let settled = OverlapResolution(rules: rules).settle(told, in: [view])
        return settled.filter { rules.values[$0.rule].redaction == .replace }.map {
            (view.original($0.range), rules.values[$0.rule].type)
        }
    }

    private func judge(
        _ conversation: Conversation, in document: Document, knowing told: [ToldValue] = []
    ) -> (understanding: Understanding, reasons: IntentScoring, silent: [Int: RangeList]) {
        var conversation = conversation
        var turns = heard(in: &conversation)
        conversation.language = conversation.language ?? LanguageGuess.language(of: turns)
        dropExcepted(in: &turns)
        // 3. Questions and answers, which also tell what a bare number is.
        var dialogue = Dialogue(scanner: scanner)
        dialogue.read(turns, tagged: tagger.tagged(turns.map(\.line)))
        // 4. Text outside the turns: by itself only, nobody answers there.
        let asides = conversation.asides.map { aside($0, in: document) }
        let label = SourceLabel(conversation.source).map { view(ofLabel: $0.text) }
        // All of such a text is the value: no pattern need be tried on it.
        let elsewhere = told.map {
            TurnView(role: .system, view: normalizer.normalize($0.text), found: TurnHits())
        }
        let all = turns + asides + (label.map { [$0] } ?? []) + elsewhere
        var candidates = dialogue.candidates + undecided(in: all, and: dialogue.exhausted)
        candidates += selfSufficient(in: asides, after: turns.count, dialogue: Dialogue(scanner: scanner))
        candidates += names(in: conversation, asides: asides, after: turns.count)
        candidates += labelled(conversation.asides, asides, after: turns.count, in: document)
        if let label { candidates += self.told(by: label, at: turns.count + asides.count) }
        candidates += known(told, at: all.count - told.count, in: all)
        // 5. One owner for each piece of text, then every other mention of what is known, then once more.
        let resolution = OverlapResolution(rules: rules)
        var joining = PieceJoining(scanner: scanner)
        var owned = joining.joined(resolution.settle(candidates, in: all), in: all)
        owned += undecided(joining.exhausted, in: all)
        let leftovers =
            Leftovers(scanner: scanner).candidates(in: turns, besides: owned)
            + SpelledLeftovers(scanner: scanner, heard: dialogue.heard).candidates(in: turns, besides: owned)
        let first = Dictation(rules: rules, turns: turns, heard: dialogue.heard).typed(
            resolution.settle(owned + leftovers, in: all), groupsFrom: dialogue.groups + 1)
        var memory = Memory(rules: rules)
        _ = memory.learn(first.filter { $0.recognition != .undecided }, in: all)
        let mentions = all.indices.flatMap { memory.mentions(in: all[$0], at: $0) }
        let settled = joining.joined(resolution.settle(first + mentions, in: all), in: all)
        let known = memory.learn(settled, in: all)
        // 6. What it was about and how it ended; the words of a value, such as an e-mail's, say nothing of that.
        let silent = Dictionary(grouping: settled) { $0.turn }.mapValues { RangeList($0.map(\.range)) }
        dropStatements(in: &turns, within: settled)
        let scoring = StatementScoring(rules: rules, turns: turns)
        let actions = scoring.statements(.action)
        var numbering = Numbering(rules: rules, besides: all.map(\.text))
        let numbered = numbering.number(settled, known: known, turns: all)
        let values = numbered.filter { $0.turn < turns.count }
        let words = rules.words.map { WordScoring(weights: $0, turns: turns, silent: silent).sums() }
        let reasons = IntentScoring(
            rules: rules, turns: turns, values: values, actions: actions, words: words ?? [:])
        let intents = reasons.intents()
        let understanding = Understanding(
            conversation: conversation,
            values: values,
            asides: numbered.filter { (turns.count..<turns.count + asides.count).contains($0.turn) }.map {
                AsideValue(aside: $0.turn - turns.count, range: $0.range, label: $0.label)
            },
            echoes: echoed(values, memory: memory, labels: numbering.labels, in: conversation, document),
            intents: intents, primaryIntent: intents.first?.id,
            outcome: scoring.outcome(),
            outcomes: scoring.statements(.outcome), roles: scoring.statements(.role),
            actions: actions, facts: scoring.facts(),
            questions: dialogue.questions,
            exhausted: exhausted(
                in: turns, and: dialogue.exhausted + joining.exhausted.filter { $0.turn < turns.count }))
        return (understanding, reasons, silent)
    }

    /// The values in what repeats the turns.
    private func echoed(
        _ values: [Value], memory: Memory, labels: [Int: ValueLabel], in conversation: Conversation,
        _ document: Document
    ) -> [EchoValue] {
        if conversation.echoes.isEmpty || values.isEmpty { return [] }
        var reading = EchoReading(
            normalizer: normalizer, memory: memory, values: Dictionary(grouping: values, by: \.turn),
            label: { labels[$0] })
        return conversation.echoes.indices.flatMap {
            reading.values(of: conversation.echoes[$0], at: $0, in: conversation, document: document)
        }
    }

    private func heard(in conversation: inout Conversation) -> [TurnView] {
        // 1. Every turn in the form that rules are written for, and what every pattern finds in it.
        var turns = conversation.turns.indices.map { view($0, of: conversation) }
        // 2. Who speaks, since most rules listen to one side only.
        RoleInference(rules: rules).infer(&conversation, turns: turns)
        for index in turns.indices {
            turns[index].settle(role: conversation.role(ofTurn: index), at: index, of: turns.count, rules: rules)
        }
        return turns
    }

    private func view(_ index: Int, of conversation: Conversation) -> TurnView {
        let role = conversation.role(ofTurn: index)
        let view = normalizer.normalize(conversation.turns[index].text)
        let found = scanner.scan(view, by: role)
        return TurnView(role: role, view: view, found: found)
    }

    private func aside(_ aside: Conversation.Aside, in document: Document) -> TurnView {
        let view = normalizer.normalize(aside.field.text(in: document))
        // Exports are full of ids, times and words of their own, which only what is known can be found in.
        let counts = view.bytes.allSatisfy(isDigit) && aside.label.map { isCounter(document.bytes[$0]) } ?? false
        let found = counts || MachineWord.is(view.bytes) ? TurnHits() : scanner.scan(view, by: .system)
        return TurnView(role: .system, view: view, found: found)
    }

    /// Whether a field's name says that bare digits in it count or point to something.
    private func isCounter(_ label: ArraySlice<UInt8>) -> Bool {
        FieldNames.words(of: Array(label)).last.map(FieldNames.counters.contains) ?? false
    }

    private func view(ofLabel text: [UInt8]) -> TurnView {
        let view = normalizer.normalize(text)
        return TurnView(role: .system, view: view, found: scanner.scan(view, by: .system))
    }

    /// What other conversations told, each as a text of its own that is all value.
    private func known(_ told: [ToldValue], at start: Int, in all: [TurnView]) -> [Candidate] {
        told.indices.compactMap { index in
            rules.values.firstIndex { $0.id == told[index].rule }.map { rule in
                Candidate(
                    rule: rule, turn: start + index, range: 0..<all[start + index].count, score: 0.98,
                    recognition: .pattern)
            }
        }
    }

    /// Names and checked numbers that the file is named by: known from the start, though they stand in no text.
    private func told(by label: TurnView, at index: Int) -> [Candidate] {
        var dialogue = Dialogue(scanner: scanner)
        dialogue.readAlone(label, at: index)
        return dialogue.candidates.filter { candidate in
            rules.values[candidate.rule].remembering == .words || !candidate.validators.isEmpty
        }
    }

    /// Takes out what a statement rule's own exceptions touch.
    private func dropExcepted(in turns: inout [TurnView]) {
        for index in turns.indices {
            let view = turns[index].view
            var exceptions: [Int: RangeList] = [:]
            turns[index].hits.removeAll { hit in
                guard case .statement(let rule, _) = hit.use else { return false }
                let list = exceptions[rule] ?? scanner.exceptions(rules.statements[rule].nots, in: view)
                exceptions[rule] = list
                return list.touches(hit.match)
            }
        }
    }

    /// Takes out what was found within values that are replaced.
    private func dropStatements(in turns: inout [TurnView], within values: [Candidate]) {
        let replaced = values.filter { $0.turn < turns.count && rules.values[$0.rule].redaction == .replace }
        for (turn, values) in Dictionary(grouping: replaced, by: \.turn) {
            let ranges = RangeList(values.map(\.range))
            turns[turn].hits.removeAll { hit in
                guard case .statement = hit.use else { return false }
                return ranges.overlapping(hit.match).contains {
                    $0.lowerBound <= hit.match.lowerBound && hit.match.upperBound <= $0.upperBound
                }
            }
        }
    }

    private func selfSufficient(in asides: [TurnView], after count: Int, dialogue: Dialogue) -> [Candidate] {
        var dialogue = dialogue
        for (index, aside) in asides.enumerated() { dialogue.readAlone(aside, at: count + index) }
        return dialogue.candidates.filter { candidate in
            let text = asides[candidate.turn - count].text
            let isAddress = text[candidate.range].contains(UInt8(ascii: "@"))
            // A part of one long word, such as a link, is a number or an address, but no password.
            return candidate.range.count == text.count || rules.values[candidate.rule].digits != nil || isAddress
                || text.contains(UInt8(ascii: " ")) || text.contains { $0 >= 0x80 }
        }
    }

    /// Names in labels and metadata: those of the carrier's side stay, all others are values.
    private func names(in conversation: Conversation, asides: [TurnView], after count: Int) -> [Candidate] {
        conversation.asides.indices.compactMap { index in
            guard let participant = conversation.asides[index].namesParticipant, asides[index].count > 0,
                !Placeholder.isAll(of: asides[index].text)
            else {
                return nil
            }
            let isCarrier = [.agent, .bot, .system].contains(conversation.participants[participant].role)
            let rule = rules.values.firstIndex {
                isCarrier ? $0.redaction == .keep && $0.remembering == .words : $0.type == "person_name"
            }
            return rule.map {
                Candidate(
                    rule: $0, turn: count + index, range: 0..<asides[index].count, score: 0.98, recognition: .pattern)
            }
        }
    }

    /// What stands in a field that is called like a value.
    private func labelled(
        _ fields: [Conversation.Aside], _ asides: [TurnView], after count: Int, in document: Document
    ) -> [Candidate] {
        fields.indices.compactMap { index in
            guard let label = fields[index].label, let rule = fieldNames.rule(of: document.bytes[label]),
                fieldNames.mayBe(asides[index].text, valueOf: rule), !Placeholder.isAll(of: asides[index].text)
            else { return nil }
            return Candidate(
                rule: rule, turn: count + index, range: 0..<asides[index].count, score: 0.97, recognition: .pattern)
        }
    }

    /// A turn on which a value's pattern hit a limit is sensitive as a whole: nobody knows what was missed.
    private func undecided(in turns: [TurnView], and late: [(turn: Int, rule: Int)]) -> [Candidate] {
        let early = turns.indices.flatMap { index in
            turns[index].exhausted.compactMap { use -> (turn: Int, rule: Int)? in
                switch use {
                case .value(let rule, _), .ask(let rule, _), .cue(let rule, _), .topic(let rule, _): (index, rule)
                case .statement, .fact: nil
                }
            }
        }
        return undecided(early + late, in: turns)
    }

    private func undecided(_ places: [(turn: Int, rule: Int)], in turns: [TurnView]) -> [Candidate] {
        // A rule that keeps text and cannot tell which keeps none.
        places.filter { rules.values[$0.rule].redaction == .replace }.map { place in
            Candidate(
                rule: place.rule, turn: place.turn, range: 0..<turns[place.turn].count, score: 1,
                recognition: .undecided)
        }
    }

    private func exhausted(
        in turns: [TurnView], and late: [(turn: Int, rule: Int)]
    ) -> [(turn: Int, rule: String)] {
        let early = turns.indices.flatMap { index in
            turns[index].exhausted.map { (turn: index, rule: scanner.program.ruleID(of: $0)) }
        }
        return early + late.map { (turn: $0.turn, rule: rules.values[$0.rule].id) }
    }
}

extension TurnView {
    /// Sets who speaks and drops what was found by patterns that do not listen to them, or not here.
    fileprivate mutating func settle(role: Role, at index: Int, of count: Int, rules: RuleSet) {
        self.role = role
        hits.removeAll { hit in
            let pattern = rules.pattern(of: hit.use)
            return !pattern.by.listens(to: role) || !pattern.counts(inTurn: index, of: count)
        }
    }
}

extension RulePattern {
    /// Whether the turn is one of the first or the last ones, where only those count.
    func counts(inTurn index: Int, of count: Int) -> Bool {
        if let first, index >= first { return false }
        if let last, index < count - last { return false }
        return true
    }
}
