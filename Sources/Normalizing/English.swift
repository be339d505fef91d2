/// English number words. "for", "to", "ate" and "won" are none of them.
enum English {
    static let words: [(String, Word)] = numbers + ordinals + months + others

    private static let numbers: [(String, Word)] =
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        ].enumerated().map { ($1, Word(.digit, .english, UInt64($0))) }
        + [
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen",
        ].enumerated().map { ($1, Word(.pair, .english, UInt64($0 + 10))) }
        + [
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        ].enumerated().map { ($1, Word(.tens, .english, UInt64($0 + 2) * 10)) }
        + [
            ("fourty", Word(.tens, .english, 40)),
            ("hundred", Word(.scale, .english, 100)),
            ("thousand", Word(.scale, .english, 1000)),
            ("lakh", Word(.scale, .english, 100_000)),
            ("million", Word(.scale, .english, 1_000_000)),
            ("crore", Word(.scale, .english, 10_000_000)),
            ("billion", Word(.scale, .english, 1_000_000_000)),
            ("trillion", Word(.scale, .english, 1_000_000_000_000)),
            ("quadrillion", Word(.scale, .english, 1_000_000_000_000_000)),
        ]

    private static let ordinals: [(String, Word)] =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth",
        ].enumerated().map { ($1, Word(.ordinal, .english, UInt64($0 + 1))) }
        + [("thirtieth", Word(.ordinal, .english, 30))]

    private static let months: [(String, Word)] =
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ].enumerated().map { ($1, Word(.month, .english, UInt64($0 + 1))) }
        + [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ].enumerated().map { ($1, Word(.month, .english, UInt64($0 + 1))) }
        + [("sept", Word(.month, .english, 9))]

    private static let others: [(String, Word)] =
        ["uh", "uhh", "um", "umm", "uhm", "er", "err", "erm", "ah", "eh", "hm", "hmm", "mm", "mmm"]
        .map { ($0, Word(.filler, .any)) }
        // A dash that is read aloud.
        + ["dash", "hyphen"].map { ($0, Word(.filler, .english)) }
        + ["wait", "no", "sorry", "my", "i", "actually", "shoot", "god", "hold"]
        .map { ($0, Word(.interjection, .english)) }
        + [
            "dot", "dotcom", "dotnet", "dotorg", "dotedu", "puntocom", "puntonet", "puntoorg", "puntoedu", "arroba",
            "punto", "underscore", "gmail", "yahoo", "hotmail", "outlook", "icloud", "bravo", "echo",
            "delta",
            "juliet", "quebec", "romeo", "yankee", "zulu",
            "foxtrot", "tango", "efe", "jota", "hache", "ele", "erre", "equis", "zeta",
        ]
        .map { ($0, Word(.sign, .any)) }
        + [
            ("oh", Word(.oh, .english)), ("o", Word(.oh, .english)),
            ("double", Word(.times, .english, 2)),
            ("triple", Word(.times, .any, 3)),
            ("quadruple", Word(.times, .english, 4)),
            ("a", Word(.article, .english, 1)),
            ("and", Word(.and, .english)),
            ("the", Word(.the, .english)),
            ("of", Word(.of, .english)),
        ]
}
