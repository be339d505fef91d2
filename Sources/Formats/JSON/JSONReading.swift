import Transcripts

/// Puts conversations together from JSON values.
///
/// A format claims what it understands: turns, names, ids. When a text is done, every string that nobody claimed and
/// every long number becomes text beside the turns of the conversation it lies in, so that nothing is left out.
struct JSONReading {
    let document: Document
    // What claims change, in JSONReading+Claims and JSONReading+Turns.
    var drafts: [Draft] = []
    var draftOfId: [String: Int] = [:]
    /// The conversation that is being read.
    var current = 0
    private var problems: [Problem] = []
    private var unread: [Range<Int>] = []
    private var lines: LineCounter
    /// By node of the text that is being read: whether it was claimed.
    var claimed: [Bool] = []
    /// Node ranges of the text that is being read with their conversations.
    var owners: [(nodes: Range<Int>, draft: Int)] = []
    /// What was made of names and voices' labels that were met lately.
    var standIns = Recent<Bool>()
    var labels = Recent<VoiceLabel>()
    /// Text of the document that lies in no conversation.
    private var shared: [Conversation.Aside] = []

    init(_ document: Document) {
        self.document = document
        lines = LineCounter(document.bytes)
    }

    /// Begins a text.
    mutating func begin(_ root: JSONValue) {
        claimed.removeAll(keepingCapacity: true)
        claimed.append(contentsOf: repeatElement(false, count: root.nodes.count))
        owners.removeAll(keepingCapacity: true)
    }

    /// Reads a value; when it is refused, nothing of it counts.
    mutating func attempt(
        _ value: JSONValue, _ read: (inout JSONReading) throws(Refusal) -> Void
    ) throws(Refusal) {
        let (draftCount, ownerCount) = (drafts.count, owners.count)
        do throws(Refusal) {
            try read(&self)
        } catch {
            // Whoever resumes a conversation of another line has no way back; formats that do so refuse before.
            for draft in drafts[draftCount...] { draftOfId[draft.conversation.id] = nil }
            drafts.removeSubrange(draftCount...)
            owners.removeSubrange(ownerCount...)
            // The bytes are unread: they are withheld whole.
            claim(value)
            throw error
        }
    }

    /// Gives what nobody claimed to the conversation it lies in; what lies in none belongs to the document.
    mutating func end(_ root: JSONValue) {
        guard !drafts.isEmpty else { return }
        // Formats may read messages by their times.
        owners.sort { $0.nodes.lowerBound < $1.nodes.lowerBound }
        var owner = owners.startIndex
        var conversation: Int?
        for index in claimed.indices where !claimed[index] {
            while owner < owners.endIndex, owners[owner].nodes.lowerBound <= index {
                makeRoomForAsides(of: owners[owner].draft, after: conversation)
                conversation = owners[owner].draft
                owner += 1
            }
            let isWithin = owner > 0 && owners[owner - 1].nodes.contains(index)
            addAside(root.value(at: index), to: isWithin ? conversation : nil)
        }
    }

    /// Most conversations of a document have about as many as the one before.
    private mutating func makeRoomForAsides(of draft: Int, after other: Int?) {
        guard let other, other != draft else { return }
        let count = min(drafts[other].conversation.asides.count, 64)
        drafts[draft].conversation.asides.reserveCapacity(count)
    }

    private mutating func addAside(_ value: JSONValue, to draft: Int?) {
        switch value.kind {
        case .string where !value.range.isEmpty: break
        case .number where value.isLongInteger: break
        default: return
        }
        let aside = Conversation.Aside(field: value.field, label: value.label)
        if let draft { drafts[draft].conversation.asides.append(aside) } else { shared.append(aside) }
    }

    mutating func skip(_ range: Range<Int>, line: Int?, because what: String) {
        let line = line ?? lines.line(at: range.lowerBound)
        problems.append(
            Problem(path: document.source, line: line, what: what, remedy: "mend or remove this line"))
        unread.append(range)
    }

    func problem(at offset: Int, _ what: String) -> Problem {
        Problem(
            path: document.source, line: document.line(at: offset), what: what, remedy: "export the conversation again")
    }

    mutating func finished() -> Transcript {
        var transcript = Transcript(problems: problems, unread: unread)
        // Of one conversation all is told.
        if drafts.count == 1 { drafts[0].conversation.asides += shared } else { transcript.shared = shared }
        transcript.conversations.reserveCapacity(drafts.count)
        for index in drafts.indices { transcript.conversations.append(drafts[index].finished(in: document)) }
        return transcript
    }
}
