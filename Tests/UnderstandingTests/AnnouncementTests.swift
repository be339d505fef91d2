import Testing
import Transcripts
import Understanding

@Suite struct AnnouncementTests {
    private let rules = values(
        #"id: pin, digits: 4, asks: ['what is the pin'], cues: ['pin is'], answer: '\b(?<value>\d{4})\b',"#
            + " not: ['no pin is 4000']")

    @Test func `a value follows what announces it, by whoever speaks`() throws {
        let found = try expect("agent: your pin is «PIN_1 4821» now\ncustomer: no, my pin is «PIN_2 1957»", rules)
        #expect(found.values.map(\.recognition) == [.cue, .cue] && found.values.map(\.score) == [0.85, 0.85])
        #expect(found.values.map(\.askedAt) == [nil, nil] && found.questions.isEmpty)
    }

    @Test func `an announced value may stand in the next turn`() throws {
        let found = try expect("customer: my pin is\ncustomer: «PIN_1 4821»", rules)
        #expect(found.values.map(\.askedAt) == [nil])
        try expect("agent: your pin is...\ncustomer: yes?\nagent: «PIN_1 4821»", rules)
    }

    @Test func `what stands more than forty bytes behind the announcement is another thing`() throws {
        try expect("customer: my pin is what I forgot, and I am very sorry for it, in 2019", rules)
    }

    @Test func `values in a list are all announced`() throws {
        let found = try expect("agent: your pin is «PIN_1 4821» or «PIN_2 1957», since the year 2019", rules)
        // What comes first is the surest.
        #expect(found.values.map { ($0.score * 100).rounded() } == [85, 80])
    }

    @Test func `an announcement within an exception is none`() throws {
        try expect("agent: no pin is 4000\ncustomer: ok", rules)
    }

    @Test func `the customer's echo of a PIN that was read out is found`() throws {
        let found = try expect(
            "agent: your pin is «PIN_1 4821»\ncustomer: «PIN_1 four eight two one», got it\nagent: right, «PIN_1 4821»",
            rules)
        #expect(found.values.map(\.recognition) == [.cue, .mention, .mention])
    }

    @Test func `a speaker who tells a value asks for none`() throws {
        let both = #"id: name, asked_by: any, asks: ['my name'], cues: ['my name is'], answer: '(?<value>\w+ \w+)'"#
        #expect(try expect("customer: my name is «NAME_1 Anna Bell»", values(both)).questions.isEmpty)
    }
}
