internal import Normalizing
internal import Secrets

/// Moves the dates of a conversation by the same number of days, so that what lies between them stays.
struct DateShift: Operator {
    let showsPart = true
    private let key: SecretBytes
    private let normalizer = Normalizer()

    init(_ key: Key) { self.key = key.subkey(for: "shift") }

    func replacement(for piece: Piece) -> String {
        guard let reading = DateReading(piece.whole, normalizer) else { return piece.placeholder }
        let date = reading.day.adding(days(of: piece.conversation))
        return reading.written(as: date, in: piece)
    }

    /// From -365 to 365 and never 0, since a date that stays where it was is the value itself.
    func days(of conversation: String) -> Int {
        let hash = Blake2b.hash(Array(conversation.utf8), key: key)
        let number = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let days = Int(number % 730) - 365
        return days < 0 ? days : days + 1
    }
}
