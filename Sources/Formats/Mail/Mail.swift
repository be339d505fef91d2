public import Transcripts

/// One mail as a file (RFC 5322, MIME): what its sender wrote is one turn.
///
/// Quoted older mails and signatures are beside the turn, and so is a second writing of the same text in HTML.
///
/// https://www.rfc-editor.org/rfc/rfc5322
public struct Mail: TranscriptFormat {
    public let id = "eml"
    public let title = "Mail (EML)"
    public let recognisedBy =
        "a header with From, Date and Message-ID, MIME-Version or Received; or From, MIME-Version and Content-Type"
    public let carries = "one mail, names, addresses, the date"

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        guard let head = MailHead(document.bytes, in: document.textStart..<document.bytes.count) else { return false }
        guard head.value("from") != nil else { return false }
        let isSent = head.value("message-id") ?? head.value("mime-version") ?? head.value("received") != nil
        // Drafts, and what help desks write themselves, may have no date.
        let isMIME = head.value("mime-version") != nil && head.value("content-type") != nil
        return head.value("date") != nil && isSent || isMIME
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        var reader = MailReader(content.document)
        return try reader.read()
    }
}
