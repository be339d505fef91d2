internal import Normalizing
internal import RulePacks
internal import Transcripts

/// Cuts a turn into tokens and looks them up. One a worker: it remembers what it looked up.
struct Tokenizer {
    var atoms: Atoms
    private var memory: LexiconMemory
    private let shapes: Shapes

    init(lexicons: [Lexicon], atoms: Atoms) {
        self.atoms = atoms
        memory = LexiconMemory(lexicons, &self.atoms)
        shapes = Shapes(&self.atoms)
    }

    var listNames: [[UInt8]] { memory.names }

    mutating func tokens(of view: NormalizedText) -> [Token] {
        let text = view.bytes
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 4 + 4)
        var index = 0
        while index < text.count {
            let start = index
            if let length = Placeholder.length(in: text, at: index, before: text.count) {
                index += length
                tokens.append(token(.placeholder, start..<index, of: view))
                continue
            }
            let kind = Self.kind(text, at: index)
            index += 1
            switch kind {
            case nil: continue
            case .word?: while index < text.count, Self.goesOn(text, at: index) { index += 1 }
            case .number?: while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
            case .han?, .sign?, .placeholder?: while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
            }
            tokens.append(token(kind ?? .sign, start..<index, of: view))
        }
        memory.lookUp(&tokens, in: text, &atoms)
        return tokens
    }

    private static func kind(_ text: [UInt8], at index: Int) -> Token.Kind? {
        let byte = text[index]
        if byte <= 0x20 { return nil }
        if byte &- 0x30 < 10 { return .number }
        if (byte | 0x20) &- 0x61 < 26 { return .word }
        // From U+3000 on: kana and the signs among them go with Han.
        return (0xE3...0xE9).contains(byte) ? .han : .sign
    }

    /// Whether a word goes on: letters, and apostrophes between them.
    private static func goesOn(_ text: [UInt8], at index: Int) -> Bool {
        if (text[index] | 0x20) &- 0x61 < 26 { return true }
        return text[index] == UInt8(ascii: "'") && index + 1 < text.count && (text[index + 1] | 0x20) &- 0x61 < 26
    }

    private mutating func token(_ kind: Token.Kind, _ range: Range<Int>, of view: NormalizedText) -> Token {
        let text = view.bytes
        let (start, end) = (range.lowerBound, range.upperBound)
        switch kind {
        case .placeholder:
            return Token(range: range, kind: kind, word: shapes.placeholder, shape: shapes.placeholder)
        case .han, .sign:
            let word = atoms.atom(lowercasing: range, of: text)
            return Token(range: range, kind: kind, word: word, shape: kind == .han ? shapes.han : word)
        case .number:
            let length = min(range.count, Shapes.mostDigits)
            let word = length <= 2 ? atoms.atom(lowercasing: range, of: text) : shapes.numbers[length]
            return Token(range: range, kind: kind, word: word, shape: shapes.ofNumber(range, in: view))
        case .word:
            let word = atoms.atom(lowercasing: range, of: text)
            var token = Token(range: range, kind: kind, word: word, shape: shapes.ofWord(range, in: view))
            token.begin3 = atoms.atom(lowercasing: start..<min(end, start + 3), of: text)
            token.end2 = atoms.atom(lowercasing: max(start, end - 2)..<end, of: text)
            token.end3 = atoms.atom(lowercasing: max(start, end - 3)..<end, of: text)
            return token
        }
    }
}
