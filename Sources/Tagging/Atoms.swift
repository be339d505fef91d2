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
}
