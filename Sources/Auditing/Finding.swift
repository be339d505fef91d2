public import Understanding

/// Something that an analyst or a privacy officer should look at.
public struct Finding: Sendable, Equatable {
    public enum ID: String, Sendable, CaseIterable {
        case disclosedBeforeVerification = "disclosed_before_verification"
        case insufficientVerification = "insufficient_verification"
        case fullCardInTranscript = "full_card_in_transcript"
        case cvvInTranscript = "cvv_in_transcript"
        case misquotedFact = "misquoted_fact"
    }

    public let id: ID
    /// The turn in which it shows.
    public let turn: Int?
    /// In words, without text of the transcript.
    public let detail: String
    public let evidence: [Evidence]
}
