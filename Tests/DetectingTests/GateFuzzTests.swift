import PCRE2
import Testing

@testable import Detecting

@Suite struct GateFuzzTests {
    /// Of every pattern that PCRE2 takes, on texts of its own characters.
    @Test func `no gate is shut where its pattern matches`() {
        check(3_000, pattern: { $0.pattern() }, text: { $0.text() })
    }

    @Test func `no gate is shut for where texts of its pattern stand`() {
        check(3_000, pattern: { $0.gapPattern() }, text: { $0.gapText() })
    }

    private func check(
        _ count: Int, pattern: (inout Generator) -> String, text: (inout Generator) -> String
    ) {
        var generator = Generator(seed: 11)
        let matcher = Matcher()
        var matches = 0
        var shut = 0
        for _ in 0..<count {
            let source = pattern(&generator)
            guard let compiled = try? Pattern(source) else { continue }
            let keeper = GateKeeper(Gates([source]))
            for _ in 0..<20 {
                let text = Array(text(&generator).utf8)
                text.withUnsafeBufferPointer { keeper.look(at: $0) }
                var starts: Gates.Starts?
                keeper.forEachOpen { starts = $1 }
                shut += starts == nil ? 1 : 0
                // Of a pattern that runs into a limit nothing is known.
                guard let match = try? matcher.firstMatch(of: compiled, in: text) else { continue }
                matches += 1
                let start = Int32(match.range.lowerBound)
                guard let starts, starts.first <= start, start <= starts.last else {
                    Issue.record("\(source) matches \(String(decoding: text, as: UTF8.self)) at \(start)")
                    continue
                }
            }
        }
        // A test without matches or without shut gates would show nothing.
        #expect(matches > 5_000)
        #expect(shut > 5_000)
    }
}
