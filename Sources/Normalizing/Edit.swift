/// Digits to be written in place of words; nothing, for what is dropped inside a number.
struct Edit {
    /// UTF-8 byte range of the folded text.
    let range: Range<Int>
    let replacement: [UInt8]
}
