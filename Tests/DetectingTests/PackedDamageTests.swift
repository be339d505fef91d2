import RulePacks
import Testing

@testable import Detecting

/// What becomes of packed programs whose bytes are not as they were written.
@Suite struct PackedDamageTests {
    private static let bytes = Result {
        let rules = """
            values:
              - {id: v, title: {en: V, de: W}, patterns: [b, {regex: '\\d{4}', near: 3, validate: luhn}], asks: [a],
                 cues: ['b{{is:names}}'], topics: [c], answer: '{{ends:names}}z', not: ['sim|chip'], fields: [pin],
                 digits: '4-6', examples: {match: "«b»", skip: d}}
            facts:
              - {id: f, regex: a, examples: {match: a, skip: d}}
            intents:
              - {id: i, patterns: [{regex: b, by: any, last: 3}], not: [lost card], examples: {match: b, skip: d}}
            """
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)],
            lexicons: [RuleFile(path: "lexicons/names.txt", text: "ana\ngil\n")])
        var packer = Packer()
        packer.put(Program(try RuleSet(loading: [source])))
        return packer.bytes
    }

    /// - Returns: nil where the bytes are refused.
    private func program(_ bytes: [UInt8]) -> Program? {
        bytes.withUnsafeBytes { bytes in
            var unpacker = Unpacker(bytes)
            return try? unpacker.take(Program.self)
        }
    }

    @Test func `bytes that end too early anywhere are damage`() throws {
        let bytes = try Self.bytes.get()
        #expect(program(bytes) != nil && bytes.count > 10_000)
        for cut in Array(stride(from: 0, to: bytes.count, by: 97)) + Array(0..<1_000) + [bytes.count - 1] {
            #expect(program(Array(bytes.prefix(cut))) == nil, "\(cut)")
        }
    }

    /// Where a number stands that may count something.
    private func counts(in bytes: [UInt8]) -> [Int] {
        (0..<(bytes.count - 7)).filter { place in
            bytes[(place + 2)..<(place + 8)].allSatisfy { $0 == 0 } && bytes[place] != 0
        }
    }

    @Test(arguments: [-1, .max, .min, 1 << 62, 1 << 40, 1 << 33, 100_000])
    func `a count that says more than there is, or less than nothing, breaks nothing`(count: Int) throws {
        let bytes = try Self.bytes.get()
        let places = counts(in: bytes)
        var refused = 0
        for place in places.prefix(500) {
            var changed = bytes
            withUnsafeBytes(of: count.littleEndian) { changed.replaceSubrange(place..<(place + 8), with: $0) }
            refused += program(changed) == nil ? 1 : 0
        }
        #expect(refused > 100)
    }

    @Test func `neither does any byte that was changed among the rules`() throws {
        let bytes = try Self.bytes.get()
        var refused = 0
        for place in 0..<1_500 {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 8)
            refused += program(changed) == nil ? 1 : 0
        }
        #expect(refused > 150)
    }
}
