import PCRE2
import Testing

@testable import RulePacks

@Suite struct LexiconTests {
    /// Rules of one pattern, which may ask the lexicons `names` and `words`.
    private func ranges(of pattern: String, in text: String, names: String = "ana\ngil\nmary ann\n") throws -> [Range<
        Int
    >] {
        let rule = "values:\n  - {id: a, patterns: ['\(pattern)'], examples: {match: [a], skip: [b]}}"
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rule)],
            lexicons: [
                RuleFile(path: "lexicons/names.txt", text: names),
                RuleFile(path: "lexicons/words.txt", text: "方便\n高兴\n"),
            ])
        let rules = try RuleSet(loading: [source])
        return try rules.makeMatcher().matches(of: rules.values[0].patterns[0].regex, in: Array(text.utf8)).map(\.range)
    }

    @Test func `a pattern matches where a word of the lexicon begins`() throws {
        #expect(try ranges(of: #"\b{{is:names}}\w+"#, in: "hi Ana and gilbert and GIL") == [3..<6, 23..<26])
    }

    @Test func `a pattern matches where no word of the lexicon begins`() throws {
        #expect(try ranges(of: #"\b{{isnt:names}}\w+"#, in: "ana gil bo") == [8..<10])
    }

    @Test func `a pattern matches where an entry ends, of one word or of several`() throws {
        let towns = "kent\nsalt lake\n"
        let town = #"{{is:names}}[a-z]+(?: [a-z]+)?{{ends:names}}"#
        #expect(try ranges(of: town, in: "in Salt Lake now, kent of", names: towns) == [3..<12, 18..<22])
        #expect(try ranges(of: #"\w+{{ends:names}}"#, in: "kentish tokent salt lakes", names: towns) == [])
    }

    @Test func `a callout that is no question lets the match go on`() throws {
        #expect(try ranges(of: "a(?C)b(?C0)c(?C255)", in: "abc") == [0..<3])
    }

    @Test func `an entry of two words needs both, and a possessive is its word`() throws {
        #expect(try ranges(of: #"\b{{is:names}}\w+"#, in: "mary ann, mary bell, gil's") == [0..<4, 21..<24])
    }

    @Test func `an entry of another script is found wherever it begins`() throws {
        #expect(try ranges(of: "{{is:words}}高.", in: "我高兴高山") == [3..<9])
        #expect(try ranges(of: "{{isnt:words}}高.", in: "我高兴高山") == [9..<15])
    }

    @Test func `an unknown lexicon is a fault`() {
        #expect(
            faults("values:\n  - {id: a, patterns: ['{{is:nomes}}a'], examples: {match: [a], skip: [b]}}") == [
                "rules.yaml:2:24: error: unknown lexicon in `{{is:nomes}}`; write {{is:NAME}} with the NAME of lexicons/NAME.txt"
            ])
    }

    @Test func `entries that are not sorted are a fault at the first that is out of place`() throws {
        let error = try #require(throws: PackError.self) { try ranges(of: "a", in: "", names: "gil\nana\n") }
        #expect(
            error.faults.map(\.description) == [
                "lexicons/names.txt:2:1: error: the entries of a lexicon must be sorted by bytes, each once;"
                    + " run `LC_ALL=C sort -u` over the file"
            ])
    }
}
