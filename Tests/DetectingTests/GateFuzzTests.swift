import PCRE2
import Testing

@testable import Detecting

@Suite struct GateFuzzTests {
    /// Of every pattern that PCRE2 takes, on texts of its own characters.
    @Test func `no gate is shut where its pattern matches`() {
        check(3_000, pattern: { $0.pattern() }, text: { $0.text() })
    }

    @Test func `no gate is shut for the order or the distance of what its pattern matches`() {
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
                var isOpen = false
                keeper.forEachOpen { _ in isOpen = true }
                // Of a pattern that runs into a limit nothing is known.
                let isMatched = (try? matcher.firstMatch(of: compiled, in: text)) != nil
                if isMatched, !isOpen { Issue.record("\(source) matches \(String(decoding: text, as: UTF8.self))") }
                matches += isMatched ? 1 : 0
                shut += isOpen ? 0 : 1
            }
        }
        // A test without matches or without shut gates would show nothing.
        #expect(matches > 5_000)
        #expect(shut > 5_000)
    }
}
