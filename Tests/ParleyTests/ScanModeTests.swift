import Detecting
import Foundation
import Normalizing
import Parley
import RulePacks
import Testing
import Transcripts

/// Gates must not change what is found: the same turns with and without them.
///
/// Trying every rule takes milliseconds a turn, so some thousands are tried here; with PARLEY_EVERY_CONVERSATION=1 all of the
/// gold that may be read and a million generated ones.
@Suite struct ScanModeTests {
    private static let isThorough = ProcessInfo.processInfo.environment["PARLEY_EVERY_CONVERSATION"] != nil

    private let gated: Detecting.Scanner
    private let everyRule: Detecting.Scanner

    init() throws {
        let program = try Workshop.book.get().program
        gated = Detecting.Scanner(program, mode: .gated)
        everyRule = Detecting.Scanner(program, mode: .everyRule)
    }

    private func expectSame(_ texts: some Sequence<String>) -> (turns: Int, hits: Int) {
        let normalizer = Normalizer()
        var counted = (turns: 0, hits: 0)
        for text in texts {
            let view = normalizer.normalize(Array(text.utf8))
            let found = gated.scan(view, by: .unknown)
            let wanted = everyRule.scan(view, by: .unknown)
            #expect(found.hits == wanted.hits, "\(text)")
            #expect(found.exhausted == wanted.exhausted)
            counted.turns += 1
            counted.hits += wanted.hits.count
        }
        return counted
    }

    @Test func `turns of samples and gold have the same hits with gates and without`() throws {
        let files = Self.isThorough ? ["read", "read-earlier"].map(Workshop.gold) : []
        let scripts = try ([Workshop.samplesGold] + files).flatMap(Script.all)
        let counted = expectSame(scripts.flatMap { $0.lines.map(\.text) })
        #expect(counted.turns > 400 && counted.hits > counted.turns)
    }

    @Test func `so do turns put together from all that is said, and from characters that few expect`() throws {
        let scripts = try Script.all(in: Workshop.samplesGold)
        var generator = TurnGenerator(seed: 7, texts: scripts.flatMap { $0.lines.map(\.text) })
        let counted = expectSame((0..<(Self.isThorough ? 1_000_000 : 2_000)).lazy.map { _ in generator.turn() })
        #expect(counted.hits > counted.turns)
    }
}

/// Turns that nobody said, of words that were, and of what breaks careless readers.
private struct TurnGenerator {
    private let words: [[Substring]]
    private var state: UInt64

    init(seed: UInt64, texts: [String]) {
        state = seed
        words = texts.map { $0.split(separator: " ") }.filter { !$0.isEmpty }
    }

    private static let strange = [
        "ſ", "\u{212A}", "İ", "ı", "ß", "é", "e\u{301}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{0}",
        "\u{A0}", "\u{3000}", "４", "٤", "𝟜",
        "四", "〇", "𠮷", "👍🏽", "\u{FFFD}", "\u{10FFFF}", "ﬁ", "Ⅳ", "①", "°", "·", "\r\n", "\t",
    ]

    mutating func turn() -> String {
        var parts: [String] = []
        for _ in 0...number(4) {
            let text = words[number(words.count)]
            let start = number(text.count)
            parts.append(text[start..<min(text.count, start + 1 + number(6))].joined(separator: " "))
            if number(4) == 0 { parts.append(String(number(10_000))) }
        }
        var turn = parts.joined(separator: number(8) == 0 ? "" : " ")
        for _ in 0..<(number(3) == 0 ? number(4) : 0) {
            let place = turn.unicodeScalars.index(turn.startIndex, offsetBy: number(turn.unicodeScalars.count + 1))
            turn.unicodeScalars.insert(contentsOf: Self.strange[number(Self.strange.count)].unicodeScalars, at: place)
        }
        return number(10) == 0 ? turn.uppercased() : turn
    }

    /// A number below another one (xorshift).
    private mutating func number(_ end: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(end))
    }
}
