import Detecting
import RulePacks
import Testing
import Transcripts
import Understanding

/// `values:` with one rule a line, each a YAML mapping without its braces and examples.
func values(_ rules: String...) -> String { section("values", rules) }
func intents(_ rules: String...) -> String { section("intents", rules) }
func section(_ kind: String, _ rules: [String]) -> String {
    "\(kind):\n" + rules.map { "  - {\($0), examples: {match: \"«a»\", skip: b}}\n" }.joined()
}

/// A conversation written as `speaker: text` lines.
///
/// Speakers are roles; `voice 1` has neither name nor role; any other word is the name of somebody whose role is unknown. What should be found is marked
/// with its token: `customer: it's «PIN_1 4821»`.
struct Script {
    /// Text of the document that is no turn, with the label of whom it names.
    typealias Aside = (text: String, names: String?)

    private var labels: [String] = []
    private let fieldNames: [String]
    /// As it was given.
    let markedText: String
    private var texts: [String] = []
    /// Text that repeats turns: its pieces, and which turns.
    typealias Echo = (words: [String], turns: [Int])

    private let asides: [Aside]
    private let echoes: [Echo]
    private let source: String

    init(
        _ marked: String, asides: [Aside] = [], labels fieldNames: [String] = [], echoes: [Echo] = [],
        source: String = "a.txt"
    ) {
        markedText = marked
        self.fieldNames = fieldNames
        self.asides = asides
        self.echoes = echoes
        self.source = source
        for line in marked.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            labels.append(String(parts.first ?? ""))
            texts.append(Self.unmarked(parts.last?.drop { $0 == " " } ?? ""))
        }
    }

    private static func unmarked(_ text: Substring) -> String {
        String(text).replacing(/«[A-Z0-9_]+ ([^»]*)»/) { String($0.output.1) }
    }

    func read(_ rules: String, knowing told: [ToldValue] = []) throws -> Understanding {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)])
        return read(with: ConversationReader(Program(try RuleSet(loading: [source]))), knowing: told)
    }

    func read(with reader: ConversationReader, knowing told: [ToldValue] = []) -> Understanding {
        var bytes: [UInt8] = []
        func field(_ text: String) -> Field {
            bytes += Array((text + "\n").utf8)
            return Field(range: (bytes.count - text.utf8.count - 1)..<(bytes.count - 1), writing: .plain)
        }
        let fields = texts.map(field)
        var speakers: [String] = []
        for label in labels where !speakers.contains(label) { speakers.append(label) }
        let notes = asides.enumerated().map { index, aside in
            Conversation.Aside(
                field: field(aside.text), namesParticipant: aside.names.flatMap { speakers.firstIndex(of: $0) },
                label: index < fieldNames.count ? field(fieldNames[index]).range : nil)
        }
        let repeats = echoes.map { $0.words.map(field) }
        let document = Document(source: source, bytes: bytes)
        let participants = speakers.map { label in
            Role(rawValue: label).map { Participant(role: $0) }
                ?? Participant(role: .unknown, name: label.hasPrefix("voice") ? nil : label)
        }
        let turns = zip(labels, fields).map { label, field in
            Turn(participant: speakers.firstIndex(of: label) ?? 0, fields: [field], in: document)
        }
        var conversation = Conversation(
            id: "a", source: source, participants: participants, turns: turns, asides: notes)
        conversation.echoes = zip(echoes, repeats).map { echo, fields in
            Conversation.Echo(
                fields: fields,
                places: echo.turns.map { Conversation.Place(turn: $0, part: 0..<turns[$0].text.count) })
        }
        return reader.read(conversation, in: document, knowing: told)
    }

    /// The echoes, words with a space between, with what was found marked in them.
    func markedEchoes(with understanding: Understanding) -> [String] {
        echoes.indices.map { echo in
            let edits = understanding.echoes.filter { $0.echo == echo }.map { ($0.range, $0.token) }
            return Self.marked(echoes[echo].words.joined(separator: " "), edits)
        }
    }

    /// The script with what was found marked in it.
    func marked(with understanding: Understanding) -> String {
        texts.indices.map { turn in
            let edits = understanding.values.filter { $0.turn == turn }.map { ($0.range, $0.token) }
            return "\(labels[turn]): \(Self.marked(texts[turn], edits))"
        }.joined(separator: "\n")
    }

    /// The asides with what was found marked in them.
    func markedAsides(with understanding: Understanding) -> [String] {
        asides.indices.map { index in
            Self.marked(
                asides[index].text, understanding.asides.filter { $0.aside == index }.map { ($0.range, $0.token) })
        }
    }

    private static func marked(_ text: String, _ edits: [(range: Range<Int>, token: String)]) -> String {
        var bytes = Array(text.utf8)
        for edit in edits.reversed() {
            let open = Array("«\(edit.token.dropFirst().dropLast()) ".utf8)
            bytes.replaceSubrange(edit.range, with: open + bytes[edit.range] + Array("»".utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Expects that exactly what is marked in a script is found, where it is marked.
@discardableResult
func expect(
    _ marked: String, _ rules: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Understanding {
    let script = Script(marked)
    let understanding = try script.read(rules)
    #expect(script.marked(with: understanding) == marked, sourceLocation: sourceLocation)
    return understanding
}
