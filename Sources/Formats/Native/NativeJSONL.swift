public import Transcripts

/// Parley's own lines: one JSON object a conversation, with `turns` in it.
///
/// A single object or array of objects over several lines is read as well.
public struct NativeJSONL: TranscriptFormat {
    public let id = "jsonl"
    public let title = "Parley JSONL"
    public let recognisedBy = "a JSON object a line, each with an array `turns`"
    public let carries = "conversations, channel, language, roles, names, times"

    public init() {}

    public func recognises(_ document: Document) -> Bool {
        let bytes = document.bytes
        var firstFault: JSONFault?
        for line in Lines(bytes, from: document.textStart).lazy.filter({ !$0.isEmpty }).prefix(20) {
            do throws(JSONFault) {
                if holdsTurns(try JSONTree(bytes, in: line), in: bytes) { return true }
            } catch {
                firstFault = firstFault ?? error
                if error.endsEarly, let tree = try? JSONTree(bytes, in: line.lowerBound..<bytes.count) {
                    return holdsTurns(tree, in: bytes)
                }
            }
        }
        // All of it is broken, but it was meant to be this: reading says where.
        return firstFault != nil && looksMeant(bytes[document.textStart...].prefix(4096))
    }

    public func read(_ document: Document) throws(Problem) -> Transcript {
        var reader = NativeReader(document)
        let bytes = document.bytes
        for (index, line) in Lines(bytes, from: document.textStart).enumerated() where !line.isEmpty {
            do throws(JSONFault) {
                reader.read(try JSONTree(bytes, in: line), in: line, line: index + 1)
            } catch {
                if error.endsEarly, reader.isUntouched,
                    let tree = try? JSONTree(bytes, in: line.lowerBound..<bytes.count)
                {
                    reader.read(tree, in: line.lowerBound..<bytes.count, line: index + 1)
                    break
                }
                let place = error.offset - line.lowerBound
                reader.skip(
                    line, line: index + 1, because: "not valid JSON at byte \(place) of the line: \(error.what)")
            }
        }
        return reader.transcript
    }

    private func holdsTurns(_ tree: JSONTree, in bytes: [UInt8]) -> Bool {
        let top = tree.nodes[0].kind == .array ? Array(tree.members(of: 0).prefix(1)) : [0]
        guard let object = top.first, let turns = tree.member("turns", of: object, in: bytes) else { return false }
        return tree.nodes[turns].kind == .array
    }

    private func looksMeant(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.first { !Ascii.isSpace($0) }
        return start == UInt8(ascii: "{") && head.holds("\"turns\"")
    }
}
