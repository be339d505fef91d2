import Testing
import Understanding

@Suite struct NameTests {
    private let rules = values(
        #"id: person_name, remember: words, cues: ['my name is'], answer: '(?<value>[a-z]+ [a-z]+)',"#
            + " ambiguous: [will, may]",
        #"id: han_name, type: person_name, remember: words, cues: [我叫], answer: '(?<value>\p{Han}{2,3})',"#
            + #" patterns: ['(?<value>[王李]\p{Han}{0,2})(?=先生|女士)']"#)

    @Test func `each word of a name is followed through the conversation`() throws {
        let found = try expect(
            """
            customer: my name is «PERSON_NAME_1 Anna Bell»
            agent: Thanks «PERSON_NAME_1 Anna». Is it Ms. «PERSON_NAME_1 Bell» or «PERSON_NAME_1 BELL»?
            customer: «PERSON_NAME_1 Anna Bell», as I said
            """, rules)
        #expect(found.values.map(\.recognition) == [.cue, .mention, .mention, .mention, .mention])
    }

    @Test func `a mention may come before the name is told`() throws {
        try expect("agent: Hi «PERSON_NAME_1 Anna»!\ncustomer: my name is «PERSON_NAME_1 Anna Bell»", rules)
    }

    @Test func `in speech without capitals a word of the name is one too`() throws {
        try expect("customer: my name is «PERSON_NAME_1 anna bell»\nagent: thanks «PERSON_NAME_1 anna»", rules)
    }

    @Test func `where there are capitals a word without one is an ordinary word`() throws {
        try expect("customer: my name is «PERSON_NAME_1 Anna Bell»\nagent: Ring the bell.", rules)
    }

    @Test func `a word with another meaning is followed with the rest of the name only`() throws {
        try expect(
            """
            customer: my name is «PERSON_NAME_1 Will Stone»
            agent: Will do, Mr. «PERSON_NAME_1 Stone»
            agent: So «PERSON_NAME_1 Will Stone» it is. Will that be all?
            """, rules)
    }

    @Test func `a part of a longer word is no mention`() throws {
        try expect("customer: my name is «PERSON_NAME_1 Anna Bell»\nagent: Annapolis, Bellevue", rules)
    }

    @Test func `a Chinese name is followed whole, as given name and as surname with a title`() throws {
        try expect(
            """
            customer: 我叫«PERSON_NAME_1 王小明»
            agent: 好的，«PERSON_NAME_1 小明»
            agent: «PERSON_NAME_1 王»先生，您好
            agent: «PERSON_NAME_1 王小明»先生
            """, rules)
    }

    @Test func `another person has another number`() throws {
        try expect(
            "customer: my name is «PERSON_NAME_1 Anna Bell»\ncustomer: my name is «PERSON_NAME_2 Joe Stone»", rules)
    }
}
