public import Reporting

/// How well an analysis agrees with gold, added up over conversations.
public struct Score: Sendable {
    /// How well sensitive values are found.
    public struct Values: Sendable, Equatable {
        /// Of gold values, those of which at least nine tenths of the letters and digits lie in values found.
        public fileprivate(set) var recall = Share()
        /// The same, in values of the same type.
        public fileprivate(set) var typed = Share()
        /// Of values found, those that touch a gold value.
        public fileprivate(set) var precision = Share()
    }

    /// Conversations of one channel and language.
    public struct Group: Sendable, Equatable {
        public fileprivate(set) var values = Values()
        public fileprivate(set) var primary = Share()
    }

    /// Gold conversations of which the analysis says nothing.
    public private(set) var missing = 0
    public private(set) var values = Values()
    /// Gold values and values found by their own type each; here, precision asks for gold of the same type.
    public private(set) var types: [String: Values] = [:]
    /// By channel and language, such as `chat-en`.
    public private(set) var groups: [String: Group] = [:]
    /// Of harmless pieces, those that no value found touches.
    public private(set) var kept = Share()
    /// Of gold values, those whose text still stands in the redacted turn.
    public private(set) var leaked = Share()
    /// Of conversations, those whose primary intent is that of the gold.
    public private(set) var primary = Share()
    /// Of conversations, those that ended as the gold says.
    public private(set) var outcome = Share()
    public private(set) var intents = Labels()
    public private(set) var findings = Labels()
    /// How often a primary intent of the gold was taken for which other one; `none` stands for no intent.
    public private(set) var confusion: [String: [String: Int]] = [:]
    /// All that went wrong, in the order of the conversations.
    public private(set) var misses: [Miss] = []

    public init() {}

    /// - Parameters:
    ///   - conversation: gold whose values lie in their turns.
    ///   - record: what an analysis says of the same conversation; nil when it says nothing.
    ///   - redacted: the texts of the turns after redaction; nil when nobody knows them, which counts as leaked.
    public mutating func add(_ conversation: GoldConversation, _ record: ConversationRecord?, redacted: [String]?) {
        let comparison = Comparison(conversation, found: record?.values ?? [], redacted: redacted)
        let gold = conversation.gold
        var group = groups[conversation.group] ?? Group()
        missing += record == nil ? 1 : 0
        for verdict in comparison.verdicts {
            values.count(verdict)
            group.values.count(verdict)
            types[verdict.value.type, default: Values()].count(verdict)
            leaked.count(verdict.isLeaked)
        }
        for (value, isGold, isTyped) in comparison.found {
            values.precision.count(isGold)
            group.values.precision.count(isGold)
            types[value.type, default: Values()].precision.count(isTyped)
        }
        for piece in comparison.kept { kept.count(piece.found.isEmpty) }
        primary.count(record?.primary_intent == gold.primary)
        group.primary.count(record?.primary_intent == gold.primary)
        if record?.primary_intent != gold.primary {
            confusion[gold.primary ?? "none", default: [:]][record?.primary_intent ?? "none", default: 0] += 1
        }
        outcome.count(record?.outcome == gold.outcome)
        intents.count(gold: Set(gold.intents), found: Set(record?.intents.map(\.id) ?? []))
        findings.count(gold: Set(gold.findings ?? []), found: Set(record?.findings.map(\.id) ?? []))
        groups[conversation.group] = group
        misses += Miss.all(in: comparison, conversation, record)
    }
}

extension Score.Values {
    fileprivate mutating func count(_ verdict: Comparison.Verdict) {
        recall.count(verdict.isFound)
        typed.count(verdict.isTyped)
    }
}
