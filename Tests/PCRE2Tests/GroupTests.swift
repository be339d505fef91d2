import PCRE2
import Testing

@Suite("The groups of a match")
struct GroupTests {
    let matcher = Matcher()

    @Test("have their own ranges in bytes, group 0 being the whole match")
    func numbered() throws {
        let match = try #require(try matcher.firstMatch(of: Pattern("卡(号)(\\d+)"), in: bytes("我的卡号4821")))
        #expect(match.range == 6..<16)
        #expect(match.range(ofGroup: 0) == 6..<16)
        #expect(match.range(ofGroup: 1) == 9..<12)
        #expect(match.range(ofGroup: 2) == 12..<16)
    }

    @Test("have none when they took no part or do not exist")
    func unset() throws {
        let match = try #require(try matcher.firstMatch(of: Pattern("(a)|(b)|(c)"), in: bytes("b")))
        #expect(match.range(ofGroup: 1) == nil)
        #expect(match.range(ofGroup: 2) == 0..<1)
        #expect(match.range(ofGroup: 3) == nil)
        #expect(match.range(ofGroup: 4) == nil)
        #expect(match.range(ofGroup: -1) == nil)
        #expect(match.range(ofGroupNamed: "value") == nil)
    }

    @Test("may match nothing, which is not the same as taking no part")
    func emptyGroup() throws {
        let match = try #require(try matcher.firstMatch(of: Pattern("a(b*)(c)?"), in: bytes("xa")))
        #expect(match.range(ofGroup: 1) == 2..<2)
        #expect(match.range(ofGroup: 2) == nil)
    }

    @Test("of one name: the first that took part counts")
    func duplicateNames() throws {
        let pattern = try Pattern("pin (?<value>\\d+)|code (?<value>[a-z]+)|(?<no>zz)")
        let subject = bytes("code abc, pin 42")
        let found = try matcher.matches(of: pattern, in: subject)
        #expect(found.map(\.range) == [0..<8, 10..<16])
        #expect(found.map { $0.range(ofGroupNamed: "value") } == [5..<8, 14..<16])
        #expect(found.map { $0.range(ofFirst: pattern.groups(named: "value")) } == [5..<8, 14..<16])
        #expect(found.map { $0.range(ofGroupNamed: "no") } == [nil, nil])
    }

    @Test("stay where they were when the matcher goes on")
    func independence() throws {
        let first = try #require(try matcher.firstMatch(of: Pattern("(a)(b)"), in: bytes("ab")))
        _ = try matcher.firstMatch(of: Pattern("(.)(.)"), in: bytes("xy"), from: 0)
        _ = try matcher.firstMatch(of: Pattern("x(.)(.)"), in: bytes("------xyz"))
        #expect(first.range == 0..<2)
        #expect(first.range(ofGroup: 2) == 1..<2)
        #expect(first.pattern.source == "(a)(b)")
    }

    @Test("may be more than a matcher had room for at first", arguments: [14, 15, 16, 17, 400])
    func manyGroups(count: Int) throws {
        let pattern = try Pattern(String(repeating: "(.)", count: count))
        let match = try #require(
            try matcher.firstMatch(of: pattern, in: bytes(String(repeating: "卡", count: count))))
        #expect(match.range == 0..<(3 * count))
        for number in 1...count {
            #expect(match.range(ofGroup: number) == (3 * number - 3)..<(3 * number))
        }
        #expect(try matcher.firstMatch(of: Pattern("(b)"), in: bytes("ab"))?.range(ofGroup: 1) == 1..<2)
    }
}
