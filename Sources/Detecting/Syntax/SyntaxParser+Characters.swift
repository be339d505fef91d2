extension SyntaxParser {
    /// What stands behind a backslash outside of a class.
    mutating func escape() throws(Unreadable) -> Syntax {
        if skip("b") { return .wordBorder }
        // Not `\G`, which holds where a search begins: a pattern with it must be searched from the start.
        for place in ["B", "A", "Z", "z", "K"] as [StaticString] where skip(place) { return .nothing }
        if skip("R") || skip("X") { return .anything }
        if skip("k<") {
            // What a group matched before; it may be nothing.
            while try take() != ">" {}
            return .anything
        }
        return try escaped().syntax
    }

    /// The characters that an escape stands for, in a class and outside.
    private mutating func escaped() throws(Unreadable) -> CharacterSet {
        let character = try take()
        switch character {
        case "d": return .digits
        case "D", "w", "W", "s", "S", "h", "H", "v", "V": return .others
        case "N" where !stands("{"): return .others
        case "n": return one("\n")
        case "t": return one("\t")
        case "r": return one("\r")
        case "p", "P":
            // A property: one letter, or a name in braces.
            if skip("{") { while try take() != "}" {} } else { _ = try take() }
            return .others
        case "x": return one(try hexadecimal())
        default:
            // References, quotations and what later versions may bring.
            if character.properties.isAlphabetic || "0"..."9" ~= character { throw Unreadable() }
            return one(character)
        }
    }

    private func one(_ character: Unicode.Scalar) -> CharacterSet {
        CharacterSet([character], isCaseless: isCaseless)
    }

    private mutating func hexadecimal() throws(Unreadable) -> Unicode.Scalar {
        let isBraced = skip("{")
        var value: UInt32 = 0
        var count = 0
        while let digit = next.flatMap({ UInt32(String(Unicode.Scalar($0)), radix: 16) }), count < (isBraced ? 6 : 2) {
            value = value * 16 + digit
            position += 1
            count += 1
        }
        guard count > 0, !isBraced || skip("}"), let character = Unicode.Scalar(value) else { throw Unreadable() }
        return character
    }

    /// A class whose bracket has been stepped over.
    mutating func characterClass() throws(Unreadable) -> Syntax {
        let isNegated = skip("^")
        var set = CharacterSet([], isCaseless: isCaseless)
        var isFirst = true
        while isFirst || !stands("]") {
            isFirst = false
            if stands("["), [":", ".", "="].contains(where: { stands($0, at: position + 1) }) { throw Unreadable() }
            let low = try member()
            // A hyphen is a range between two characters and itself elsewhere.
            guard stands("-"), position + 1 < pattern.count, !stands("]", at: position + 1) else {
                set.formUnion(low)
                continue
            }
            position += 1
            let high = try member()
            guard let first = low.only, let last = high.only, first <= last else { throw Unreadable() }
            set.insert(first...last)
        }
        position += 1
        return isNegated ? CharacterSet.others.syntax : set.syntax
    }

    private mutating func member() throws(Unreadable) -> CharacterSet {
        if skip("\\") {
            if skip("b") { return one("\u{8}") }
            return try escaped()
        }
        return one(try take())
    }
}
