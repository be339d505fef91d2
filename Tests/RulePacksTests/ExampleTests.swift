import Testing

@testable import RulePacks

@Suite struct ExampleTests {
    private let place = Place(file: "rules.yaml", line: 1, column: 1)

    /// `speaker: text [marked ranges]` of each line.
    private func lines(_ source: String) -> [String] {
        Example(source, at: place).lines.map { "\($0.speaker): \($0.text) \($0.marked)" }
    }

    @Test func `without a label the customer speaks`() {
        #expect(lines("my pin is «4821»") == ["customer: my pin is 4821 [Range(10..<14)]"])
    }

    @Test func `turns are parted by a bar and told by their labels`() {
        #expect(
            lines("agent: last four? | customer: uh «4821» | that's «4821», ok? | agent: thanks") == [
                "agent: last four? []", "customer: uh 4821 [Range(3..<7)]",
                "customer: that's 4821, ok? [Range(7..<11)]",
                "agent: thanks []",
            ])
    }

    @Test func `marks are counted in bytes and may stand several in a line`() {
        #expect(lines("我叫«王小明»，住«北京»") == ["customer: 我叫王小明，住北京 [Range(6..<15), Range(21..<27)]"])
    }

    @Test func `a bar without spaces and an unknown label are text`() {
        #expect(lines("a|b") == ["customer: a|b []"])
        #expect(lines("bot: hi") == ["customer: bot: hi []"])
    }

    @Test func `an example knows where it stands`() throws {
        let rules = try load(
            """
            values:
              - id: a
                patterns: [a]
                examples:
                  match: ["«a»"]
                  skip:
                    - b
                    - c
            """)
        let examples = try #require(rules.values.first?.examples)
        #expect(examples.match.map(\.place.description) == ["rules.yaml:5:15"])
        #expect(examples.skip.map(\.place.description) == ["rules.yaml:7:11", "rules.yaml:8:11"])
    }
}
