internal import Yams

extension ValueRule {
    static let keys = [
        "id", "type", "title", "score", "asks", "cues", "topics", "answer", "asked_by", "digits", "within", "patterns",
        "validate", "not", "redact", "remember", "ambiguous", "addressing", "pieces", "goes_on", "end_of",
        "tag", "fields", "examples",
    ]

    /// Reads one entry of `values:`; nil when a fault was noted that leaves nothing to use.
    init?(_ node: Node, reader: PatternReader) {
        let scribe = reader.scribe
        let entries = scribe.mapping(node, known: Self.keys, of: "value rule")
        guard let id = scribe.required("id", in: entries, of: node, what: "value rule") else { return nil }
        self.id = id
        type = scribe.string(entries["type"]) ?? id
        title = scribe.titles(entries["title"])
        place = scribe.place(of: node)
        score = scribe.number(entries["score"], in: 0...1) ?? 0.8
        asks = reader.patterns(entries["asks"], by: scribe.oneOf(entries["asked_by"], default: .agent))
        cues = reader.patterns(entries["cues"])
        topics = reader.patterns(entries["topics"])
        answers = reader.patterns(entries["answer"])
        digits = Self.range(entries["digits"], with: scribe)
        within = scribe.count(entries["within"]) ?? (digits == nil ? 2 : 4)
        patterns = reader.patterns(entries["patterns"])
        validators = reader.validators(entries["validate"])
        nots = reader.patterns(entries["not"])
        redaction = scribe.oneOf(entries["redact"], default: .replace)
        remembering = scribe.oneOf(entries["remember"], default: .whole)
        ambiguous = entries["ambiguous"].flatMap { reader.lexicon($0) }
        addressing = entries["addressing"].flatMap { reader.lexicon($0) }
        comesInPieces = scribe.flag(entries["pieces"])
        endOf = scribe.string(entries["end_of"])
        tag = scribe.string(entries["tag"])
        fields = scribe.list(entries["fields"]).compactMap { scribe.string($0) }
        continuations = reader.patterns(entries["goes_on"])
        examples = Examples(entries["examples"], of: node, with: scribe)
        if let node = entries["tag"], let tag, !Self.isTag(tag) {
            scribe.fault(node, "no tag can be called `\(tag)`", "use letters a to z and _, and not `none` or `other`")
        }
        if let beginning = patterns.first(where: \.isBeginning), digits == nil {
            scribe.fault(
                beginning.place, "pattern `begins` a number, but rule `\(id)` has no `digits`",
                "say how many digits the value has")
        }
        if !continuations.isEmpty && !comesInPieces {
            scribe.fault(
                node, "rule `\(id)` has `goes_on` but not `pieces: true`", "say that its values come in pieces")
        }
        if let near = patterns.first(where: { $0.near != nil }), asks.isEmpty, cues.isEmpty, topics.isEmpty {
            scribe.fault(
                near.place, "pattern is `near` what rule `\(id)` never hears",
                "give the rule `asks`, `cues` or `topics`")
        }
        if !topics.isEmpty && digits == nil && patterns.allSatisfy({ $0.near == nil }) {
            scribe.fault(
                node, "rule `\(id)` has `topics` but no `digits`",
                "say how many digits the value has, or which patterns count only `near` a topic")
        }
        if !(asks.isEmpty && cues.isEmpty) && answers.isEmpty {
            scribe.fault(node, "rule `\(id)` asks for a value but has no `answer`", "say what a bare value looks like")
        }
    }

    /// Whether a table of tags may have a column and terms of that name.
    private static func isTag(_ text: String) -> Bool {
        let isWord = text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") }
        return isWord && !["", "none", TagWeights.other].contains(text)
    }

    /// `4` or `'13-19'`.
    private static func range(_ node: Node?, with scribe: Scribe) -> ClosedRange<Int>? {
        guard let node, let text = scribe.string(node) else { return nil }
        let bounds = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { Int($0) }
        if let low = bounds.first ?? nil, let high = bounds.last ?? nil, 1 <= low, low <= high { return low...high }
        scribe.fault(node, "`digits` is no count", "write a count such as 4, or a range such as '13-19'")
        return nil
    }
}

extension Examples {
    init(_ node: Node?, of rule: Node, with scribe: Scribe) {
        let entries = node.map { scribe.mapping($0, known: ["match", "skip"], of: "examples") } ?? [:]
        func read(_ key: String) -> [Example] {
            scribe.list(entries[key]).compactMap { node in
                scribe.string(node).map { Example($0, at: scribe.place(of: node)) }
            }
        }
        match = read("match")
        skip = read("skip")
        if match.isEmpty || skip.isEmpty {
            scribe.fault(
                rule, "the rule has no \(match.isEmpty ? "match" : "skip") examples",
                "give it examples that must match and examples that must not")
        }
    }
}
