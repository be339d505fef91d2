/// Invented text, the same at every run.
struct Invented {
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    private static let words = [
        "hello", "thanks", "my", "phone", "number", "is", "the", "account", "and", "I", "would", "like", "to", "change",
        "plan", "please", "one", "moment", "let", "me", "check", "that", "for", "you", "it", "says", "here", "yes",
        "no", "bill", "last", "month", "was", "higher", "than", "usual", "okay", "sure", "activate", "new", "SIM",
        "card",
    ]
    static let names = ["Ana Flores", "Ben Carter", "Chloe Diaz", "Dev Rao", "Eve Moreau", "Finn Hale"]

    /// A number below a bound (xorshift64).
    mutating func number(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    mutating func word() -> String { Self.words[number(below: Self.words.count)] }

    mutating func name() -> String { Self.names[number(below: Self.names.count)] }

    /// Words and now and then a number; one in eight holds an escape, as texts of several lines do.
    mutating func sentence() -> String {
        var text = word()
        for _ in 0..<(3 + number(below: 22)) { text += " " + word() }
        if number(below: 6) == 0 { text += " 555-01\(10 + number(below: 90))" }
        if number(below: 8) == 0 { text += "\\n" + word() }
        return text + "."
    }
}
