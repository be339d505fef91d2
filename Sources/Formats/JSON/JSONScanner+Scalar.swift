/// Numbers and the words `true`, `false` and `null`.
extension JSONScanner {
    mutating func literal(_ word: StaticString, _ key: Range<Int>) throws(JSONFault) {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < end else { throw endsEarly() }
            guard bytes[position] == word.withUTF8Buffer({ $0[offset] }) else { throw fault("a value is due") }
            position += 1
        }
        add(.literal, start..<position, key)
    }

    mutating func number() throws(JSONFault) {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if position < end, bytes[position] == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try digits()
        }
    }

    private mutating func digits() throws(JSONFault) {
        guard position < end else { throw endsEarly() }
        var next = position
        while next < end, 0x30...0x39 ~= bytes[next] { next += 1 }
        if next == position { throw fault("a digit is due") }
        position = next
    }
}
