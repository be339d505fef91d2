import Transcripts

/// A format written in JSON. The value it recognises may be the whole document, stand in a list or be one of many lines.
protocol JSONFormat: TranscriptFormat {
    /// Whether a value is a conversation of this format, or a list of messages.
    func recognises(_ value: JSONValue) -> Bool
    /// Whether messages of one conversation may stand in several lines or elements, so that none is whole by itself.
    var resumesConversations: Bool { get }
    /// Reads such a value. What it does not claim becomes text beside the turns.
    ///
    /// - Throws: ``Refusal`` when part of it cannot be read; then nothing of it counts.
    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal)
}

/// Why a value is no conversation.
struct Refusal: Error {
    let what: String
}

extension JSONFormat {
    var resumesConversations: Bool { false }

    public func recognises(_ content: Content) -> Bool {
        content.json?.contains { !holders(in: $0).isEmpty } ?? false
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        var reading = JSONReading(content.document)
        switch content.json {
        case .whole(let text): text.withRoot { read($0, line: nil, into: &reading) }
        case .lines: readLines(of: content.document, into: &reading)
        case .broken, nil: throw content.fault ?? reading.problem(at: 0, "not JSON")
        }
        return reading.finished()
    }

    /// Reads a piece of a large file with a value a line.
    func readLines(of document: Document) -> Transcript {
        var reading = JSONReading(document)
        readLines(of: document, into: &reading)
        return reading.finished()
    }

    /// Reads a piece of a large array of conversations, an array itself.
    ///
    /// - Throws: ``Problem`` when it is no valid JSON.
    func readElements(of document: Document) throws(Problem) -> Transcript {
        var reading = JSONReading(document)
        do throws(JSONFault) {
            let text = try JSONText(document, in: document.textStart..<document.bytes.count)
            text.withRoot { read($0, holders: $0.elements, line: nil, into: &reading) }
        } catch {
            throw reading.problem(at: error.offset, "not valid JSON: \(error.what)")
        }
        return reading.finished()
    }

    private func readLines(of document: Document, into reading: inout JSONReading) {
        for (index, line) in Lines(document.bytes, from: document.textStart).enumerated() where !line.isEmpty {
            do throws(JSONFault) {
                let text = try JSONText(document, in: line)
                text.withRoot { read($0, line: index + 1, into: &reading) }
            } catch {
                let place = error.offset - line.lowerBound
                reading.skip(
                    line, line: index + 1, because: "not valid JSON at byte \(place) of the line: \(error.what)")
            }
        }
    }

    /// - Parameter line: where the value stands when it is one of many lines.
    private func read(_ root: JSONValue, line: Int?, into reading: inout JSONReading) {
        if recognises(root) {
            reading.begin(root)
            read(recognised: root, line: line, into: &reading)
            reading.end(root)
        } else {
            let holders = holders(in: root)
            // A line or an element that is none of this format is a problem; metadata around them is not.
            read(root, holders: holders.isEmpty ? [root] : holders, line: line, into: &reading)
        }
    }

    private func read(_ root: JSONValue, holders: [JSONValue], line: Int?, into reading: inout JSONReading) {
        reading.begin(root)
        for holder in holders {
            if recognises(holder) {
                read(recognised: holder, line: line, into: &reading)
            } else {
                skip(holder, line: line, because: refusal(of: holder), in: &reading)
            }
        }
        reading.end(root)
    }

    private func read(recognised holder: JSONValue, line: Int?, into reading: inout JSONReading) {
        do throws(Refusal) {
            try reading.attempt(holder) { (reading) throws(Refusal) in try read(holder, into: &reading) }
        } catch {
            skip(holder, line: line, because: error.what, in: &reading)
        }
    }

    private func skip(_ holder: JSONValue, line: Int?, because what: String, in reading: inout JSONReading) {
        let isRoot = holder.index == 0
        reading.skip(isRoot ? holder.extent : holder.range, line: isRoot ? line : nil, because: what)
    }

    /// The values that hold conversations: the root itself, the elements of a list, or those of lists in a wrapper.
    private func holders(in root: JSONValue) -> [JSONValue] {
        if let found = holders(at: root) { return found }
        return root.members.flatMap { member in
            holders(at: member) ?? member.members.flatMap { holders(at: $0) ?? [] }
        }
    }

    /// Nil when neither the value nor what it lists is a conversation.
    private func holders(at value: JSONValue) -> [JSONValue]? {
        if recognises(value) { return [value] }
        return value.firstElements(20).contains(where: recognises) ? value.elements : nil
    }

    private func refusal(of value: JSONValue) -> String {
        value.isObject ? "not as \(title) is written, \(recognisedBy)" : "not a JSON object"
    }
}
