extension Writing {
    // MARK: Quoted-printable

    /// A soft line break, or the bytes of one character, between which soft line breaks may stand.
    static func quotedEscape(in raw: ArraySlice<UInt8>, at index: Int) -> Escape? {
        if let end = softBreak(in: raw, at: index) { return Escape(count: end - index, scalar: nil) }
        guard let first = quotedByte(in: raw, at: index) else { return nil }
        let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        var bytes = [first]
        var position = index + 3
        while bytes.count < length {
            var next = position
            while let end = softBreak(in: raw, at: next) { next = end }
            guard let byte = quotedByte(in: raw, at: next) else { break }
            bytes.append(byte)
            position = next + 3
        }
        let decoded = String(validating: bytes, as: UTF8.self)?.unicodeScalars
        guard let decoded, decoded.count == 1 else { return Escape(count: 3, scalar: "\u{FFFD}") }
        return Escape(count: position - index, scalar: decoded.first)
    }

    /// Behind the line break after the `=` at an index; blanks may stand between.
    private static func softBreak(in raw: ArraySlice<UInt8>, at index: Int) -> Int? {
        guard index < raw.endIndex, raw[index] == UInt8(ascii: "=") else { return nil }
        let rest = raw[(index + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if rest.first == UInt8(ascii: "\n") { return rest.startIndex + 1 }
        return rest.starts(with: "\r\n".utf8) ? rest.startIndex + 2 : nil
    }

    /// The byte that `=` and two hexadecimal digits stand for.
    private static func quotedByte(in raw: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard index + 3 <= raw.endIndex, raw[index] == UInt8(ascii: "="), let high = hexValue(raw[index + 1]),
            let low = hexValue(raw[index + 2])
        else { return nil }
        return high << 4 | low
    }

    static func encodeQuotedPrintable(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte in
            let isPlain = 0x20..<0x7F ~= byte && byte != UInt8(ascii: "=")
            return isPlain ? [byte] : quoted(byte)
        }
    }

    /// What is quoted-printable already, for the word of a header, where `_` and `?` mean something.
    static func encodeUnderscores(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte in
            switch byte {
            case UInt8(ascii: " "): [UInt8(ascii: "_")]
            case UInt8(ascii: "_"), UInt8(ascii: "?"): quoted(byte)
            default: [byte]
            }
        }
    }

    private static func quoted(_ byte: UInt8) -> [UInt8] {
        let hex = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }

    // MARK: Base64

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func sixBits(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// The bytes that base64 stands for; line breaks and what else is no digit of it are passed over.
    static func bytesOfBase64(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count * 3 / 4)
        var (bits, count): (UInt32, Int) = (0, 0)
        for digit in raw.lazy.compactMap(sixBits) {
            bits = bits << 6 | UInt32(digit)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    static func decodeBase64(_ raw: ArraySlice<UInt8>, lead: Int, trail: Int) -> [UInt8] {
        let bytes = bytesOfBase64(raw)
        let field = bytes.dropFirst(lead).dropLast(trail)
        return Array(String(decoding: field, as: UTF8.self).utf8)
    }

    /// Where the groups stand that hold a range of the decoded bytes.
    static func groups(of decoded: Range<Int>, in raw: ArraySlice<UInt8>) -> Range<Int> {
        let wanted = (decoded.lowerBound / 3 * 4)..<((decoded.upperBound + 2) / 3 * 4)
        var lower: Int?
        var upper = raw.startIndex
        var digits = 0
        for index in raw.indices where sixBits(raw[index]) != nil || raw[index] == UInt8(ascii: "=") {
            if digits == wanted.lowerBound { lower = index }
            if digits >= wanted.upperBound { break }
            digits += 1
            upper = index + 1
        }
        let start = lower ?? upper
        return start..<max(start, upper)
    }

    /// Whole groups, so that what follows keeps its place in its own; spaces fill up the last one.
    static func encodeBase64(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return base64(bytes + padding(for: bytes.count))
    }

    private static func padding(for count: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: " "), count: (3 - count % 3) % 3)
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 3).flatMap { start -> [UInt8] in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 < group.count ? group[start + $1] : 0) }
            return (0..<4).map { digit in
                digit > group.count ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * digit) & 63)]
            }
        }
    }

    // MARK: Parts

    /// What takes the place of ``rawRange(of:in:)``, so that a text stands where a part of the decoded text stood.
    ///
    /// In base64 the groups at both ends hold bytes beside the part, which are written again. Digits among those behind
    /// it may begin another value; they become spaces.
    func replacement(of decoded: Range<Int>, by text: String, in raw: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .nested(let inner, let outer):
            let middle = outer.decode(raw)
            let part = inner.rawRange(of: decoded, in: middle[...])
            return outer.replacement(of: part, by: String(decoding: inner.encode(text), as: UTF8.self), in: raw)
        case .base64(let lead, _):
            let decoded = decoded.moved(by: lead)
            let held = Self.bytesOfBase64(raw[Self.groups(of: decoded, in: raw)])
            let local = decoded.moved(by: -(decoded.lowerBound / 3 * 3)).clamped(to: 0..<held.count)
            let before = held[..<local.lowerBound] + text.utf8
            let behind = held[local.upperBound...].map { 0x30...0x39 ~= $0 ? UInt8(ascii: " ") : $0 }
            return Self.base64(before + Self.padding(for: before.count + behind.count) + behind)
        default: return encode(text)
        }
    }

    /// A part of such a text as a text of its own: where it stands and how it is written.
    func part(_ decoded: Range<Int>, of raw: ArraySlice<UInt8>) -> (range: Range<Int>, writing: Writing) {
        switch self {
        case .nested(let inner, let outer):
            let part = outer.part(inner.rawRange(of: decoded, in: outer.decode(raw)[...]), of: raw)
            return (part.range, .nested(inner, in: part.writing))
        case .base64(let lead, _):
            let decoded = decoded.moved(by: lead)
            let range = Self.groups(of: decoded, in: raw)
            let start = decoded.lowerBound / 3 * 3
            let count = Self.bytesOfBase64(raw[range]).count
            return (
                range, .base64(lead: decoded.lowerBound - start, trail: max(0, count - (decoded.upperBound - start)))
            )
        default: return (rawRange(of: decoded, in: raw), self)
        }
    }

    /// The text behind so many decoded bytes.
    func rest(after count: Int, of raw: ArraySlice<UInt8>) -> (range: Range<Int>, writing: Writing) {
        switch self {
        case .nested(let inner, let outer):
            let rest = outer.rest(after: inner.rawRange(of: 0..<count, in: outer.decode(raw)[...]).upperBound, of: raw)
            return (rest.range, .nested(inner, in: rest.writing))
        case .base64(let lead, let trail):
            let first = lead + count
            let start = Self.groups(of: first..<first, in: raw).lowerBound
            return (start..<raw.endIndex, .base64(lead: first % 3, trail: trail))
        default: return (rawRange(of: 0..<count, in: raw).upperBound..<raw.endIndex, self)
        }
    }
}
