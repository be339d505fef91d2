import Testing

@testable import RulePacks

/// Where entries of ASCII words begin and end.
@Suite struct WordBorderTests {
    private func places(_ entries: [String], in text: String) throws -> (begins: [Int], ends: [Int]) {
        let lexicon = try #require(Lexicon(words: entries))
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            let places = 0...bytes.count
            return (
                places.filter { lexicon.begins(at: $0, in: bytes) }, places.filter { lexicon.ends(at: $0, in: bytes) }
            )
        }
    }

    @Test func `an entry begins where a word begins and ends where one ends, not within another`() throws {
        let found = try places(["ann"], in: "Ann annie joann, ann")
        #expect(found.begins == [0, 17] && found.ends == [3, 20])
    }

    @Test func `a word goes on behind an apostrophe or a hyphen, but for a possessive`() throws {
        #expect(try places(["mary"], in: "mary-ann mary's mary' mary- o'mary").begins == [9, 16, 22, 30])
        #expect(try places(["brien"], in: "o'brien o-brien 'brien").ends == [22])
        #expect(try places(["o'brien"], in: "o'brien, o'brien's o'briens").begins == [0, 9])
        #expect(try places(["o'brien"], in: "o'brien, o'brien's o'briens").ends == [7, 16])
    }

    @Test func `an entry of several words needs each of them whole, and one space between`() throws {
        let found = try places(["salt lake"], in: "salt lake, salt lakes asalt lake salt  lake salt lake's")
        #expect(found.begins == [0, 44] && found.ends == [9, 53])
    }

    private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

    private func isJoint(_ text: [UInt8], _ place: Int) -> Bool {
        0 < place && place + 1 < text.count && "'-".utf8.contains(text[place]) && isLetter(text[place - 1])
            && isLetter(text[place + 1])
    }

    private func isEnd(_ text: [UInt8], _ place: Int) -> Bool {
        place == text.count || !isLetter(text[place]) && !isJoint(text, place)
    }

    @Test func `on random texts entries begin and end where comparing with each of them says so`() throws {
        let entries = ["a", "ab", "a-b", "a'b", "ab a", "b a'b b", "b's"]
        let lexicon = try #require(Lexicon(words: entries))
        var generator = Generator(seed: 9)
        var (begun, ended) = (0, 0)
        for _ in 0..<20_000 {
            let text = Array(
                (0..<generator.number(12)).map { _ in generator.one(["a", "A", "b", "s", "'", "-", " ", "7"]) }.joined()
                    .utf8)
            let small = text.map { isLetter($0) ? $0 | 0x20 : $0 }
            for place in 0...text.count {
                let begins =
                    (place == 0 || !isLetter(text[place - 1]))
                    && entries.contains { entry in
                        guard small[place...].starts(with: entry.utf8) else { return false }
                        let end = place + entry.utf8.count
                        return isEnd(text, end) || small[end...].starts(with: "'s".utf8) && isEnd(text, end + 2)
                    }
                let ends =
                    (place == text.count || !isLetter(text[place]))
                    && entries.contains { entry in
                        let start = place - entry.utf8.count
                        guard start >= 0, small[start..<place].elementsEqual(entry.utf8) else { return false }
                        return start == 0 || !isLetter(text[start - 1]) && !isJoint(text, start - 1)
                    }
                let found = text.withUnsafeBufferPointer {
                    (lexicon.begins(at: place, in: $0), lexicon.ends(at: place, in: $0))
                }
                if found != (begins, ends) {
                    Issue.record("\(place) of \(String(decoding: text, as: UTF8.self)): \(found)")
                }
                begun += begins ? 1 : 0
                ended += ends ? 1 : 0
            }
        }
        #expect(begun > 5_000 && ended > 5_000)
    }
}
