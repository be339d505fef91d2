/// Writes a conversation as a system does, with everything that the system says twice.
struct Writer: Sendable {
    /// Of the format.
    let id: String
    let ending: String
    /// Whether one voice says all of it: then it is held against what such a text loses.
    let isOneVoice: Bool
    /// Nothing is said in lists of people.
    let hasTurns: Bool
    let write: @Sendable (Script) -> String

    init(
        _ id: String, _ ending: String, isOneVoice: Bool = false, hasTurns: Bool = true,
        _ write: @escaping @Sendable (Script) -> String
    ) {
        (self.id, self.ending, self.isOneVoice, self.hasTurns) = (id, ending, isOneVoice, hasTurns)
        self.write = write
    }

    /// - Parameter isAscii: whether the system writes `\u00e9` for é.
    static func json(
        _ id: String, hasTurns: Bool = true, isAscii: Bool = false, _ write: @escaping @Sendable (Script) -> JSON
    ) -> Writer {
        Writer(id, "json", hasTurns: hasTurns) { write($0).written(isAscii: isAscii) }
    }
}

/// One a format.
let allWriters: [Writer] =
    amazonWriters + speechWriters + googleWriters + azureWriters + ticketWriters + deskWriters + datasetWriters
    + messengerWriters + messengerTextWriters + textWriters + [mailWriter]
