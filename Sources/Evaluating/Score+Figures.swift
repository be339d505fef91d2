extension Score {
    /// The figures of all conversations together.
    public var overall: KeyValuePairs<String, Figure> {
        [
            "conversations": .count(primary.whole),
            "missing": .count(missing),
            "values": .count(values.recall.whole),
            "recall": .rate(values.recall.rate),
            "typed": .rate(values.typed.rate),
            "precision": .rate(values.precision.rate),
            "kept": .rate(kept.rate),
            "leaked": .rate(leaked.rate),
            "primary": .rate(primary.rate),
            "intent_precision": .rate(intents.total.precision.rate ?? 1),
            "intent_recall": .rate(intents.total.recall.rate ?? 1),
            "intent_f1": .rate(intents.total.f1 ?? 1),
            "finding_precision": .rate(findings.total.precision.rate ?? 1),
            "finding_recall": .rate(findings.total.recall.rate ?? 1),
            "finding_f1": .rate(findings.total.f1 ?? 1),
            "outcome": .rate(outcome.rate),
        ]
    }

    /// A row a value type that gold has or that was found.
    public var typeRows: [FigureRow] {
        rows(types) { type in
            [
                "gold": .count(type.recall.whole), "recall": .rate(type.recall.rate), "typed": .rate(type.typed.rate),
                "precision": .rate(type.precision.rate),
                "f1": .rate(Agreement(recall: type.typed, precision: type.precision).f1),
            ]
        }
    }

    /// A row an intent that gold has or that was found.
    public var intentRows: [FigureRow] { labelRows(intents) }

    /// A row a finding that gold has or that was found.
    public var findingRows: [FigureRow] { labelRows(findings) }

    /// A row a channel and language.
    public var groupRows: [FigureRow] {
        rows(groups) { group in
            [
                "conversations": .count(group.primary.whole), "values": .count(group.values.recall.whole),
                "recall": .rate(group.values.recall.rate),
                "precision": .rate(group.values.precision.rate), "primary": .rate(group.primary.rate),
            ]
        }
    }

    private func labelRows(_ labels: Labels) -> [FigureRow] {
        rows(labels.byId) { label in
            [
                "gold": .count(label.recall.whole), "precision": .rate(label.precision.rate),
                "recall": .rate(label.recall.rate), "f1": .rate(label.f1),
            ]
        }
    }

    private func rows<Tally>(
        _ tallies: [String: Tally], _ figures: (Tally) -> KeyValuePairs<String, Figure>
    ) -> [FigureRow] {
        tallies.sorted { $0.key < $1.key }.map { FigureRow(name: $0.key, figures: figures($0.value)) }
    }
}
