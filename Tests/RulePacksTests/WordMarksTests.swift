import Testing

@testable import RulePacks

@Suite struct WordMarksTests {
    private static let entries = [
        ["ana", "gil", "o'brien", "mary-ann", "extraordinarily-long", "constantinopolis"],
        ["mary ann", "salt lake city", "o'brien-smith of kent", "gil"], ["张", "欧阳", "方便", "𠮷田"],
        ["ann", "lake", "city", "张三", "s"],
    ]
    private static let others = [
        "hello", "annabel", "gilbert", "smith", "extraordinarily-longer", "x", "的", "阳", "欧", "é", "ſ", "\u{212A}",
        "👍🏽", "\0", "7", "$", "'", "-", "'s", "e\u{301}",
    ]

    /// Words of the lexicons and others, whole or in part, in either case, with and without spaces.
    private func text(_ generator: inout Generator) -> [UInt8] {
        let words = Self.entries.flatMap { $0 } + Self.others
        var text = ""
        for _ in 0..<generator.number(60) {
            var word = generator.one(words)
            switch generator.number(6) {
            case 0: word = word.uppercased()
            case 1: word = String(word.dropLast())
            case 2: word += generator.one(["s", "'s", "'S", "-based", "'", "-", "a"])
            default: break
            }
            text += word + generator.one([" ", " ", " ", " ", "", "-", "'", "  ", ", "])
        }
        return Array(text.utf8)
    }

    private func lexicons() throws -> [Lexicon] { try Self.entries.map { try #require(Lexicon(words: $0)) } }

    @Test func `wherever an entry begins the marks say so, and at most places they say no`() throws {
        let lexicons = try lexicons()
        let marks = WordMarks(lexicons)
        var generator = Generator(seed: 3)
        var (asked, begun, refused) = (0, 0, 0)
        for _ in 0..<2_000 {
            let text = text(&generator)
            text.withUnsafeBufferPointer { bytes in
                _ = marks.look(at: bytes)
                for place in bytes.indices where bytes[place] & 0xC0 != 0x80 {
                    for (number, lexicon) in lexicons.enumerated() {
                        let (may, begins) = (
                            marks.mayBegin(number, at: place, of: bytes), lexicon.begins(at: place, in: bytes)
                        )
                        if begins, !may {
                            Issue.record("\(number) at \(place) of \(String(decoding: text, as: UTF8.self))")
                        }
                        asked += 1
                        begun += begins ? 1 : 0
                        refused += may ? 0 : 1
                    }
                }
                marks.forget()
            }
        }
        #expect(begun > 20_000)
        #expect(refused * 10 > asked * 9)
    }

    @Test func `a look tells every lexicon of which an entry begins or ends anywhere, and not always all`() throws {
        let lexicons = try lexicons()
        let marks = WordMarks(lexicons)
        var generator = Generator(seed: 4)
        var refused = 0
        for _ in 0..<2_000 {
            let text = text(&generator).suffix(20).drop { $0 & 0xC0 == 0x80 } + []
            text.withUnsafeBufferPointer { bytes in
                let told = marks.look(at: bytes)
                for (number, lexicon) in lexicons.enumerated() {
                    let isTold = told & 1 << UInt64(number) != 0
                    let isAsked = (0...bytes.count).contains {
                        lexicon.begins(at: $0, in: bytes) || lexicon.ends(at: $0, in: bytes)
                    }
                    if isAsked, !isTold { Issue.record("\(number) in \(String(decoding: text, as: UTF8.self))") }
                    refused += isTold ? 0 : 1
                }
                marks.forget()
            }
        }
        #expect(refused > 2_000)
    }

    @Test func `of another text, and of one that was forgotten, nothing is known`() throws {
        let marks = WordMarks(try lexicons())
        let (text, other) = (Array("hello".utf8), Array("world".utf8))
        text.withUnsafeBufferPointer { text in
            other.withUnsafeBufferPointer { other in
                #expect(marks.mayBegin(0, at: 0, of: text))
                #expect(marks.look(at: text) & 0b1111 == 0)
                #expect(!marks.mayBegin(0, at: 0, of: text))
                #expect(marks.mayBegin(0, at: 0, of: other) && marks.mayBegin(0, at: 5, of: text))
                marks.forget()
                #expect(marks.mayBegin(0, at: 0, of: text))
            }
        }
    }

    @Test func `the first 64 lexicons are told apart, and of any further one an entry may begin anywhere`() throws {
        let marks = WordMarks(try (0..<70).map { try #require(Lexicon(words: [$0 == 63 ? "gil" : "ana"])) })
        Array("gil".utf8).withUnsafeBufferPointer { text in
            #expect(marks.look(at: text) == 1 << 63)
            #expect((0..<70).filter { marks.mayBegin($0, at: 0, of: text) } == Array(63..<70))
        }
    }
}
