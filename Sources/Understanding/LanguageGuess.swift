internal import Transcripts

/// Tells the main language of a conversation where its export does not.
enum LanguageGuess {
    /// Words that one of two languages uses in nearly every sentence and the other does not.
    private static let english = ["the", "you", "and", "is", "my", "to", "it", "that", "for", "i", "have"].map(key)
    private static let spanish = ["que", "de", "el", "la", "por", "para", "mi", "con", "es", "una", "los"].map(key)

    /// A BCP 47 tag: `zh`, `es` or `en`; nil when there is too little to tell by.
    static func language(of turns: [TurnView]) -> String? {
        var han = 0
        var counts = (english: 0, spanish: 0, words: 0)
        for turn in turns {
            let text = turn.text
            // Three bytes a character, as nearly all of what is said in Chinese has in UTF-8.
            han += text.count { $0 >= 0x80 } / 3
            for range in wordRanges(in: text) {
                counts.words += 1
                guard range.count <= longest else { continue }
                let word = key(text[range])
                if english.contains(word) { counts.english += 1 } else if spanish.contains(word) { counts.spanish += 1 }
            }
        }
        // A Chinese word has about two characters.
        if han / 2 > counts.words { return "zh" }
        if counts.english + counts.spanish < 3 { return nil }
        return counts.spanish > counts.english ? "es" : "en"
    }

    /// Bytes of the longest of the words.
    private static let longest = 4

    private static func key(_ word: String) -> UInt64 { key(Array(word.utf8)[...]) }

    /// A word of eight bytes at most as a number, in lower case.
    private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0) { $0 << 8 | UInt64(folded($1)) }
    }
}
