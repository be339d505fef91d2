package import Detecting
internal import Normalizing
internal import RulePacks
package import Tagging
package import Transcripts

/// Understands one conversation after the other. One a worker: it owns the scanner.
package final class ConversationReader {
    let scanner: Scanner
    let rules: RuleSet
    let normalizer = Normalizer()
    let tagger: Tagger
    var fieldNames: FieldNames
    /// The lists of names, of which one must know a word of a file's name.
    let nameLists: [Lexicon]
    let resolution: OverlapResolution

    package init(_ program: Program) {
        scanner = Scanner(program)
        rules = program.rules
        tagger = Tagger(program.rules)
        resolution = OverlapResolution(rules: program.rules)
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

    private func judge(
        _ conversation: Conversation, in document: Document, knowing told: [ToldValue] = []
    ) -> (understanding: Understanding, reasons: IntentScoring, silent: [Int: RangeList]) {
        var conversation = conversation
        var turns = heard(in: &conversation)
        conversation.language = conversation.language ?? LanguageGuess.language(of: turns)
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
        let reasons = IntentScoring(rules: rules, turns: turns, values: values, actions: actions, words: words)
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
}
