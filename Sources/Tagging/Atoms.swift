internal import RulePacks

/// Words as hashes, and, while learning, what these stand for.
package struct Atoms {
    /// Nil unless learning, since only tables show words.
    package private(set) var texts: [UInt64: [UInt8]]?

    package init(remembering: Bool) { texts = remembering ? [:] : nil }

    mutating func atom(_ bytes: some Collection<UInt8>) -> UInt64 {
        let hash = TermHash.word(bytes)
        if texts != nil { texts?[hash] = Array(bytes) }
        return hash
    }

    /// Of a piece of a text in lower case.
    @inline(__always)
    mutating func atom(lowercasing range: Range<Int>, of text: [UInt8]) -> UInt64 {
        var hash = TermHash.noBytes
        for index in range { hash = TermHash.adding(lowercased(text[index]), to: hash) }
        if texts != nil { texts?[hash] = text[range].map(lowercased) }
        return hash
    }
}

/// An ASCII letter in lower case, any other byte as it is.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
