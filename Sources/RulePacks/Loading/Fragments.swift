internal import Yams

/// Named pieces of patterns, put in where a pattern says `{{name}}`. They may use each other in any order.
///
/// `{{is:NAME}}` and `{{isnt:NAME}}` ask a lexicon about the word that begins there, `{{ends:NAME}}` about what ends there.
struct Fragments {
    private var texts: [String: String] = [:]
    let lexicons = LexiconList()

    /// Takes in the `fragments:` of a file.
    mutating func read(_ node: Node?, with scribe: Scribe) {
        guard let node else { return }
        guard let mapping = node.mapping else {
            scribe.fault(node, "fragments must be a mapping", "write `name: 'pattern'` lines")
            return
        }
        for (key, value) in mapping {
            if let name = key.string, let text = joined(value, with: scribe) { texts[name] = text }
        }
    }

    /// A list stands for its alternatives.
    private func joined(_ node: Node, with scribe: Scribe) -> String? {
        guard node.sequence != nil else { return scribe.string(node) }
        return "(?:" + scribe.strings(node).joined(separator: "|") + ")"
    }

    /// The pattern with every fragment put in; an unknown name, or one that uses itself, is a fault.
    func expand(_ pattern: String, at node: Node, with scribe: Scribe, within open: [String] = []) -> String {
        var result: [UInt8] = []
        var rest = Array(pattern.utf8)[...]
        while let start = rest.firstPair(of: UInt8(ascii: "{")),
            let end = rest[(start + 2)...].firstPair(of: UInt8(ascii: "}"))
        {
            let name = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
            result += rest[..<start]
            if let question = question(name) {
                result += question.utf8
            } else if open.contains(name) {
                scribe.fault(node, "fragment `\(name)` uses itself", "break the circle")
            } else if let text = texts[name] {
                result += expand(text, at: node, with: scribe, within: open + [name]).utf8
            } else if name.contains(":") {
                scribe.fault(
                    node, "unknown lexicon in `{{\(name)}}`", "write {{is:NAME}} with the NAME of lexicons/NAME.txt")
            } else {
                scribe.fault(node, "unknown fragment `\(name)`", "define it in this pack or in one that it extends")
            }
            rest = rest[(end + 2)...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// The callout that asks a lexicon; nil if this is no question, or none about a lexicon that is known.
    private func question(_ name: String) -> String? {
        let parts = name.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let kind = LexiconQuestion.Kind(rawValue: String(parts[0])),
            let lexicon = lexicons.number(of: parts[1])
        else { return nil }
        return "(?C\(LexiconQuestion(lexicon: lexicon, kind: kind).number))"
    }
}

extension ArraySlice<UInt8> {
    /// Where a byte first stands twice.
    fileprivate func firstPair(of byte: UInt8) -> Int? {
        indices.dropLast().first { self[$0] == byte && self[$0 + 1] == byte }
    }
}
