/// A word, a number, a Han character, a sign or a placeholder of a turn, as features see it.
package struct Token {
    /// UTF-8 byte range of the turn's normalized view.
    package let range: Range<Int>
    let kind: Kind
    /// In lower case; numbers of more than two digits by their length only.
    let word: UInt64
    /// Its first three and last two and three letters, for words.
    var begin3: UInt64 = 0
    var end2: UInt64 = 0
    var end3: UInt64 = 0
    /// How it is written: capitals, digits, said or typed.
    let shape: UInt64
    /// The lexicons that have it, as bits and as one word.
    var lists: UInt64 = 0
    var listed: UInt64 = 0

    enum Kind {
        case word, number, han, sign
        /// What stands in place of a redacted value, whatever it was.
        case placeholder
    }
}
