/// A cue's id that may say who speaks: `1 "Alice Jones" (3920343)`, `Alice Jones`, `agent`.
struct CueId {
    let head: Head
    /// Quotes are put around names only.
    let isCertain: Bool

    init?(_ bytes: [UInt8], _ id: Range<Int>) {
        var start = id.lowerBound
        while start < id.upperBound, Ascii.isDigit(bytes[start]) || bytes[start] == UInt8(ascii: " ") { start += 1 }
        let rest = start..<id.upperBound
        guard let first = rest.first else { return nil }
        let name: Range<Int>
        if bytes[first] == UInt8(ascii: "\"") {
            guard let close = bytes[(first + 1)..<id.upperBound].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            name = bytes.trimmed((first + 1)..<close)
            isCertain = true
        } else {
            name = rest
            isCertain = false
        }
        // GUIDs and counters such as `a1b2-3/91-0` hold digits; names do not.
        let isName = !name.isEmpty && name.allSatisfy { !Ascii.isDigit(bytes[$0]) && bytes[$0] != UInt8(ascii: "/") }
        guard isName else { return nil }
        head = Head(label: name, note: nil, stamp: nil, isMarked: false, text: name.upperBound..<name.upperBound)
    }
}
