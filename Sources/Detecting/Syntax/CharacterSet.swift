/// The characters of a class, as far as they matter: few ones, digits, capitals, or others.
struct CharacterSet {
    /// Each once, in the order in which they came; letters in lower case where case does not count.
    private(set) var members: [Unicode.Scalar] = []
    private var isCaseless: Bool
    /// Whether there are more than are listed.
    private var isOpen = false
    /// Whether all of them stand behind the alphabets, whose letters have cases.
    private var isWide = true

    static let digits = CharacterSet("0"..."9")
    static let others = CharacterSet(open: ())

    /// With more alternatives a character says too little to be looked for.
    private static let most = 12

    init(_ members: [Unicode.Scalar], isCaseless: Bool) {
        self.isCaseless = isCaseless
        for member in members { insert(member...member) }
    }

    private init(_ range: ClosedRange<Unicode.Scalar>) {
        isCaseless = false
        insert(range)
    }

    private init(open: Void) {
        isCaseless = false
        isOpen = true
        isWide = false
    }

    /// The character, if there is but one.
    var only: Unicode.Scalar? { members.count == 1 && !isOpen ? members[0] : nil }

    mutating func insert(_ range: ClosedRange<Unicode.Scalar>) {
        if range.lowerBound.value < 0x3000 { isWide = false }
        guard range.upperBound.value - range.lowerBound.value < 128 else {
            isOpen = true
            return
        }
        for value in range.lowerBound.value...range.upperBound.value {
            guard let member = Unicode.Scalar(value), !members.contains(member) else { continue }
            members.append(member)
        }
    }

    mutating func formUnion(_ other: CharacterSet) {
        isOpen = isOpen || other.isOpen
        isWide = isWide && other.isWide
        for member in other.members where !members.contains(member) { members.append(member) }
    }

    var syntax: Syntax {
        if isWide, isOpen || members.count > Self.most { return .wide }
        if isOpen || members.isEmpty { return .character }
        if members.count > 2, members.allSatisfy({ "0"..."9" ~= $0 }) { return .digit }
        if !isCaseless, members.count > 4, members.allSatisfy({ "A"..."Z" ~= $0 }) { return .capital }
        guard members.count <= Self.most, members.allSatisfy(Self.isLiteral) else { return .character }
        var folded: [[UInt8]] = []
        for member in members {
            let bytes = Array(String(member).utf8).map { "A"..."Z" ~= Unicode.Scalar($0) ? $0 | 0x20 : $0 }
            if !folded.contains(bytes) { folded.append(bytes) }
        }
        return .oneOf(folded)
    }

    /// Whether the bytes of a character are all that matches it, but for the case of ASCII letters.
    ///
    /// Letters of other alphabets have cases of their own; what has none is Chinese, Japanese and their punctuation.
    private static func isLiteral(_ character: Unicode.Scalar) -> Bool {
        character.isASCII || 0x2010...0x2027 ~= character.value || 0x3000...0x9FFF ~= character.value
    }
}
