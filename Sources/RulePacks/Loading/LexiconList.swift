/// The lexicons of all packs that were read so far, by the numbers that patterns ask them by.
///
/// An object, since every pattern that is read may add one: a class of many Han characters, such as all surnames, is made a
/// lexicon without a name. PCRE2 compares a character with each of such a class; a lexicon is found by a hash.
final class LexiconList {
    private(set) var all: [Lexicon] = []
    private var numberOfClass: [Substring: Int] = [:]

    /// Classes of fewer characters stay as they are.
    private static let fewest = 32

    var isFull: Bool { all.count >= LexiconQuestion.mostLexicons }

    func number(of name: some StringProtocol) -> Int? { all.firstIndex { $0.name == name } }

    /// One of a name that is known already stands in its place.
    func add(_ lexicon: Lexicon) {
        if let known = number(of: lexicon.name) { all[known] = lexicon } else { all.append(lexicon) }
    }

    /// A pattern with questions in place of its large classes of Han characters.
    func asking(_ pattern: String) -> String {
        guard pattern.utf8.contains(where: { $0 >= 0xE3 }) else { return pattern }
        // What is no class in these would be taken for one, and the end of `[:alpha:]` for that of the class around it.
        if ["\\Q", "(?#", "[:"].contains(where: pattern.contains) { return pattern }
        var result = ""
        var rest = Substring(pattern)
        while let start = rest.firstIndex(where: { $0 == "[" || $0 == "\\" }) {
            result += rest[..<start]
            rest = rest[start...]
            if rest[start] == "\\" {
                let end = rest.index(start, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
                result += rest[start..<end]
                rest = rest[end...]
                continue
            }
            // One that does not end is for PCRE2 to refuse.
            guard let end = endOfClass(rest) else { break }
            let characters = rest[start..<end].dropFirst().dropLast()
            result += question(about: characters).map { "(?:(?C\($0))[㐀-鿿])" } ?? String(rest[start..<end])
            rest = rest[end...]
        }
        return result + rest
    }

    /// The number of the callout that asks whether one of these characters stands there; nil where the class must stay.
    private func question(about characters: Substring) -> Int? {
        guard characters.count >= Self.fewest, characters.unicodeScalars.allSatisfy({ "㐀"..."鿿" ~= $0 }) else {
            return nil
        }
        if numberOfClass[characters] == nil, !isFull, let lexicon = Lexicon(words: characters.map { String($0) }) {
            numberOfClass[characters] = all.count
            all.append(lexicon)
        }
        return numberOfClass[characters].map { LexiconQuestion(lexicon: $0, kind: .begins).number }
    }

    private func endOfClass(_ text: Substring) -> Substring.Index? {
        var index = text.index(after: text.startIndex)
        // A bracket that stands first means itself, also behind the sign that negates.
        for first: Character in ["^", "]"] where index < text.endIndex && text[index] == first {
            index = text.index(after: index)
        }
        while index < text.endIndex, text[index] != "]" {
            let step = text[index] == "\\" ? 2 : 1
            index = text.index(index, offsetBy: step, limitedBy: text.endIndex) ?? text.endIndex
        }
        return index < text.endIndex ? text.index(after: index) : nil
    }
}
