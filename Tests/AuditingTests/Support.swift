import Auditing
import Detecting
import RulePacks
import Transcripts
import Understanding

/// Rules for a PIN, a name, an e-mail, a ZIP code, a card, its CVV, an action and a fact; two items prove who it is.
private let common = #"""
    values:
      - {id: pin, type: port_out_pin, digits: 4, asks: ['your pin'], cues: ['pin is'],
         answer: '\b(?<value>\d{4})\b', examples: {match: "«a»", skip: b}}
      - {id: name, type: person_name, remember: words, asks: ['your name'], answer: '(?<value>anna bell)',
         patterns: ['(?<value>anna bell)'], examples: {match: "«a»", skip: b}}
      - {id: email, asks: ['your e-mail'], patterns: ['\S+@example\.com'], answer: '(?<value>\S+@example\.com)',
         examples: {match: "«a»", skip: b}}
      - {id: zip_code, asks: ['your zip'], answer: '\b(?<value>\d{5})\b', examples: {match: "«a»", skip: b}}
      - {id: card_number, validate: luhn, patterns: ['\b\d{16}\b'], examples: {match: "«a»", skip: b}}
      - {id: card_cvv, cues: ['cvv is'], answer: '\b(?<value>\d{3})\b', examples: {match: "«a»", skip: b}}
    actions:
      - {id: 'do:sim', patterns: ['have ordered the sim'], examples: {match: a, skip: b}}
    facts:
      - {id: fee, regex: 'fee is \$(?<value>\d+)', expect: 3, examples: {match: a, skip: b}}

    """#

private let policy = """
    verification:
      accepted: [[person_name, zip_code], [email]]
      needed: 2
      before: [disclose:port_out_pin, do:sim]
      full_before: [do:sim]
    """

/// What the auditor says of a conversation that is written as `role: text` lines.
func audit(_ script: String, withPolicy: Bool = true) throws -> Audit {
    let source = PackSource(
        description: RuleFile(path: "pack.yaml", text: "pack: test"),
        files: [RuleFile(path: "rules.yaml", text: common + (withPolicy ? policy : ""))])
    let rules = try RuleSet(loading: [source])
    let document = Document(source: "a.txt", bytes: Array(script.utf8))
    var offset = 0
    var conversation = Conversation(
        id: "a", source: "a.txt", participants: Role.allCases.map { Participant(role: $0) })
    for line in script.split(separator: "\n") {
        let parts = line.split(separator: ": ", maxSplits: 1)
        let start = offset + (parts.first?.utf8.count ?? 0) + 2
        let end = offset + line.utf8.count
        let role = Role.allCases.firstIndex { parts.first == $0.rawValue[...] } ?? 0
        conversation.turns.append(
            Turn(participant: role, fields: [Field(range: start..<end, writing: .plain)], in: document))
        offset = end + 1
    }
    let understanding = ConversationReader(Program(rules)).read(conversation, in: document)
    return Auditor(rules: rules).audit(understanding)
}

/// `id turn detail [places]` of each finding.
func findings(_ script: String, withPolicy: Bool = true) throws -> [String] {
    try audit(script, withPolicy: withPolicy).findings.map { finding in
        let places = finding.evidence.map { "\($0.turn):\($0.range.lowerBound)-\($0.range.upperBound) \($0.rule)" }
        return "\(finding.id.rawValue) @\(finding.turn ?? -1) \(finding.detail) \(places)"
    }
}
