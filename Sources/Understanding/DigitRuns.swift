/// A run of digits as people write long numbers: groups with a separator or two between them.
struct DigitRun: Equatable {
    /// UTF-8 byte range, from the first digit, or its bracket or plus sign, to behind the last.
    let range: Range<Int>
    /// ASCII digits only.
    let digits: [UInt8]
    /// The groups that stand between separators.
    let groups: [Range<Int>]

    /// Whether it is grouped as a North American telephone number and nothing else is: `(415) 555-0118`.
    var isWrittenAsTelephone: Bool { groups.map(\.count) == [3, 3, 4] }

    /// Whether this may be another try at the same digits: of three or more at most one is other, missing or
    /// too many, of six or more two.
    func isVariant(of other: [UInt8]) -> Bool {
        guard other.count >= 3, digits.count >= 3, digits != other, abs(other.count - digits.count) <= 1 else {
            return false
        }
        let head = zip(digits, other).prefix { $0 == $1 }.count
        let tail = zip(digits.reversed(), other.reversed()).prefix { $0 == $1 }.count
        return head > 0 && head + tail >= max(digits.count, other.count) - (digits.count < 6 ? 1 : 2)
    }
}

/// Every run of digits in a text, from left to right.
///
/// - Parameter separators: what may stand between groups of one number: `) `, `-`, ` - `, `.`, a space.
func digitRuns(in text: ArraySlice<UInt8>, separators: String = " -.()/·") -> [DigitRun] {
    var runs: [DigitRun] = []
    var groups: [Range<Int>] = []
    var index = text.startIndex
    func finish() {
        guard let first = groups.first, let last = groups.last else { return }
        let digits = groups.flatMap { text[$0] }
        // A bracket around all of it belongs to the text: `Amélie(10001)`.
        let isInBrackets =
            groups.count == 1 && last.upperBound < text.endIndex && text[last.upperBound] == UInt8(ascii: ")")
        let start = isInBrackets ? first.lowerBound : beginning(of: first, in: text)
        runs.append(DigitRun(range: start..<last.upperBound, digits: digits, groups: groups))
        groups = []
    }
    while index < text.endIndex {
        guard isDigit(text[index]) else {
            index += 1
            continue
        }
        let start = index
        while index < text.endIndex, isDigit(text[index]) { index += 1 }
        if let last = groups.last, !joinsGroups(text[last.upperBound..<start], separators, last.count, index - start) {
            finish()
        }
        groups.append(start..<index)
    }
    finish()
    return runs
}

/// With the bracket or plus sign that belongs to a number: `(415) 555-0118`, `+1 …`.
private func beginning(of group: Range<Int>, in text: ArraySlice<UInt8>) -> Int {
    guard group.lowerBound > text.startIndex else { return group.lowerBound }
    let before = text[group.lowerBound - 1]
    let isClosed = group.upperBound < text.endIndex && text[group.upperBound] == UInt8(ascii: ")")
    let belongs = before == UInt8(ascii: "+") || (before == UInt8(ascii: "(") && isClosed)
    return belongs ? group.lowerBound - 1 : group.lowerBound
}

/// Whether the text between two groups of digits leaves them one number.
private func joinsGroups(_ gap: ArraySlice<UInt8>, _ separators: String, _ before: Int, _ after: Int) -> Bool {
    guard gap.count <= 3, gap.allSatisfy({ separators.utf8.contains($0) }) else { return false }
    // "At 8.12. (914) 555-0142": a full stop before a bracket ends a sentence.
    if gap.contains(UInt8(ascii: ".")), gap.contains(UInt8(ascii: "(")) { return false }
    // Commas part the groups of a number that is read out, but not one long number from the next.
    return !gap.contains(UInt8(ascii: ",")) || max(before, after) <= 5
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// ASCII letters, digits and every byte of other scripts: what a value is made of.
func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }
