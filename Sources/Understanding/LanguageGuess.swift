internal import Transcripts

/// Tells the main language of a conversation where its export does not.
enum LanguageGuess {
    /// Words that one of two languages uses in nearly every sentence and the other does not.
    private static let english: Set<String> = ["the", "you", "and", "is", "my", "to", "it", "that", "for", "i", "have"]
    private static let spanish: Set<String> = ["que", "de", "el", "la", "por", "para", "mi", "con", "es", "una", "los"]

    /// A BCP 47 tag: `zh`, `es` or `en`; nil when there is too little to tell by.
    static func language(of turns: [TurnView]) -> String? {
        var han = 0
        var counts = (english: 0, spanish: 0, words: 0)
        for turn in turns {
            // Three bytes a character, as nearly all of what is said in Chinese has in UTF-8.
            han += nonASCII(turn.text[...]).count / 3
            for range in wordRanges(in: turn.text) {
                let word = String(decoding: folded(turn.text[range]), as: UTF8.self)
                counts.words += 1
                counts.english += english.contains(word) ? 1 : 0
                counts.spanish += spanish.contains(word) ? 1 : 0
            }
        }
        // A Chinese word has about two characters.
        if han / 2 > counts.words { return "zh" }
        if counts.english + counts.spanish < 3 { return nil }
        return counts.spanish > counts.english ? "es" : "en"
    }
}
