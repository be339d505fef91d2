import RulePacks
import Testing

@testable import Detecting

@Suite struct LiteralTrieTests {
    /// A text that begins at a place, and where it ends.
    private struct Find: Hashable {
        let place: Int
        let text: Int
        let end: Int
    }

    private func finds(_ trie: LiteralTrie, in subject: [UInt8]) -> [Find] {
        subject.withUnsafeBufferPointer { bytes in
            bytes.indices.flatMap { place in
                var all: [Find] = []
                trie.forEach(at: place, of: bytes) { all.append(Find(place: place, text: $0, end: $1)) }
                return all
            }
        }
    }

    /// What is found by comparing with every text at every place; shorter texts first.
    private func compared(_ texts: [(number: Int32, bytes: [UInt8])], in subject: [UInt8]) -> [Find] {
        subject.indices.flatMap { place in
            texts.filter { subject[place...].starts(with: $0.bytes) }.sorted { $0.bytes.count < $1.bytes.count }
                .map { Find(place: place, text: Int($0.number), end: place + $0.bytes.count) }
        }
    }

    /// Some hundreds of texts of 1 to 10 bytes, no bytes twice, with numbers that leave gaps.
    private func texts(_ count: Int, of alphabet: [UInt8], _ generator: inout Generator) -> [(Int32, [UInt8])] {
        let all = Set((0..<count).map { _ in bytes(1 + generator.number(10), of: alphabet, &generator) })
        return all.sorted { $0.lexicographicallyPrecedes($1) }.enumerated().map { (Int32($0 * 3), $1) }
    }

    private func bytes(_ count: Int, of alphabet: [UInt8], _ generator: inout Generator) -> [UInt8] {
        (0..<count).map { _ in generator.one(alphabet) }
    }

    /// Few letters; bytes with the same lowest five bits; those of Han characters; NULs; all.
    private static let alphabets: [[UInt8]] = [
        Array("ab".utf8), Array("aA!\u{1}".utf8), Array("补换卡的".utf8), [0, 0, 0, 0x61], Array("\0卡ab ".utf8),
        Array(UInt8.min...UInt8.max),
    ]

    @Test(arguments: alphabets)
    func `at every place exactly the texts are found that begin there`(alphabet: [UInt8]) {
        var generator = Generator(seed: UInt64(alphabet.count))
        var counted = 0
        for count in [1, 3, 30, 800] {
            for _ in 0..<12 {
                let texts = texts(count, of: alphabet, &generator)
                let trie = LiteralTrie(texts)
                for _ in 0..<4 {
                    // Pieces of texts put together, so that many begin and few go on.
                    var subject = bytes(generator.number(6), of: alphabet, &generator)
                    for _ in 0...3 {
                        let text = generator.one(texts).1
                        subject += text.prefix(1 + generator.number(text.count))
                        subject += bytes(generator.number(2), of: alphabet, &generator)
                    }
                    let found = finds(trie, in: subject)
                    #expect(found == compared(texts, in: subject))
                    counted += found.count
                }
            }
        }
        #expect(counted > 300)
    }

    @Test func `nothing is found in no text and by no texts`() {
        #expect(finds(LiteralTrie([(0, [0]), (1, [0, 0, 0, 0, 0])]), in: []).isEmpty)
        #expect(finds(LiteralTrie([]), in: Array("abcd\0".utf8)).isEmpty)
    }

    @Test func `one that was packed and read back finds the same`() throws {
        var generator = Generator(seed: 5)
        let texts = texts(500, of: Array("\0卡ab ".utf8), &generator)
        let trie = LiteralTrie(texts)
        var packer = Packer()
        packer.put(trie)
        let read = try packer.bytes.withUnsafeBytes { bytes in
            var unpacker = Unpacker(bytes)
            return try unpacker.take(LiteralTrie.self)
        }
        let subject = bytes(2_000, of: Array("\0卡ab ".utf8), &generator)
        #expect(finds(read, in: subject) == finds(trie, in: subject) && !finds(trie, in: subject).isEmpty)
    }
}
