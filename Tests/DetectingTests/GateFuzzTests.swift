import PCRE2
import Testing

@testable import Detecting

@Suite struct GateFuzzTests {
    /// Of every pattern that PCRE2 takes, on texts of its own characters.
    @Test func `no gate is shut where its pattern matches`() throws {
        var generator = Generator(seed: 11)
        let matcher = Matcher()
        var matches = 0
        var shut = 0
        for _ in 0..<3_000 {
            let source = generator.pattern()
            guard let pattern = try? Pattern(source) else { continue }
            let keeper = GateKeeper(Gates([source]))
            for _ in 0..<20 {
                let text = Array(generator.text().utf8)
                text.withUnsafeBufferPointer { keeper.look(at: $0) }
                var isOpen = false
                keeper.forEachOpen { _ in isOpen = true }
                let isMatched = try matcher.firstMatch(of: pattern, in: text) != nil
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
