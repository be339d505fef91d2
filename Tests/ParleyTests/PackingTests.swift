import Detecting
import Normalizing
import Parley
import RulePacks
import Testing
import Transcripts

/// The rules of the repository as bytes and back.
@Suite struct PackingTests {
    private static let packed = Result { packed(try Workshop.book.get().program) }

    private static func packed(_ program: Program) -> [UInt8] {
        var packer = Packer()
        packer.put(program)
        return packer.bytes
    }

    private func unpacked(_ bytes: some Collection<UInt8>) throws -> (program: Program, isWhole: Bool) {
        try Array(bytes).withUnsafeBytes { bytes in
            var unpacker = Unpacker(bytes)
            return (try unpacker.take(Program.self), unpacker.isAtEnd)
        }
    }

    @Test func `what is read back and packed again are the same bytes`() throws {
        let bytes = try Self.packed.get()
        let (program, isWhole) = try unpacked(bytes)
        #expect(isWhole)
        #expect(Self.packed(program) == bytes)
        #expect(Self.packed(Program(try Workshop.rules.get())) == bytes)
    }

    @Test func `a program that is read back finds the same in samples, in both modes`() throws {
        let program = try unpacked(try Self.packed.get()).program
        let made = Detecting.Scanner(try Workshop.book.get().program)
        let (gated, everyRule) = (
            Detecting.Scanner(program, mode: .gated), Detecting.Scanner(program, mode: .everyRule)
        )
        let normalizer = Normalizer()
        var hits = 0
        for (number, line) in try Script.all(in: Workshop.samplesGold).flatMap(\.lines).enumerated() {
            let view = normalizer.normalize(Array(line.text.utf8))
            let wanted = made.scan(view, by: .unknown)
            let found = gated.scan(view, by: .unknown)
            #expect(found.hits == wanted.hits && found.exhausted == wanted.exhausted, "\(line.text)")
            #expect(found.onlyNear == wanted.onlyNear && found.openExceptions == wanted.openExceptions)
            if number % 40 == 0 { #expect(everyRule.scan(view, by: .unknown).hits == wanted.hits, "\(line.text)") }
            hits += wanted.hits.count
        }
        #expect(hits > 1_000)
    }

    @Test func `bytes that were cut are damage, and bytes behind the end are seen`() throws {
        let bytes = try Self.packed.get()
        for share in 1..<8 {
            let cut = bytes.count * share / 8 + share
            #expect(throws: Unpacker.Damage.self, "\(cut)") { _ = try unpacked(bytes.prefix(cut)) }
        }
        #expect(throws: Unpacker.Damage.self) { _ = try unpacked(bytes.dropLast()) }
        #expect(try !unpacked(bytes + [0]).isWhole)
    }
}
