/// What stands between two parts of a spoken number.
struct Joint: OptionSet {
    let rawValue: UInt8

    static let space = Joint(rawValue: 1)
    static let hyphen = Joint(rawValue: 2)
    /// A comma, 、 or an ellipsis.
    static let comma = Joint(rawValue: 4)
    static let filler = Joint(rawValue: 8)
    /// The end of a sentence.
    static let stop = Joint(rawValue: 16)
    /// A point right between two digits.
    static let point = Joint(rawValue: 32)

    /// Whether two words may be parts of one cardinal: "forty-eight", but not "forty, eight".
    var isTight: Bool { isSubset(of: [.space, .hyphen]) || (contains(.filler) && isDisjoint(with: [.stop, .point])) }
}

/// One word, numeral or group of typed digits that may be a part of a spoken number.
struct Token {
    var word: Word
    /// UTF-8 byte range of the folded text.
    var range: Range<Int>
    /// What stands before it in its run.
    var joint: Joint = []

    var isTyped: Bool { word.kind == .typed }
    /// More than one typed digit.
    var isGroup: Bool { isTyped && range.count > 1 }
    /// Says one digit, however it is written.
    var isDigitLike: Bool {
        word.kind == .digit || word.kind == .oh || word.kind == .times || (isTyped && range.count == 1)
    }
}
