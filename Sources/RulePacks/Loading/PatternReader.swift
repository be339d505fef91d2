internal import PCRE2
internal import Yams

/// Reads the patterns of one file: puts fragments in, compiles, and refuses what cannot work.
struct PatternReader {
    let scribe: Scribe
    let fragments: Fragments

    private static let keys = ["regex", "by", "score", "weight", "first", "last", "near", "said", "begins", "validate"]

    func patterns(_ node: Node?, by speaker: Speaker = .any) -> [RulePattern] {
        scribe.list(node).compactMap { pattern($0, by: speaker) }
    }

    /// A pattern is a regular expression, or a mapping with conditions beside it.
    func pattern(_ node: Node, by speaker: Speaker) -> RulePattern? {
        if node.scalar != nil {
            return compile(node).map { RulePattern(regex: $0, place: scribe.place(of: node), by: speaker) }
        }
        let entries = scribe.mapping(node, known: Self.keys, of: "pattern")
        guard let source = entries["regex"] else {
            scribe.fault(node, "pattern has no `regex`", "give it one")
            return nil
        }
        guard let regex = compile(source) else { return nil }
        return RulePattern(
            regex: regex, place: scribe.place(of: source), by: scribe.oneOf(entries["by"], default: speaker),
            score: scribe.number(entries["score"], in: 0...1),
            weight: scribe.number(entries["weight"], in: -5...5) ?? 2,
            first: scribe.count(entries["first"]), last: scribe.count(entries["last"]),
            near: scribe.count(entries["near"]), said: sign(entries["said"]),
            isBeginning: scribe.flag(entries["begins"]), validators: validators(entries["validate"]))
    }

    private func sign(_ node: Node?) -> UInt8? {
        guard let node, let text = scribe.string(node) else { return nil }
        if text.utf8.count == 1 { return text.utf8.first }
        scribe.fault(node, "`said` is no sign", "write the one ASCII sign that is said, such as '@'")
        return nil
    }

    func validators(_ node: Node?) -> [any Validator] {
        scribe.list(node).compactMap { node in
            guard let id = scribe.string(node) else { return nil }
            if let validator = allValidators.first(where: { $0.id == id }) { return validator }
            let known = allValidators.map(\.id).joined(separator: ", ")
            scribe.fault(node, "unknown validator `\(id)`", "use one of \(known)")
            return nil
        }
    }

    /// The lexicon that a node names, or one of the words that it lists.
    func lexicon(_ node: Node) -> Lexicon? {
        if node.sequence != nil { return Lexicon(words: scribe.strings(node)) }
        guard let name = scribe.string(node) else { return nil }
        if let lexicon = fragments.lexicons.all.first(where: { $0.name == name }) { return lexicon }
        scribe.fault(node, "unknown lexicon `\(name)`", "write the NAME of lexicons/NAME.txt")
        return nil
    }

    /// Compiles the pattern of a node as every pattern of a pack is compiled: UTF, caseless, without UCP.
    func compile(_ node: Node) -> Pattern? {
        guard let source = scribe.string(node) else { return nil }
        do throws(PatternError) {
            let expanded = fragments.expand(source, at: node, with: scribe)
            let pattern = try Pattern(fragments.lexicons.asking(expanded), options: [.utf, .caseless])
            if pattern.canMatchEmpty {
                scribe.fault(node, "the pattern can match nothing at all", "require at least one character")
                return nil
            }
            return pattern
        } catch {
            scribe.fault(
                node, "PCRE2 refuses the pattern at offset \(error.codePointOffset): \(error.message)",
                "mend the pattern; the offset counts characters after fragments are put in")
            return nil
        }
    }
}
