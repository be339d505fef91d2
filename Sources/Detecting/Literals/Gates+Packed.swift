package import RulePacks

extension Gates: Packable {
    func pack(into packer: inout Packer) {
        packer.put(words)
        packer.put(others)
        packer.put(raw: marks.items)
        packer.put(clausesOfChoice)
        packer.put(raw: clauses.items)
        packer.put(raw: bare.items)
        packer.put(patternCount)
        packer.put(choiceCount)
    }
}

extension Gates.Lists: Packable {
    func pack(into packer: inout Packer) {
        packer.put(raw: starts.items)
        packer.put(raw: items.items)
    }

    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        starts = Fixed(try unpacker.take(all: Int32.self))
        items = Fixed(try unpacker.take(all: Item.self))
    }
}

/// The rules with what was worked out of them.
extension Program: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(rules)
        packer.put(gates.value)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        let rules = try unpacker.take(RuleSet.self)
        let gates = try unpacker.take(Gates.self)
        self.init(rules) { _ in gates }
    }
}
