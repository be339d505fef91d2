import Foundation
import Testing

@testable import Evaluating
@testable import Reporting

@Suite struct MissTests {
    @Test func `a miss of a value says where, what and by which rule`() throws {
        let gold = try gold(
            ["Ana Lee, 4821, zip 89501, $13"],
            values: [(0, "person_name", "Ana Lee"), (0, "card_last4", "4821")], keep: [(0, "$13")])
        let all = record([found("person_name", 0, 0..<3), found("zip_code", 0, 9..<13), found("zip_code", 0, 19..<28)])
        let misses = score(gold, all, redacted: ["[A] Lee, [Z], zip [Z]3"]).misses
        #expect(
            misses == [
                Miss(
                    kind: .missed, conversation: "c1", turn: 0, start: 0, end: 7, gold: ["person_name"],
                    found: ["person_name"], rules: ["r_person_name"]),
                Miss(
                    kind: .mistyped, conversation: "c1", turn: 0, start: 9, end: 13, gold: ["card_last4"],
                    found: ["zip_code"], rules: ["r_zip_code"]),
                Miss(
                    kind: .extra, conversation: "c1", turn: 0, start: 19, end: 28, gold: [], found: ["zip_code"],
                    rules: ["r_zip_code"]),
                Miss(
                    kind: .keptTextTaken, conversation: "c1", turn: 0, start: 26, end: 29, gold: [],
                    found: ["zip_code"], rules: ["r_zip_code"]),
            ])
    }

    @Test func `a value that is not found and still stands there is missed and leaked`() throws {
        let gold = try gold(["4821"], values: [(0, "card_last4", "4821")])
        let misses = score(gold, record(), redacted: ["4821"]).misses
        #expect(misses.map(\.kind) == [.missed, .leaked])
        #expect(misses.allSatisfy { $0.found.isEmpty && $0.rules.isEmpty && $0.gold == ["card_last4"] })
    }

    @Test func `intents and findings that differ are one miss each`() throws {
        let gold = try gold(
            ["a"], primary: "recharge", intents: ["recharge", "port_out", "port_in"], findings: ["misquoted_fact"])
        let found = record(primary: "activation", intents: ["activation", "recharge"])
        #expect(
            score(gold, found).misses == [
                Miss(
                    kind: .primary, conversation: "c1", gold: ["recharge"], found: ["activation"],
                    rules: ["activation"]),
                Miss(
                    kind: .intents, conversation: "c1", gold: ["port_in", "port_out"], found: ["activation"],
                    rules: ["activation"]),
                Miss(kind: .findings, conversation: "c1", gold: ["misquoted_fact"], found: [], rules: []),
            ])
    }

    @Test func `rates are written with four decimals, and nothing as null`() throws {
        let figures: [String: Figure] = ["a": .rate(2.0 / 3), "b": .rate(nil), "c": .count(3), "d": .rate(0.03125)]
        #expect(JSONText.of(figures) == #"{"a":0.6667,"b":null,"c":3,"d":0.0312}"#)
    }
}
