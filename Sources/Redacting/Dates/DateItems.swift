/// What a date is made of, in the order in which it stands there.
struct DateItems {
    struct Number: Equatable {
        let value: Int
        /// As many digits as were written.
        let width: Int
        let hasZero: Bool
        let isOrdinal: Bool
        /// Indices of the letters, with the ending of an ordinal.
        let range: Range<Int>
        /// The 年, 月 or 日 behind it.
        var unit: DateReading.Role?
    }

    private(set) var numbers: [Number] = []
    private(set) var month: (name: MonthName, range: Range<Int>)?
    private(set) var hasDots = false

    /// - Returns: nil when anything stands there that belongs to no date.
    init?(_ letters: [Wording.Letter]) {
        var index = 0
        func run(_ belongs: (Unicode.Scalar) -> Bool) -> String {
            var text = ""
            while index < letters.count, belongs(letters[index].scalar) {
                text.unicodeScalars.append(letters[index].scalar)
                index += 1
            }
            return text
        }
        while index < letters.count {
            let start = index
            let digits = run { "0"..."9" ~= $0 }
            if !digits.isEmpty {
                guard let value = Int(digits), digits.utf8.count <= 8 else { return nil }
                let end = index
                let isOrdinal = ["st", "nd", "rd", "th"].contains(run(\.isLatin).lowercased())
                if !isOrdinal { index = end }
                numbers.append(
                    Number(
                        value: value, width: digits.utf8.count, hasZero: digits.hasPrefix("0"), isOrdinal: isOrdinal,
                        range: start..<index))
                continue
            }
            let word = run(\.isLatin)
            if !word.isEmpty {
                guard add(word, at: start..<index) else { return nil }
                continue
            }
            guard add(letters[index].scalar) else { return nil }
            index += 1
        }
    }

    private mutating func add(_ word: String, at range: Range<Int>) -> Bool {
        if ["the", "of", "de", "del"].contains(word.lowercased()) { return true }
        guard month == nil, let name = MonthName(word) else { return false }
        month = (name, range)
        return true
    }

    private mutating func add(_ sign: Unicode.Scalar) -> Bool {
        if let unit = Self.units[sign] {
            guard !numbers.isEmpty, numbers[numbers.count - 1].unit == nil else { return false }
            numbers[numbers.count - 1].unit = unit
            return true
        }
        if sign == "." { hasDots = true }
        return " ,./-".unicodeScalars.contains(sign)
    }

    private static let units: [Unicode.Scalar: DateReading.Role] = [
        "年": .year, "月": .month, "日": .day, "号": .day, "號": .day,
    ]
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}
