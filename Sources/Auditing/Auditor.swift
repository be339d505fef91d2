package import RulePacks
internal import Transcripts
package import Understanding

/// What an audit of one conversation says.
public struct Audit: Sendable {
    public let findings: [Finding]
    public let verification: Verification
}

/// Holds a conversation against the carrier's policy and facts.
package struct Auditor: Sendable {
    private let policy: VerificationPolicy?

    package init(rules: RuleSet) { policy = rules.verification }

    package func audit(_ understanding: Understanding) -> Audit {
        Audit(
            findings: verificationFindings(in: understanding) + cardFindings(in: understanding)
                + factFindings(in: understanding),
            verification: verification(in: understanding))
    }

    // MARK: Verification

    private func verification(in understanding: Understanding) -> Verification {
        let asked = understanding.questions.filter { $0.askedBy != .customer }.map(\.type)
        let given = given(in: understanding).map(\.type)
        let accepted = acceptedItems(of: understanding, before: .max)
        return Verification(
            asked: unique(asked), given: unique(given), accepted: accepted.map { $0.joined(separator: "+") },
            isSufficient: policy.map { accepted.count >= $0.needed })
    }

    /// Values that the customer told, rather than the agent; what is only repeated after the agent proves nothing.
    private func given(in understanding: Understanding) -> [Value] {
        let readOut = Dictionary(grouping: understanding.values.filter(isCarriers), by: \.token)
        return understanding.values.filter { value in
            isCustomers(value)
                && !(readOut[value.token] ?? []).contains { earlier in
                    // A name that the agent greets with is told when it is told in full.
                    let saysAsMuch = value.recognition == .mention || earlier.range.count >= value.range.count
                    return earlier.turn < value.turn && saysAsMuch
                }
        }
    }

    private func isCustomers(_ value: Value) -> Bool { value.saidBy == .customer || value.saidBy == .unknown }
    private func isCarriers(_ value: Value) -> Bool { value.saidBy == .agent || value.saidBy == .bot }

    private func acceptedItems(of understanding: Understanding, before turn: Int) -> [[String]] {
        let given = Set(given(in: understanding).filter { $0.turn < turn }.map(\.type))
        return (policy?.accepted ?? []).filter { $0.allSatisfy(given.contains) }
    }

    private func verificationFindings(in understanding: Understanding) -> [Finding] {
        guard let policy else { return [] }
        var findings: [Finding] = []
        if let event = firstEvent(of: policy.before, in: understanding),
            acceptedItems(of: understanding, before: event.evidence.turn).isEmpty
        {
            findings.append(
                finding(
                    .disclosedBeforeVerification, "\(event.id) before any verification item was given", event.evidence))
        }
        if let event = firstEvent(of: policy.fullBefore, in: understanding) {
            let count = acceptedItems(of: understanding, before: event.evidence.turn).count
            if count < policy.needed {
                let detail = "\(event.id) after \(count) of \(policy.needed) verification items"
                findings.append(finding(.insufficientVerification, detail, event.evidence))
            }
        }
        return findings
    }

    /// The earliest disclosure or action of a list.
    private func firstEvent(of ids: [String], in understanding: Understanding) -> (id: String, evidence: Evidence)? {
        ids.compactMap { id -> (id: String, evidence: Evidence)? in
            let evidence =
                id.hasPrefix("disclose:")
                ? disclosure(of: String(id.dropFirst("disclose:".count)), in: understanding)
                : understanding.actions.first { $0.id == id }?.evidence.first
            return evidence.map { (id, $0) }
        }.min { $0.evidence.turn < $1.evidence.turn }
    }

    /// The first time the carrier's side says a value that the customer had not said before.
    private func disclosure(of type: String, in understanding: Understanding) -> Evidence? {
        let values = understanding.values.filter { $0.type == type }
        let value = values.first { value in
            isCarriers(value)
                && !values.contains { isCustomers($0) && $0.number == value.number && $0.turn < value.turn }
        }
        return value.map { Evidence(turn: $0.turn, range: $0.range, rule: $0.rule) }
    }

    // MARK: Cards and facts

    private func cardFindings(in understanding: Understanding) -> [Finding] {
        [
            ("card_number", Finding.ID.fullCardInTranscript, "a full card number"),
            ("card_cvv", .cvvInTranscript, "a CVV"),
        ]
        .compactMap { type, id, name in
            let values = understanding.values.filter { $0.type == type }
            guard let first = values.first else { return nil }
            let evidence = values.map { Evidence(turn: $0.turn, range: $0.range, rule: $0.rule) }
            return Finding(
                id: id, turn: first.turn, detail: "\(name) stands in the transcript (PCI DSS 3.3.1)",
                evidence: evidence)
        }
    }

    private func factFindings(in understanding: Understanding) -> [Finding] {
        understanding.facts.filter { !$0.isTrue }.map { fact in
            finding(.misquotedFact, "\(fact.id) is stated wrongly", fact.evidence)
        }
    }

    private func finding(_ id: Finding.ID, _ detail: String, _ evidence: Evidence) -> Finding {
        Finding(id: id, turn: evidence.turn, detail: detail, evidence: [evidence])
    }
}

/// Each element once, at its first place.
private func unique(_ elements: [String]) -> [String] {
    var seen: Set<String> = []
    return elements.filter { seen.insert($0).inserted }
}
