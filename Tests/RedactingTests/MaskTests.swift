import Testing

@testable import Redacting

@Suite struct MaskTests {
    @Test(arguments: [
        ("4111 1111 1111 1234", "**** **** **** 1234"), ("4111-1111-1111-1234", "****-****-****-1234"),
        ("４１１１１１１１１１１１１２３４", "************1234"),
        ("four one one one one one one one one one one one one two three four", "************1234"),
    ])
    func `the last digits of a card stay, however it was said`(said: String, shown: String) {
        #expect(written(Mask(keepLast: 4), "card_number", said) == shown)
    }

    @Test(arguments: [
        ("four eight two one", "**21"), ("forty eight twenty one", "**21"), ("四八二一", "**21"), ("四八，二一", "**21"),
        ("４８２１", "**21"), ("48-21", "**-21"), ("A48B21", "****21"), ("quatro 4821", "****** **21"),
    ])
    func `digits are counted, not characters`(said: String, shown: String) {
        #expect(written(Mask(keepLast: 2), "account_number", said) == shown)
    }

    @Test(arguments: [
        ("ana@example.com", "***@*******.***"), ("Ana O'Neil-López", "*** *'****-*****"), ("张三", "**"),
        ("jo dot smith at example dot com", "**.*****@*******.***"), ("12 Oak St., #4", "** *** **., #*"),
        ("e\u{301}a", "**"), ("😀 ½", "😀 *"), ("五四", "**"),
    ])
    func `a letter or digit becomes a star, signs stay`(said: String, shown: String) {
        #expect(written(Mask(), "email", said) == shown)
    }

    @Test func `digits are counted across the pieces of a value`() {
        #expect(written(Mask(keepLast: 3), "pin", ["four eight", "two", "one"]) == ["*8", "2", "1"])
        #expect(written(Mask(keepLast: 2), "pin", ["48", "21 59", "7"]) == ["**", "** *9", "7"])
    }

    @Test func `a number word over two pieces is written in the first`() {
        #expect(written(Mask(keepLast: 2), "pin", ["four eight twenty", "one"]) == ["**21", ""])
    }

    @Test func `a part of a number shows nothing, or the parts would show all of it`() {
        let parts = ["4111", "1111", "2222", "1234"].map {
            written(Mask(keepLast: 4), "account_number", [$0], known: "4111111122221234")
        }
        #expect(parts == [["****"], ["****"], ["****"], ["****"]])
        #expect(written(Mask(keepLast: 4), "card_number", "1111 1234") == "**** ****")
    }

    @Test func `a value of no more digits than may stay is masked whole`() {
        #expect(written(Mask(keepLast: 4), "pin", "4821") == "****")
        #expect(written(Mask(keepLast: 4), "pin", "48213") == "*8213")
    }
}
