/// A word, a group of digits, or a sign of an e-mail address, said or typed.
struct AddressToken {
    enum Sign: UInt8 {
        case at = 0x40
        case dot = 0x2E
        case underscore = 0x5F
        case dash = 0x2D
        case plus = 0x2B
    }

    /// UTF-8 byte range, brackets around "(at)" included.
    var range: Range<Int>
    var sign: Sign?
    /// The digits of a number word: "three", 三.
    var digits: [UInt8]?
    var isWord = false
    /// A sign that means nothing else: "arroba", 艾特, @, "(at)"; the English word "at" is not.
    var isSure = true

    static func all(in text: [UInt8]) -> [AddressToken] {
        var tokens: [AddressToken] = []
        var index = 0
        while index < text.count {
            let token = next(in: text, at: index)
            if let token { tokens.append(token) }
            index = token?.range.upperBound ?? Scalar.end(after: index, in: text)
        }
        return tokens.enumerated().filter { !isPause($0.offset, among: tokens, in: text) }.map(\.element)
    }

    /// Whether a token is a comma beside a sign that was said: "mu, at, example dot com".
    private static func isPause(_ index: Int, among tokens: [AddressToken], in text: [UInt8]) -> Bool {
        let comma = text[tokens[index].range]
        guard comma.elementsEqual(",".utf8) || comma.elementsEqual("、".utf8) else { return false }
        return [index - 1, index + 1].contains { near in
            tokens.indices.contains(near) && tokens[near].sign != nil && tokens[near].range.count > 1
        }
    }

    private static func next(in text: [UInt8], at start: Int) -> AddressToken? {
        if text[start].isLetterOrDigit { return word(in: text, at: start) }
        if let sign = Sign(rawValue: text[start]) { return AddressToken(range: start..<start + 1, sign: sign) }
        if let bracketed = bracketed(in: text, at: start) { return bracketed }
        guard text[start] >= 0x80 else { return text[start] == 0x20 ? nil : AddressToken(range: start..<start + 1) }
        for (spoken, sign) in chinese where text[start...].starts(with: spoken.utf8) {
            return AddressToken(range: start..<start + spoken.utf8.count, sign: sign)
        }
        let (scalar, length) = Scalar.decode(text, at: start)
        if let digit = Chinese.word(scalar), digit.kind == .digit {
            return AddressToken(range: start..<start + length, digits: [0x30 + UInt8(digit.value)], isWord: true)
        }
        return AddressToken(range: start..<start + length)
    }

    private static func word(in text: [UInt8], at start: Int) -> AddressToken {
        let isDigits = text[start].isDigit
        var end = start
        while end < text.count, isDigits ? text[end].isDigit : text[end].isLetter { end += 1 }
        let word = String(decoding: text[start..<end].map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
        for (first, second, sign) in pairs where word == first {
            if text[end...].starts(with: (" " + second).utf8) {
                return AddressToken(range: start..<end + 1 + second.utf8.count, sign: sign)
            }
        }
        for dot in ["dot", "punto"] where joined.contains(word.dropFirst(dot.count)) && word.hasPrefix(dot) {
            return AddressToken(range: start..<start + dot.utf8.count, sign: .dot)
        }
        if let sign = words[word] { return AddressToken(range: start..<end, sign: sign, isSure: word != "at") }
        let digits = isDigits ? Array(text[start..<end]) : numbers[word].map { [$0] }
        return AddressToken(range: start..<end, digits: digits, isWord: true)
    }

    /// "(at)", "[at]", "(a)", "[dot]".
    private static func bracketed(in text: [UInt8], at start: Int) -> AddressToken? {
        guard "([{<".utf8.contains(text[start]) else { return nil }
        for (spoken, sign) in [
            ("at", Sign.at), ("a", .at), ("@", .at), ("dot", .dot), ("arroba", .at), ("punto", .dot),
        ] {
            let inside = text[(start + 1)...]
            let end = start + 1 + spoken.utf8.count
            if inside.count > spoken.utf8.count,
                inside.prefix(spoken.utf8.count).map({ $0.isLetter ? $0 | 0x20 : $0 }).elementsEqual(spoken.utf8),
                ")]}>".utf8.contains(text[end])
            {
                return AddressToken(range: start..<end + 1, sign: sign)
            }
        }
        return nil
    }

    /// What is written as one word with the "dot" before it: "dotcom".
    private static let joined: Set<Substring> = ["com", "net", "org", "edu"]

    private static let words: [String: Sign] = [
        "at": .at, "arroba": .at, "dot": .dot, "punto": .dot, "period": .dot, "underscore": .underscore, "dash": .dash,
        "hyphen": .dash, "minus": .dash, "guion": .dash, "plus": .plus,
    ]
    private static let pairs: [(String, String, Sign)] = [
        ("under", "score", .underscore), ("guion", "bajo", .underscore), ("guion", "medio", .dash), ("at", "sign", .at),
    ]
    private static let chinese: [(String, Sign)] = [
        ("艾特", .at), ("圈a", .at), ("圈A", .at), ("小老鼠", .at), ("圈", .at), ("点", .dot), ("點", .dot), ("下划线", .underscore),
        ("下劃線", .underscore), ("底线", .underscore), ("底線", .underscore), ("横杠", .dash), ("橫槓", .dash), ("杠", .dash),
        ("减号", .dash), ("減號", .dash), ("加号", .plus), ("加號", .plus),
    ]
    private static let numbers: [String: UInt8] = [
        "zero": 0x30, "one": 0x31, "two": 0x32, "three": 0x33, "four": 0x34, "five": 0x35, "six": 0x36, "seven": 0x37,
        "eight": 0x38, "nine": 0x39, "cero": 0x30, "uno": 0x31, "dos": 0x32, "tres": 0x33, "cuatro": 0x34,
        "cinco": 0x35,
        "seis": 0x36, "siete": 0x37, "ocho": 0x38, "nueve": 0x39,
    ]

    static let topLevel: Set = [
        "com", "net", "org", "edu", "gov", "io", "us", "co", "me", "mx", "es", "cn", "tw", "hk", "uk", "ca", "info",
        "biz", "gt",
        "sv", "hn", "do", "pr", "ar", "cl", "pe", "mil", "app", "dev", "tv", "ve", "ec",
    ]
    static let providers: Set = [
        "gmail", "yahoo", "hotmail", "outlook", "icloud", "proton", "protonmail", "aol", "msn", "comcast", "live", "qq",
        "fastmail",
        "gmx", "zoho",
    ]
    /// Words beside a "dot" or "punto" that stands in no address.
    static let besidesPlainDot: Set = [
        "the", "a", "an", "this", "that", "and", "or", "is", "at", "in", "on", "of", "to", "red", "green", "blue",
        "big", "de", "del", "en", "el", "es",
        "un", "que", "este", "ese", "y", "final", "cero", "i", "it", "my", "your", "one", "next", "com", "no", "su",
        "mi", "la", "lo", "al",
    ]
    /// Words in front of a plain "at" that are no mailbox.
    static let beforePlainAt: Set = [
        "look", "looking", "go", "going", "log", "logged", "in", "sign", "up", "me", "it", "is", "be", "was", "are",
        "am", "account",
        "work", "here", "there", "website", "site", "page", "check", "search", "visit", "find", "reach", "us", "email",
        "mail",
        "address", "on", "online", "or", "and", "that's", "them", "him", "her", "one", "mailbox", "inbox", "stuff",
        "everything",
    ]
}

extension Scalar {
    /// Where the character at a place ends.
    static func end(after position: Int, in text: [UInt8]) -> Int { position + decode(text, at: position).length }
}
