import PCRE2
import Testing

@Suite struct AsciiFuzzTests {
    /// The form for ASCII is made after some hundred searches, so that each pattern has more of them.
    @Test func `on ASCII texts every pattern has the same matches and groups in both forms`() throws {
        var generator = Generator(seed: 23)
        let matcher = Matcher()
        var matches = 0
        for _ in 0..<400 {
            let source = generator.pattern()
            guard let pattern = try? Pattern(source) else { continue }
            let first = Array(generator.asciiText().utf8)
            for _ in 0..<220 { _ = try matcher.firstMatch(of: pattern, in: first, options: .ascii) }
            for _ in 0..<20 {
                let text = Array(generator.asciiText().utf8)
                let found = try matcher.matches(of: pattern, in: text, options: .ascii)
                let wanted = try matcher.matches(of: pattern, in: text)
                if found.map(\.ranges) != wanted.map(\.ranges) {
                    Issue.record("\(source) on \(String(decoding: text, as: UTF8.self))")
                }
                matches += wanted.count
            }
        }
        #expect(matches > 5_000)
    }
}

extension Match {
    /// The whole match, then its groups.
    fileprivate var ranges: [Range<Int>?] { (0...pattern.captureCount).map(range(ofGroup:)) }
}
