/// What a word or character means to the reader of spoken numbers.
struct Word: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        /// Zero to nine.
        case digit
        /// "oh", "o": a zero among digits only.
        case oh
        /// Two digits in one word: ten to nineteen, Spanish 21 to 29.
        case pair
        /// Twenty to ninety, which may take a unit.
        case tens
        /// Spanish 100 to 900 in one word.
        case hundreds
        /// Multiplies what stands before it: hundred, thousand, 十.
        case scale
        /// "double", "triple", 两个: the next digit so many times.
        case times
        /// "a", "un": a one before a scale only.
        case article
        /// Digits that were typed.
        case typed
        /// "and", "y" inside a cardinal.
        case and
        case ordinal
        /// Said while thinking, or a spoken dash: dropped inside a number.
        case filler
        case month
        case the
        case of
        /// After it a last "oh" is no zero: "oh wait".
        case interjection
        /// Said for a sign of an e-mail address, or of a radio alphabet.
        case sign
    }

    enum Language: UInt8, Sendable {
        case any, english, spanish, chinese
        /// The characters of cheques, 壹 to 玖: never mixed with the plain ones.
        case financialChinese
    }

    let kind: Kind
    let language: Language
    let value: UInt64

    init(_ kind: Kind, _ language: Language, _ value: UInt64 = 0) {
        self.kind = kind
        self.language = language
        self.value = value
    }

    /// Whether it can be a part of a spoken number.
    var isNumber: Bool {
        switch kind {
        case .digit, .oh, .pair, .tens, .hundreds, .scale, .times, .article, .typed, .ordinal: true
        case .and, .filler, .month, .the, .of, .interjection, .sign: false
        }
    }

    var isChinese: Bool { language == .chinese || language == .financialChinese }

    /// 零, 万 and 亿, which cheques use as well.
    var servesBothScripts: Bool {
        language == .chinese && (kind == .digit && value == 0 || kind == .scale && value >= 10_000)
    }
}
