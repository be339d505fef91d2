import Testing
import Understanding

/// Words that are spelled and that nobody claims.
@Suite struct SpelledLeftoverTests {
    private let rules = values(
        #"id: name, remember: words, asks: ['name\?'], answer: '^(?<value>[a-z]+)$', not: ['wifi']"#,
        #"id: street, asks: ['street\?'], answer: '(?<value>\d+ [a-z]+ street)'"#)

    @Test func `a spelled word goes to what was asked for last`() throws {
        try expect("agent: name?\ncustomer: it goes «NAME_1 z b i g n i e w»", rules)
        try expect("agent: name?\nagent: street?\ncustomer: it goes «STREET_1 k e s s l e r»", rules)
    }

    @Test func `or to what was found last`() throws {
        try expect(
            """
            agent: name?
            customer: «NAME_1 Anna»
            agent: street?
            customer: «STREET_1 9 oak street» as in «STREET_2 o a k k»
            """, rules)
    }

    @Test func `few letters, a word that is not spelled and an excepted one are left alone`() throws {
        try expect("agent: name?\ncustomer: the s i m and zbigniew and w i f i", rules)
    }

    @Test func `where nothing was asked for nothing is taken`() throws {
        try expect("customer: it goes z b i g n i e w", rules)
        let talk = (0..<7).map { _ in "agent: so" }.joined(separator: "\n")
        try expect("agent: name?\n\(talk)\ncustomer: it goes z b i g n i e w", rules)
    }
}
