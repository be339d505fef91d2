extension Lexicon {
    /// Whether an entry may begin with one character of a script without spaces; false only where none does.
    public func mayBegin(withCharacter range: Range<Int>, of text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { mayBegin(with: range, of: $0) }
    }
}
