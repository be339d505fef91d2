import Testing
import Transcripts

@testable import Evaluating

@Suite struct GoldReaderTests {
    private let known = KnownIds(
        types: ["email"], intents: ["recharge"], findings: ["misquoted_fact"], outcomes: ["resolved"])

    private func read(_ lines: String...) -> (ids: [String], faults: [String]) {
        var reader = GoldReader(known: known)
        let document = Document(source: "g.jsonl", bytes: Array(lines.joined(separator: "\n").utf8))
        return (reader.read(document, at: "in/g.jsonl").map(\.conversation_id), reader.faults.map(\.description))
    }

    private func line(_ gold: String, id: String = "c1") -> String {
        #"{"conversation_id":"\#(id)","turns":[{"text":"to a@b.example"},{"text":null}],"gold":\#(gold)}"#
    }

    @Test func `a line is a conversation, with what the native format has besides`() {
        let all =
            #"{"primary":"recharge","intents":["recharge"],"values":[{"turn":0,"type":"email","text":"a@b.example"}],"#
            + #""keep":[{"turn":0,"text":"to"}],"findings":["misquoted_fact"],"outcome":"resolved","note":"x"}"#
        let read = read("\u{FEFF}" + line(all), "", line(#"{"intents":[],"values":[]}"#, id: "c2") + "\r", "")
        #expect(read.ids == ["c1", "c2"])
        #expect(read.faults.isEmpty)
    }

    @Test(arguments: [
        ("{", "the line is no JSON"), ("[]", "the line is no JSON object"),
        (#"{"conversation_id":"c","turns":[]}"#, "there is no `gold`"),
        (#"{"turns":[],"gold":{"intents":[],"values":[]}}"#, "there is no `conversation_id`"),
        (
            #"{"conversation_id":"c","turns":[],"gold":{"intents":[],"values":[{"turn":"quokka"}]}}"#,
            "`gold.values.0.turn` is of the wrong kind"
        ),
        (
            #"{"conversation_id":"c","turns":[],"gold":{"intents":[],"values":[{"turn":1.5}]}}"#,
            "a `turn` is no whole number"
        ),
        (
            #"{"conversation_id":"c","turns":[],"gold":{"intents":null,"values":[]}}"#,
            "`gold.intents` is of the wrong kind"
        ),
    ])
    func `a line that is no gold is named without its text`(line: String, what: String) {
        #expect(
            read("", line).faults == [
                "in/g.jsonl:2: error: \(what); mend this line; CONTRIBUTING.md says what gold looks like"
            ])
    }

    @Test func `a value must stand in its turn`() {
        let read = read(
            line(
                #"{"intents":[],"values":[{"turn":2,"type":"email","text":"to"},{"turn":-1,"type":"email","text":"to"},"#
                    + #"{"turn":0,"type":"email","text":"quokka"},{"turn":1,"type":"email","text":""}],"#
                    + #""keep":[{"turn":1,"text":"to"}]}"#))
        #expect(
            read.faults == [
                "in/g.jsonl:1: error: value 0 is in turn 2 of 2; count turns from 0",
                "in/g.jsonl:1: error: value 1 is in turn -1 of 2; count turns from 0",
                "in/g.jsonl:1: error: the text of value 2 is not in turn 0; copy it from there letter for letter",
                "in/g.jsonl:1: error: the text of value 3 is not in turn 1; copy it from there letter for letter",
                "in/g.jsonl:1: error: the text of keep 0 is not in turn 1; copy it from there letter for letter",
            ])
    }

    @Test func `an id that nobody knows is a fault`() {
        let read = read(
            line(
                #"{"primary":"p","intents":["recharge","i"],"values":[{"turn":0,"type":"t","text":"to"}],"#
                    + #""findings":["f"],"outcome":"o"}"#))
        let wanted = [("value type", "t"), ("intent", "i"), ("intent", "p"), ("finding", "f"), ("outcome", "o")]
        #expect(
            read.faults
                == wanted.map {
                    "in/g.jsonl:1: error: no \($0) `\($1)`; mend the id, or add the rules that know it with --rules"
                })
    }

    @Test func `a conversation has one gold, in all files together`() {
        var reader = GoldReader(known: known)
        let bytes = Array(line(#"{"intents":[],"values":[]}"#).utf8)
        for path in ["a.jsonl", "b.jsonl"] { _ = reader.read(Document(source: path, bytes: bytes), at: path) }
        #expect(
            reader.faults.map(\.description) == [
                "b.jsonl:1: error: conversation c1 stands at a.jsonl:1 already; give each an id of its own"
            ])
        #expect(read(line(#"{"intents":[],"values":[]}"#, id: "")).faults.count == 1)
    }
}
