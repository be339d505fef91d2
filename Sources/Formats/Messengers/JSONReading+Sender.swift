import Transcripts

extension JSONReading {
    /// Who sends a message, by a name that may say the role as well: `Ultra Mobile Support`.
    ///
    /// - Parameter tag: what tells senders apart that have no name.
    mutating func sender(_ name: JSONValue?, tag: String?) -> Int {
        guard let name, name.isString, !name.range.isEmpty else { return member(.unknown, tag: tag) }
        let written = name.decoded
        let role = StatedSpeaker(written, role: nil, speaker: written.indices).role
        return member(role, name: name, tag: tag)
    }
}
