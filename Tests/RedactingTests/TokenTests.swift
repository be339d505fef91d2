import Testing
import Transcripts

@testable import Redacting

@Suite struct TokenTests {
    @Test func `a token is the type and twelve letters, and a placeholder to whoever reads it again`() throws {
        let token = written(KeyedToken(try key()), "card_number", "4111 1111 1111 1111")
        #expect(token.wholeMatch(of: /\[CARD_NUMBER_[A-Z2-7]{12}\]/) != nil)
        #expect(Placeholder.length(in: Array(token.utf8), at: 0, before: token.utf8.count) == token.utf8.count)
        let longest = Array(written(KeyedToken(try key()), "account_password", "rosebud").utf8)
        #expect(Placeholder.length(in: longest, at: 0, before: longest.count) == longest.count)
    }

    @Test(arguments: [
        ["4111 1111 1111 1111", "4111-1111-1111-1111", "４１１１１１１１１１１１１１１１"],
        ["4821", "four eight two one", "forty eight, uh, twenty one", "四八二一"],
        ["Ana López", "ana lopez", "ANA LOPEZ"],
        ["jo.smith@example.com", "jo dot smith at example dot com"],
    ])
    func `a value has one token however it is said, written or numbered`(ways: [String]) throws {
        let operation = KeyedToken(try key())
        let tokens = ways.enumerated().flatMap { number, way in
            written(operation, "any", [way], number: number, conversation: "\(number)")
        }
        #expect(Set(tokens).count == 1)
    }

    @Test func `other values, other types and other keys have other tokens`() throws {
        let (one, other) = (KeyedToken(try key()), KeyedToken(try key("another key of mine")))
        let tokens = [
            written(one, "pin", "4821"), written(one, "pin", "4822"), written(other, "pin", "4821"),
            written(one, "ssn", "4821").replacing("SSN", with: "PIN"),
        ]
        #expect(Set(tokens).count == 4)
        #expect(written(KeyedToken(try key()), "pin", "4821") == tokens[0])
    }

    @Test func `every piece has the token of the whole value`() throws {
        let operation = KeyedToken(try key())
        let whole = written(operation, "pin", "four eight two one")
        #expect(written(operation, "pin", ["four eight", "two one"]) == [whole, whole])
        #expect(written(operation, "pin", ["48"], known: "4821") == [whole])
    }
}
