import Testing

@testable import Detecting

/// Whether a pattern is tried on a text.
private func isTried(_ pattern: String, on text: String) -> Bool {
    let keeper = GateKeeper(Gates([pattern]))
    Array(text.utf8).withUnsafeBufferPointer { keeper.look(at: $0) }
    var open: [Int] = []
    keeper.forEachOpen { pattern, _ in open.append(pattern) }
    return open == [0]
}

@Suite struct GateTests {
    /// Pattern, a text that may hold a match, one that cannot.
    @Test(arguments: [
        ("sim card", "my SIM Card", "my sim"),
        ("\\bsim\\b", "new sim, please", "simple, a prism"),
        ("\\bsim", "simple", "prism"),
        ("sim\\b", "my esim", "simple"),
        ("\\$ ?13\\b", "it is $13", "it is $130"),
        ("(?:lost|stole) my (?:phone|sim)", "they stole my sim", "they stole my bag"),
        ("colou?r", "the color", "the coler"),
        ("sims?\\b", "two sims", "simple"),
        ("lost.{0,40}\\bphone\\b", "i lost my phone", "my phone is gone"),
        ("(?:ab){2}", "xababx", "xabax"),
        ("[ck]at", "the kat", "the bat"),
        ("(?i)SIM", "sim", "sin"),
        ("(?-i:VISA) card", "visa card", "visa"),
        ("(?<value>pin) code", "pin code", "code"),
        ("pin(?= code)", "no code, no pin", "pin"),
        ("(?<=my )pin", "my pin", "pin"),
        ("pin(?! code)", "pin code", "code"),
        ("补.{0,4}卡", "补一张卡", "补一张"),
        ("[补換]卡", "換卡", "换卡"),
        ("\\x61\\x{62}c", "abc", "ac"),
        ("a\\.b", "a.b", "axb"),
        ("(?# a comment )sim", "sim", "comment"),
        ("(?C7)sim", "sim", "sin"),
        ("a{b}", "a{b}", "ab"),
        ("\\d{4}", "4821", "482"),
        ("pin (?:\\d ?){4}", "pin 4 8 2 1", "pin 482"),
        ("\\d{3}(?=\\d)", "4821", "48"),
        ("(?-i:[A-Z])[a-z]+", "Dana", "dana"),
        ("\\d{4}|sim", "a sim", "a 482"),
        ("[㐀-鿿]{2}", "卡", "card"),
        ("\\b(?:sim\\w*|chip\\w*)", "a simple", "an esim"),
        ("\\b(?:sim|chip)\\w+", "a simple", "an esim"),
        ("(?:my|the|your|an) (?:sim|card|chip)", "my sim", "my esim"),
        ("\\b(?:my |the )?(?:new |old )?(?:sim|card|chip)", "the new sim", "the esim"),
        ("(?<![\\w-])(?:sim|chip)\\w*", "sim", "esim"),
        ("(?:new |[^a-z])*?sim", "esim", "si"),
        ("(?:my|the|your|an)?(?:sim|card|chip)", "mysim", "my"),
        ("(?<a>sim|chip) or \\k<a>", "a chip or two", "chip"),
    ]) func `a pattern is tried only on texts that hold what it asks for`(pattern: String, may: String, cannot: String)
    {
        #expect(isTried(pattern, on: may))
        #expect(!isTried(pattern, on: cannot))
    }

    /// Pattern, texts that may hold a match, texts that have all it asks for in places where it cannot match.
    @Test(arguments: [
        ("lost.{0,40}\\bphone\\b", ["i lost my phone", "phone, lost, phone"], ["my phone is lost"]),
        ("lost.{0,6}phone", ["lost a phone"], ["lost a very old phone"]),
        ("lost.{0,6}phone", ["lost, lost a phone", "lost. a phone, phone"], ["lost and this is not a phone, phone"]),
        ("(?:lost|stole).{0,4}(?:phone|sim)", ["stole my sim"], ["sim lost", "lost my new and nice sim"]),
        ("lost.{0,4}card.{0,4}visa", ["lost a card, visa"], ["visa card lost", "lost card or another visa"]),
        ("lost(?: \\w+){0,3} phone", ["lost abcdefghijklmnopqrstuvwxyz phone"], ["phone lost"]),
        ("lost.*phone", ["lost, and after all of these years a phone"], ["phone lost"]),
        ("卡.{0,3}换", ["卡想要换", "卡。abc换"], ["换卡", "卡,我是不是应该去换"]),
        ("lost.{0,4}(?:card ){2}visa", ["lost my card card visa"], ["lost my card and my other visa"]),
        ("(?:lost.{0,3}){2}phone", ["lost lost phone"], ["phone lost lost"]),
        ("phone(?=.*lost)", ["phone lost"], []),
        ("(?<=lost .)phone", ["lost a phone", "phone, lost "], []),
        ("(?=.*visa)lost", ["visa lost", "lost visa"], []),
    ]) func `a pattern is tried only where what it asks for stands in its order and near enough`(
        pattern: String, may: [String], cannot: [String]
    ) {
        for text in may { #expect(isTried(pattern, on: text), "\(text)") }
        for text in cannot { #expect(!isTried(pattern, on: text), "\(text)") }
    }

    @Test(arguments: [
        ".", "a?b?", "(?:sim)?", "sim|.", "\\w{3}", "[^a]", "(?!x)", "(?R)?x", "(a)\\1", "(?(1)a|b)", "[㐀-鿿k]",
        "[\u{212A}-鿿]",
        "(*SKIP)a", "\\Qa+b\\E", "[[:digit:]]x", "(?x) a b", "x{,3}a", "(?:i|a|e)", "\\N{U+61}",
        "xa(?#c)?b", "a(?#c){3}foo", "x{0000001}b", "a{0, 3}b", "x{ 0}b", "a{12", "(?<*a)b|c(?>xyz)",
    ]) func `a pattern of which nothing certain or rare is known is tried on every text`(pattern: String) {
        #expect(isTried(pattern, on: ""))
        #expect(isTried(pattern, on: "zzz"))
    }

    @Test func `where a match may begin is told by what is found of it`() {
        func starts(_ pattern: String, in text: String) -> [Int32] {
            let keeper = GateKeeper(Gates([pattern]))
            Array(text.utf8).withUnsafeBufferPointer { keeper.look(at: $0) }
            var all: [Int32] = []
            keeper.forEachOpen { all += [$1.first, $1.last] }
            return all
        }
        #expect(starts("\\bsim\\b", in: "a sim, two sims and a sim") == [2, 22])
        #expect(starts("\\blost.{0,9}phone", in: "have you lost your phone?") == [9, 9])
        #expect(starts(".{0,5}sim", in: "what a sim") == [2, 7])
        #expect(starts(".{5}sim", in: "what a sim") == [2, 2])
        #expect(starts(".{0,2}卡", in: "我的卡") == [0, 6])
        #expect(starts("\\w+ sim", in: "what a sim") == [0, 5])
        #expect(starts("(?=.*visa)lost", in: "visa lost") == [5, 5])
        // Each way to match has places of its own.
        #expect(starts("sim|chip", in: "a chip, a sim") == [2, 10])
        #expect(starts("sim\\d|chip \\d", in: "a chip or a sim, 2") == [2, 12])
        // What begins before a text that is found in place of a longer one.
        #expect(starts("(?:my|your)? ?sim", in: "say my sim") == [0, 7])
        // Nothing is known of where a search begins.
        #expect(starts("\\Gsim", in: "a sim") == [0, 5])
        #expect(starts("ſ", in: "a ſ") == [0, 4])
    }

    @Test(arguments: ["ſim", "my \u{212A}ey"])
    func `letters beyond ASCII that match ASCII letters open all gates`(text: String) {
        #expect(isTried("quite something else", on: text))
        #expect(!isTried("quite something else", on: "é 卡 ¿"))
    }

    @Test func `of a long literal the beginning is enough`() {
        #expect(isTried("\\bsubscription cancellation fee\\b", on: "a subscription cancellation fee"))
        #expect(isTried("\\bsubscription cancellation fee\\b", on: "a subscription cancelled"))
        #expect(!isTried("\\bsubscription cancellation fee\\b", on: "a subscriber"))
    }

    @Test func `each text is looked at by itself, and patterns are told in their order`() {
        let keeper = GateKeeper(Gates(["two", "one.*two", "\\d", "one"]))
        func open(_ text: String) -> [Int] {
            Array(text.utf8).withUnsafeBufferPointer { keeper.look(at: $0) }
            var open: [Int] = []
            keeper.forEachOpen { pattern, _ in open.append(pattern) }
            return open
        }
        #expect(open("one") == [3])
        #expect(open("two") == [0])
        #expect(open("one and two, one 2") == [0, 1, 2, 3])
        #expect(open("") == [])
        #expect(open("ſ") == [0, 1, 2, 3])
        #expect(open("8") == [2])
    }
}
