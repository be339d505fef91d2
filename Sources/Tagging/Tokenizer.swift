internal import Normalizing
internal import RulePacks
internal import Transcripts

/// Cuts a turn into tokens and looks them up. One a worker: it remembers what it looked up.
struct Tokenizer {
    var atoms: Atoms
    private var memory: LexiconMemory
    private let noLists: UInt64

    init(lexicons: [Lexicon], atoms: Atoms) {
        self.atoms = atoms
        memory = LexiconMemory(lexicons)
        noLists = self.atoms.atom("-".utf8)
    }

    var listNames: [[UInt8]] { memory.names }

    mutating func tokens(of view: NormalizedText) -> [Token] {
        let text = view.bytes
        var tokens: [Token] = []
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
        for index in tokens.indices {
            // Read first: to write into the array that is being read would copy it each time.
            let found = lists(of: index, in: tokens, text)
            tokens[index].lists = found.lists
            tokens[index].listed = found.listed
        }
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
        let text = view.bytes[range]
        switch kind {
        case .placeholder:
            let word = atoms.atom("[]".utf8)
            return Token(range: range, kind: kind, word: word, shape: word)
        case .han, .sign:
            let word = atoms.atom(text)
            return Token(range: range, kind: kind, word: word, shape: kind == .han ? atoms.atom("h".utf8) : word)
        case .number:
            let nines = [UInt8](repeating: UInt8(ascii: "9"), count: min(range.count, 12))
            let isSaid = view.original(range).count > range.count
            let shape = atoms.atom(nines + (isSaid ? Array("said".utf8) : []))
            return Token(
                range: range, kind: kind, word: range.count <= 2 ? atoms.atom(text) : atoms.atom(nines), shape: shape)
        case .word:
            let lower = text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            var token = Token(range: range, kind: kind, word: atoms.atom(lower), shape: shape(of: range, in: view))
            token.begin3 = atoms.atom(lower.prefix(3))
            token.end2 = atoms.atom(lower.suffix(2))
            token.end3 = atoms.atom(lower.suffix(3))
            return token
        }
    }

    /// `Xx`, `X`, `x` or `xX`; a word that was spelled letter by letter says so.
    private mutating func shape(of range: Range<Int>, in view: NormalizedText) -> UInt64 {
        let capitals = view.bytes[range].count { $0 &- 0x41 < 26 }
        let letters = view.bytes[range].count { $0 != UInt8(ascii: "'") }
        let begins = view.bytes[range.lowerBound] &- 0x41 < 26
        let isSpelled = view.original(range).count > range.count * 3 / 2 + 1
        let isAll = capitals == letters && letters > 1
        let written = capitals == 0 ? "x" : isAll ? "X" : capitals == 1 && begins ? "Xx" : "xX"
        return atoms.atom((isSpelled ? written + "spelled" : written).utf8)
    }

    private mutating func lists(
        of index: Int, in tokens: [Token], _ text: [UInt8]
    ) -> (lists: UInt64, listed: UInt64) {
        guard tokens[index].kind == .word || tokens[index].kind == .han else { return (0, noLists) }
        let found = memory.lists(of: index, in: tokens, text, &atoms)
        return found.lists == 0 ? (0, noLists) : found
    }
}
