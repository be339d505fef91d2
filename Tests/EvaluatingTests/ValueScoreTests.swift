import Testing

@testable import Evaluating

@Suite struct ValueScoreTests {
    private func shares(_ values: Score.Values) -> [String] {
        [values.recall, values.typed, values.precision].map(\.description)
    }

    @Test func `a value that is found as it is counts for everything`() throws {
        let gold = try gold(["it is 4821"], values: [(0, "card_last4", "4821")])
        let score = score(gold, record([found("card_last4", 0, 6..<10)]))
        #expect(shares(score.values) == ["1 of 1", "1 of 1", "1 of 1"])
        #expect(score.misses.isEmpty)
    }

    /// Ten letters and digits: nine are nine tenths, eight are not. Blanks and hyphens count for nothing.
    @Test(arguments: [(0..<12, "1 of 1"), (0..<11, "1 of 1"), (2..<12, "0 of 1"), (0..<10, "0 of 1")])
    func `nine tenths of the letters and digits make a find`(range: Range<Int>, recall: String) throws {
        let gold = try gold(["ab-cd ef1234"], values: [(0, "email", "ab-cd ef1234")])
        #expect(score(gold, record([found("email", 0, range)])).values.recall.description == recall)
    }

    @Test func `two values found cover one together`() throws {
        let gold = try gold(["12 Elm St, Reno"], values: [(0, "street_address", "12 Elm St, Reno")])
        let both = record([found("street_address", 0, 0..<9), found("zip_code", 0, 11..<15)])
        // Of eleven letters and digits, the address has seven.
        #expect(shares(score(gold, both).values) == ["1 of 1", "0 of 1", "2 of 2"])
    }

    @Test func `a value that has neither letters nor digits is covered by its marks`() throws {
        let gold = try gold(["pin: **"], values: [(0, "port_out_pin", "**")])
        #expect(score(gold, record([found("port_out_pin", 0, 5..<7)])).values.recall.part == 1)
        #expect(score(gold, record([found("port_out_pin", 0, 5..<6)])).values.recall.part == 0)
    }

    @Test(arguments: [
        ("contact_number", "phone_number", true), ("e911_address", "street_address", true),
        ("phone_number", "account_number", false), ("email", "person_name", false),
    ])
    func `kinds of address and of telephone number count as one type`(
        wanted: String, type: String, isTyped: Bool
    ) throws {
        let gold = try gold(["5550142"], values: [(0, wanted, "5550142")])
        let score = score(gold, record([found(type, 0, 0..<7)]))
        #expect(shares(score.values) == ["1 of 1", isTyped ? "1 of 1" : "0 of 1", "1 of 1"])
        #expect(score.misses.map(\.kind) == (isTyped ? [] : [.mistyped]))
    }

    @Test func `what stands in another turn is not found, and what is found there is one too much`() throws {
        let gold = try gold(["4821", "4821"], values: [(1, "card_last4", "4821")])
        let score = score(gold, record([found("card_last4", 0, 0..<4)]))
        #expect(shares(score.values) == ["0 of 1", "0 of 1", "0 of 1"])
        #expect(score.misses.map(\.kind) == [.missed, .extra])
    }

    @Test func `each type has its own gold and its own finds`() throws {
        let gold = try gold(
            ["4821 and 9034, a@b.example"],
            values: [(0, "card_last4", "4821"), (0, "card_last4", "9034"), (0, "email", "a@b.example")])
        let all = record([found("card_last4", 0, 0..<4), found("email", 0, 15..<26), found("zip_code", 0, 9..<13)])
        let score = score(gold, all)
        let types = score.types
        #expect(types.keys.sorted() == ["card_last4", "email", "zip_code"])
        #expect(try shares(#require(types["card_last4"])) == ["2 of 2", "1 of 2", "1 of 1"])
        #expect(try shares(#require(types["email"])) == ["1 of 1", "1 of 1", "1 of 1"])
        // What it takes is gold, but of another type.
        #expect(try shares(#require(types["zip_code"])) == ["0 of 0", "0 of 0", "0 of 1"])
        #expect(shares(score.values) == ["3 of 3", "2 of 3", "3 of 3"])
        // 2 · 1/2 · 1 ÷ (1/2 + 1) for the last four, of which one of two was found as such.
        #expect(score.typeRows.map(\.name) == ["card_last4", "email", "zip_code"])
        #expect(score.typeRows.map { $0.figures.last?.value } == [.rate(2.0 / 3), .rate(1), .rate(0)])
    }

    @Test func `a harmless piece is kept when nothing touches it`() throws {
        let gold = try gold(["pay $13 or call 611"], keep: [(0, "$13"), (0, "611")])
        let touched = score(gold, record([found("zip_code", 0, 6..<9)]))
        #expect(touched.kept.description == "1 of 2")
        #expect(touched.misses.map(\.kind) == [.extra, .keptTextTaken])
        // Beside a piece is not on it.
        #expect(score(gold, record([found("zip_code", 0, 7..<16)])).kept.description == "2 of 2")
    }

    /// 4821 stands there twice, and gold has one of them stay.
    @Test(arguments: [
        ("4821, I said 4821", "1 of 1"), ("4821, I said [CARD_LAST4_1]", "0 of 1"),
        ("[CARD_LAST4_1], I said [CARD_LAST4_1]", "0 of 1"), ("4821 4821", "1 of 1"),
    ])
    func `a value leaks when its text stands there more often than it may`(redacted: String, leaked: String) throws {
        let gold = try gold(["4821, I said 4821"], values: [(0, "card_last4", "4821")])
        #expect(score(gold, nil, redacted: [redacted]).leaked.description == leaked)
    }

    @Test func `each mention of a value that is left leaks`() throws {
        let gold = try gold(["4821, I said 4821"], values: [(0, "card_last4", "4821"), (0, "card_last4", "4821")])
        #expect(score(gold, nil, redacted: ["[CARD_LAST4_1], I said 4821"]).leaked.description == "2 of 2")
        #expect(score(gold, nil, redacted: ["[CARD_LAST4_1]"]).leaked.description == "0 of 2")
    }

    @Test func `what nobody redacted has leaked`() throws {
        var score = Score()
        score.add(try gold(["4821"], values: [(0, "card_last4", "4821")]), nil, redacted: nil)
        #expect(score.leaked.description == "1 of 1")
    }
}
