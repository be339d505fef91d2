/// Reads the syntax of PCRE2 as far as a ``Syntax`` tells it.
///
/// Reading is careful: what it does not know, such as recursion or conditions, makes the whole pattern unreadable, and
/// an unreadable pattern is tried on every turn. So what is missing here costs time and never a match; what is read wrongly
/// may cost one.
struct SyntaxParser {
    /// A construct that is not read.
    struct Unreadable: Error {}

    let pattern: [UInt8]
    /// In bytes.
    var position = 0
    private let memory: GroupMemory
    /// Whether letters match both cases here; a group may change that.
    var isCaseless = true
    /// Each open group may open more of them; this bounds how deep.
    private var depth = 0

    private init(_ pattern: String, _ memory: GroupMemory) {
        self.pattern = Array(pattern.utf8)
        self.memory = memory
    }

    /// - Parameter memory: keeps groups that other patterns may have too.
    /// - Returns: nil when something in the pattern is not read.
    static func syntax(of pattern: String, _ memory: GroupMemory) -> Syntax? {
        var parser = SyntaxParser(pattern, memory)
        guard let syntax = try? parser.alternatives(), parser.position == parser.pattern.count else { return nil }
        return syntax
    }

    /// The byte here; all that has a meaning in patterns is ASCII.
    var next: UInt8? { position < pattern.count ? pattern[position] : nil }

    var isAtDigit: Bool { next.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false }

    func stands(_ character: Unicode.Scalar, at position: Int? = nil) -> Bool {
        let position = position ?? self.position
        return position < pattern.count && UInt32(pattern[position]) == character.value
    }

    /// Steps over a text if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
        let end = position + text.utf8CodeUnitCount
        guard end <= pattern.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where pattern[position + offset] != text.utf8Start[offset] {
            return false
        }
        position = end
        return true
    }

    /// The character here, which is stepped over.
    mutating func take() throws(Unreadable) -> Unicode.Scalar {
        guard let next else { throw Unreadable() }
        position += 1
        if next < 0x80 { return Unicode.Scalar(next) }
        let length = next < 0xE0 ? 2 : next < 0xF0 ? 3 : 4
        let bytes = pattern[(position - 1)..<min(position - 1 + length, pattern.count)]
        position += length - 1
        guard let character = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { throw Unreadable() }
        return character
    }

    /// Everything up to the end of a group or of the pattern.
    mutating func alternatives() throws(Unreadable) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        guard depth < 200 else { throw Unreadable() }
        // A change of case, `(?-i)`, holds to the end of the group and goes on in the alternatives behind it.
        let outside = isCaseless
        defer { isCaseless = outside }
        var all = [try sequence()]
        while skip("|") { all.append(try sequence()) }
        return all.count == 1 ? all[0] : .alternatives(all)
    }

    private mutating func sequence() throws(Unreadable) -> Syntax {
        var items: [Syntax] = []
        while next != nil, !stands("|"), !stands(")") {
            let next = try repeated(try item())
            // A word is one text: piece by piece it would be put together again for each requirement.
            if let last = items.last?.only, let text = next.only {
                items[items.count - 1] = .oneOf([last + text])
            } else {
                items.append(next)
            }
        }
        return items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func item() throws(Unreadable) -> Syntax {
        if skip("(") { return try remembered() }
        if skip("[") { return try characterClass() }
        if skip("\\") { return try escape() }
        let character = try take()
        return switch character {
        case "^", "$": .nothing
        case ".": .character
        case "*", "+", "?": throw Unreadable()
        default: one(character)
        }
    }

    /// What a character stands for when it means itself.
    func one(_ character: Unicode.Scalar) -> Syntax {
        CharacterSet([character], isCaseless: isCaseless).syntax
    }

    private mutating func repeated(_ item: Syntax) throws(Unreadable) -> Syntax {
        guard let (least, most) = try count() else { return item }
        // `+` behind a count takes all it can, `?` as little; both must hold the same.
        _ = skip("+") || skip("?")
        if try count() != nil { throw Unreadable() }
        return .repeated(item, least: least, most: most)
    }

    private mutating func count() throws(Unreadable) -> (least: Int, most: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        guard stands("{") else { return nil }
        let start = position
        position += 1
        let least = number()
        let hasComma = skip(",")
        let most = hasComma ? number() : least
        // What is no count is a brace; newer versions of PCRE2 take `{,3}` for a count and older ones do not.
        guard skip("}"), let least else {
            // One of more digits than are read, or with spaces, may be a count all the same.
            if least != nil || hasComma || stands(" ") { throw Unreadable() }
            position = start
            return nil
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        let start = position
        while isAtDigit, position - start < 6 { position += 1 }
        return Int(String(decoding: pattern[start..<position], as: UTF8.self))
    }

    /// A group whose bracket has been stepped over, read before or now.
    private mutating func remembered() throws(Unreadable) -> Syntax {
        let start = position
        guard let end = endOfGroup, end - start >= GroupMemory.shortest else { return try group() }
        // What is read depends on whether case counts as well.
        let key = (isCaseless ? "i" : "c") + String(decoding: pattern[start..<end], as: UTF8.self)
        if let known = memory.groups[key] {
            position = end
            return .group(known)
        }
        let wasCaseless = isCaseless
        let new = Group(try group())
        // Options such as `(?i)` are no group, and what ends elsewhere was not the one that was looked up.
        if position == end, isCaseless == wasCaseless { memory.groups[key] = new }
        return .group(new)
    }

    /// Where the group ends in which this is, by its brackets; nil when it does not.
    private var endOfGroup: Int? {
        var place = position
        var open = 1
        while place < pattern.count {
            switch pattern[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return place + 1 }
            case UInt8(ascii: "["): place = endOfClass(from: place)
            default: break
            }
            place += 1
        }
        return nil
    }

    func endOfClass(from start: Int) -> Int {
        var place = start + 1
        if stands("^", at: place) { place += 1 }
        if stands("]", at: place) { place += 1 }
        while place < pattern.count, pattern[place] != UInt8(ascii: "]") {
            place += pattern[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return place
    }
}
