import Transcripts

/// The words of a label, and the role word among them.
struct LabelParts {
    /// How a role word stands in a label beside something else.
    enum RolePart {
        /// `Agent Ben`, `Ben - Agent`, `客服小李`: the name's byte range.
        case named(Role, Range<Int>)
        /// `Agent 2`, `Contoso Inc. Representative`.
        case tagged(Role)
        /// `Customer ID`, `客户编号`: a line of data.
        case data
    }

    private let bytes: [UInt8]
    private let label: Range<Int>
    private let words: [Range<Int>]

    init(_ bytes: [UInt8], _ label: Range<Int>) {
        self.bytes = bytes
        self.label = label
        words = label.isEmpty ? [] : Self.words(of: bytes, in: label)
    }

    /// Whether all of it could be a name: one to four words with capitals, or a few ideographs.
    var isName: Bool {
        guard (1...4).contains(words.count), !NonSpeakers.holds(Wording.fold(bytes[label])) else { return false }
        if words.count == 1, label.count <= 32 {
            return LabelByte.beginsName(bytes, at: label.lowerBound, before: label.upperBound)
        }
        return words.allSatisfy(isNameWord) && isCapital(words[0])
    }

    /// Whether it is written as names are and not all small, as a chat nick may be.
    var isCapitalised: Bool { words.first.map(isCapital) ?? false }

    func rolePart() -> RolePart? {
        parted() ?? (words.count > 1 ? leading() ?? trailing() : unspaced())
    }

    /// `Ben - Agent`, `Agent/Ben`, `客服-小李`.
    private func parted() -> RolePart? {
        for separator in [" - ", "-", " – ", "/", "|"] {
            guard let split = label.first(where: { bytes[$0..<label.upperBound].starts(with: separator.utf8) })
            else { continue }
            let before = bytes.trimmed(label.lowerBound..<split)
            let after = bytes.trimmed((split + separator.utf8.count)..<label.upperBound)
            if let role = role(before), !after.isEmpty { return named(role, after) }
            if let role = role(after), !before.isEmpty { return named(role, before) }
        }
        return nil
    }

    /// `Customer Service Agent Ben`: the longest run of first words that is a role.
    private func leading() -> RolePart? {
        for count in (1..<words.count).reversed() {
            guard let role = role(words[0].lowerBound..<words[count - 1].upperBound) else { continue }
            let rest = words[count].lowerBound..<label.upperBound
            // `Customer Service Agent`: both halves are roles; the second says which.
            if let second = self.role(rest) { return .tagged(second) }
            return named(role, rest)
        }
        return nil
    }

    /// `Contoso Inc. Representative`: whose, not who.
    private func trailing() -> RolePart? {
        guard words.count <= 6, words.allSatisfy(isNameWord) else { return nil }
        for first in 1..<words.count {
            if let role = role(words[first].lowerBound..<label.upperBound) { return .tagged(role) }
        }
        return nil
    }

    /// `客服小李`, `移动客服`: ideographs have no spaces between words.
    private func unspaced() -> RolePart? {
        guard bytes[label.lowerBound] >= 0x80 else { return nil }
        let borders = label.filter { bytes[$0] & 0xC0 != 0x80 }.dropFirst()
        for border in borders.reversed() {
            if let role = role(label.lowerBound..<border) { return named(role, border..<label.upperBound) }
        }
        for border in borders {
            if let role = role(border..<label.upperBound) { return .tagged(role) }
        }
        return nil
    }

    private func named(_ role: Role, _ rest: Range<Int>) -> RolePart {
        let folded = Wording.fold(bytes[rest])
        if NonSpeakers.isData(folded) { return .data }
        // `Agent 2`, `Agent A`, `用户8721` tell people apart without naming them.
        let isNumbered = rest.contains { Ascii.isDigit(bytes[$0]) } || rest.count == 1
        if isNumbered { return .tagged(role) }
        return LabelParts(bytes, rest).isName && !startsSmall(rest) ? .named(role, rest) : .data
    }

    private func role(_ range: Range<Int>) -> Role? { RoleWords.role(Wording.fold(bytes[range])) }

    private func startsSmall(_ range: Range<Int>) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[range.lowerBound])
    }

    private func isCapital(_ word: Range<Int>) -> Bool { !startsSmall(word) }

    private func isNameWord(_ word: Range<Int>) -> Bool {
        isCapital(word)
            || ["de", "da", "la", "las", "los", "del", "van", "von", "der", "den", "bin", "al", "y", "e", "of"]
                .contains(Wording.fold(bytes[word]))
    }

    private static func words(of bytes: [UInt8], in label: Range<Int>) -> [Range<Int>] {
        bytes[label].split(separator: UInt8(ascii: " ")).map { $0.startIndex..<$0.endIndex }
    }
}
