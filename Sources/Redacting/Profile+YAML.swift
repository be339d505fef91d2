public import RulePacks
public import Secrets
internal import Yams

extension Profile {
    /// Reads a profile.
    ///
    /// - Parameters:
    ///   - types: the value types that there are, ``RulePacks/RuleSet/reportedTypes``.
    ///   - key: needed by the operators `token`, `shift` and `vault`.
    /// - Throws: ``PackError`` with every fault of the file.
    public init(loading file: RuleFile, types: [String], key: Key?) throws(PackError) {
        let reader = ProfileReader(scribe: Scribe(file: file.path), key: key)
        let profile = reader.profile(file.text, types: types)
        let faults = reader.scribe.faults
        guard let profile, faults.isEmpty else {
            let place = { (fault: PackError.Fault) in (fault.place.line, fault.place.column) }
            throw PackError(faults: faults.sorted { place($0) < place($1) })
        }
        self = profile
    }
}

/// The work of reading one profile.
private struct ProfileReader {
    let scribe: Scribe
    let key: Key?

    private enum Choice: String, CaseIterable {
        case placeholder, mask, remove, token, shift, generalise, vault
    }

    func profile(_ text: String, types: [String]) -> Profile? {
        guard let node = scribe.compose(text, of: "a profile") else { return nil }
        let entries = scribe.mapping(node, known: ["profile", "default", "types"], of: "profile")
        let name = node.mapping == nil ? "" : scribe.required("profile", in: entries, of: node, what: "profile")
        let chosen = entries["types"].map { scribe.mapping($0, known: types, of: "types") } ?? [:]
        var operations: [String: any Operator] = [:]
        for (type, node) in chosen {
            guard let operation = operation(node, showing: Self.mostShown(of: type)) else { continue }
            if !Profile.mayBe(operation, for: type) {
                scribe.fault(
                    node, "a value of type `\(type)` must not be kept or shown in any form",
                    "write placeholder or remove")
            }
            operations[type] = operation
        }
        // It may be that of card numbers.
        let standard = entries["default"].map { operation($0, showing: Self.mostShown(of: Profile.cardNumber)) }
        return Profile(name: name ?? "", operations: operations, standard: (standard ?? nil) ?? PlainPlaceholder())
    }

    /// How many digits at the end of a value may stay: of a card number four, PCI DSS 4.0, 3.4.1.
    private static func mostShown(of type: String) -> Int { type == Profile.cardNumber ? 4 : 8 }

    /// `mask`, or a mapping with `operator`; nil when a fault was noted.
    private func operation(_ node: Node, showing mostShown: Int) -> (any Operator)? {
        guard node.mapping != nil else { return operation(node, named: node, keepLast: nil, showing: mostShown) }
        let entries = scribe.mapping(node, known: ["operator", "keep_last"], of: "operator")
        guard scribe.required("operator", in: entries, of: node, what: "entry") != nil, let named = entries["operator"]
        else { return nil }
        return operation(node, named: named, keepLast: entries["keep_last"], showing: mostShown)
    }

    private func operation(
        _ node: Node, named: Node, keepLast: Node?, showing mostShown: Int
    ) -> (any Operator)? {
        guard let word = scribe.string(named) else { return nil }
        guard let choice = Choice(rawValue: word) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            scribe.fault(named, "there is no operator `\(word)`", "use one of \(words)")
            return nil
        }
        if let keepLast, choice != .mask {
            scribe.fault(keepLast, "`keep_last` says nothing to `\(word)`", "leave it out, or write mask")
        }
        switch choice {
        case .placeholder: return PlainPlaceholder()
        case .mask: return mask(keepLast, mostShown)
        case .remove: return Removal()
        case .generalise: return Generalisation()
        case .token: return keyed(named) { KeyedToken($0) }
        case .shift: return keyed(named) { DateShift($0) }
        case .vault: return keyed(named) { _ in Sealing() }
        }
    }

    private func mask(_ node: Node?, _ mostShown: Int) -> (any Operator)? {
        guard let node else { return Mask() }
        guard let count = scribe.string(node).flatMap({ Int($0) }), 0...mostShown ~= count else {
            scribe.fault(node, "`keep_last` must be a count from 0 to \(mostShown)", "write such a count")
            return nil
        }
        return Mask(keepLast: count)
    }

    private func keyed(_ node: Node, _ operation: (Key) -> any Operator) -> (any Operator)? {
        if let key { return operation(key) }
        let word = scribe.string(node) ?? ""
        scribe.fault(node, "`\(word)` needs a key and none is given", "give a key, or use another operator")
        return nil
    }
}
