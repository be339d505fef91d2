package import Yams

/// Walks the YAML of one file and collects what is wrong with it, so that one run names every fault.
package final class Scribe {
    package let file: String
    package private(set) var faults: [PackError.Fault] = []

    package init(file: String) { self.file = file }

    /// The YAML of a text; nil, with a fault noted, when there is none.
    ///
    /// - Parameter what: what should stand in an empty file.
    package func compose(_ text: String, of what: String = "rules") -> Node? {
        let start = Place(file: file, line: 1, column: 1)
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            fault(start, "the file is empty", "write \(what) or remove it")
        } catch let error as YamlError {
            faults.append(error.fault(in: file))
        } catch {
            fault(start, "the file is no YAML", "mend it")
        }
        return nil
    }

    package func place(of node: Node) -> Place {
        Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    package func fault(_ place: Place, _ what: String, _ remedy: String) {
        faults.append(PackError.Fault(place: place, what: what, remedy: remedy))
    }

    package func fault(_ node: Node, _ what: String, _ remedy: String) {
        fault(place(of: node), what, remedy)
    }

    /// The entries of a mapping by key; a key that is not `known` is a fault.
    package func mapping(_ node: Node, known: [String], of what: String) -> [String: Node] {
        guard let mapping = node.mapping else {
            fault(node, "\(what) must be a mapping", "write `key: value` lines")
            return [:]
        }
        var entries: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if known.contains(name) {
                entries[name] = value
            } else {
                fault(key, "unknown key `\(name)` in \(what)", "use one of \(known.sorted().joined(separator: ", "))")
            }
        }
        return entries
    }

    /// The nodes of a list; a single node counts as a list of one.
    func list(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        if let sequence = node.sequence { return Array(sequence) }
        return [node]
    }

    package func string(_ node: Node?) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar else {
            fault(node, "expected text", "write one value here")
            return nil
        }
        return scalar.string
    }

    func strings(_ node: Node?) -> [String] { list(node).compactMap(string) }

    package func number(_ node: Node?, in range: ClosedRange<Double>) -> Double? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ Double($0.string) }), range.contains(number) else {
            fault(node, "expected a number from \(range.lowerBound) to \(range.upperBound)", "write such a number")
            return nil
        }
        return number
    }

    func count(_ node: Node?) -> Int? {
        number(node, in: 1...10_000).map { Int($0) }
    }

    /// `true` or `false`; false unless given.
    func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        if let flag = node.bool { return flag }
        fault(node, "expected true or false", "write one of them")
        return false
    }

    func oneOf<Choice: RawRepresentable & CaseIterable>(_ node: Node?, default choice: Choice) -> Choice
    where Choice.RawValue == String {
        guard let node, let word = string(node) else { return choice }
        if let chosen = Choice(rawValue: word) { return chosen }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        fault(node, "`\(word)` is not known here", "use one of \(words)")
        return choice
    }

    /// A mapping from language to text, or one text for all.
    func titles(_ node: Node?) -> [String: String] {
        guard let node else { return [:] }
        if let scalar = node.scalar { return ["en": scalar.string] }
        var titles: [String: String] = [:]
        for (language, title) in node.mapping ?? [:] {
            if let key = language.string, let text = string(title) { titles[key] = text }
        }
        return titles
    }

    /// The text of a required key; without it the rule is a fault.
    package func required(_ key: String, in entries: [String: Node], of node: Node, what: String) -> String? {
        guard let value = entries[key] else {
            fault(node, "\(what) has no `\(key)`", "give it one")
            return nil
        }
        return string(value)
    }
}
