import Testing
import Understanding

/// Values that come in pieces, and what goes on behind them.
@Suite struct PieceTests {
    private let rules = values(
        #"id: place, pieces: true, asks: ['where\?'], answer: ['\b(?<value>\d+ \w+ street)', '\b(?<value>unit \w)\b'],"#
            + #" goes_on: ['\G,? reno(?: nevada)?']"#)

    @Test func `pieces that stand together are one value`() throws {
        let found = try expect("agent: where?\ncustomer: «PLACE_1 12 elm street, unit b»", rules)
        #expect(found.values.map(\.range) == [0..<21])
    }

    @Test func `pieces with a word between them are two`() throws {
        try expect("agent: where?\ncustomer: «PLACE_1 12 elm street» so «PLACE_2 unit b»", rules)
    }

    @Test func `what goes on behind a value belongs to it, and what stands further on does not`() throws {
        try expect("agent: where?\ncustomer: «PLACE_1 12 elm street, reno nevada» ok", rules)
        try expect("agent: where?\ncustomer: «PLACE_1 12 elm street» near reno", rules)
        try expect(
            "agent: where?\ncustomer: «PLACE_1 12 elm street» near reno", rules.replacing(#"\G,? reno"#, with: "reno"))
    }

    @Test func `who asked may say a piece right after the answer`() throws {
        try expect("agent: where?\ncustomer: «PLACE_1 12 elm street»\nagent: and «PLACE_2 unit b»?", rules)
    }
}

extension PieceTests {
    @Test func `what goes on is looked for up to a whole character`() throws {
        // 80 bytes behind the value are in the midst of the 27th character.
        let rest = String(repeating: "号", count: 40)
        let found = try expect("agent: where?\ncustomer: «PLACE_1 12 elm street»" + rest, rules)
        #expect(found.exhausted.isEmpty)
    }
}
