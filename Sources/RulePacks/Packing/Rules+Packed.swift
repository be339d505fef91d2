internal import PCRE2

extension Speaker: Packable {}
extension StatementKind: Packable {}
extension ValueRule.Redaction: Packable {}
extension ValueRule.Remembering: Packable {}

extension Place: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(file)
        packer.put(line)
        packer.put(column)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(file: try unpacker.take(), line: try unpacker.take(), column: try unpacker.take())
    }
}

extension RulePattern: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(source)
        packer.put(place)
        packer.put(by)
        packer.put(score)
        packer.put(weight)
        packer.put(first)
        packer.put(last)
        packer.put(near)
        packer.put(said)
        packer.put(isBeginning)
        packer.put(validators: validators)
        packer.put(valueGroups)
    }

    /// The pattern is compiled when it is first needed: it was compiled before.
    package convenience init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            regex: Pattern(compiledBefore: try unpacker.take()), place: try unpacker.take(), by: try unpacker.take(),
            score: try unpacker.take(), weight: try unpacker.take(), first: try unpacker.take(),
            last: try unpacker.take(), near: try unpacker.take(), said: try unpacker.take(),
            isBeginning: try unpacker.take(), validators: try unpacker.validators(),
            valueGroups: try unpacker.take([Int].self))
    }
}

extension ValueRule: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(id)
        packer.put(type)
        packer.put(texts: title)
        packer.put(place)
        packer.put(score)
        for list in [asks, cues, topics, answers] { packer.put(list) }
        packer.put(digits)
        packer.put(within)
        packer.put(patterns)
        packer.put(validators: validators)
        packer.put(nots)
        packer.put(redaction)
        packer.put(remembering)
        packer.put(ambiguous)
        packer.put(addressing)
        packer.put(comesInPieces)
        packer.put(endOf)
        packer.put(continuations)
        packer.put(fields)
        packer.put(tag)
        packer.put(examples)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try unpacker.take(), type: try unpacker.take(), title: try unpacker.texts(),
            place: try unpacker.take(), score: try unpacker.take(), asks: try unpacker.take(),
            cues: try unpacker.take(), topics: try unpacker.take(), answers: try unpacker.take(),
            digits: try unpacker.take(), within: try unpacker.take(), patterns: try unpacker.take(),
            validators: try unpacker.validators(), nots: try unpacker.take(), redaction: try unpacker.take(),
            remembering: try unpacker.take(), ambiguous: try unpacker.take(), addressing: try unpacker.take(),
            comesInPieces: try unpacker.take(), endOf: try unpacker.take(), continuations: try unpacker.take(),
            fields: try unpacker.take(), tag: try unpacker.take(), examples: try unpacker.take())
    }
}

extension StatementRule: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(kind)
        packer.put(id)
        packer.put(texts: title)
        packer.put(place)
        packer.put(patterns)
        packer.put(nots)
        packer.put(deeds)
        packer.put(examples)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            kind: try unpacker.take(), id: try unpacker.take(), title: try unpacker.texts(),
            place: try unpacker.take(), patterns: try unpacker.take(), nots: try unpacker.take(),
            deeds: try unpacker.take(), examples: try unpacker.take())
    }
}

extension StatementRule.Deed: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(id)
        packer.put(weight)
        packer.put(place)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(id: try unpacker.take(), weight: try unpacker.take(), place: try unpacker.take())
    }
}

extension FactRule: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(id)
        packer.put(texts: title)
        packer.put(place)
        packer.put(pattern)
        packer.put(expected)
        packer.put(unit)
        packer.put(examples)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            id: try unpacker.take(), title: try unpacker.texts(), place: try unpacker.take(),
            pattern: try unpacker.take(), expected: try unpacker.take(), unit: try unpacker.take(),
            examples: try unpacker.take())
    }
}

extension VerificationPolicy: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(accepted)
        packer.put(needed)
        packer.put(before)
        packer.put(fullBefore)
        packer.put(place)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            accepted: try unpacker.take(), needed: try unpacker.take(), before: try unpacker.take(),
            fullBefore: try unpacker.take(), place: try unpacker.take())
    }
}

extension Packer {
    /// Checks are code; their names are enough.
    fileprivate mutating func put(validators: [any Validator]) { put(validators.map(\.id)) }

    mutating func put(texts: [String: String]) {
        let keys = texts.keys.sorted()
        put(keys)
        put(keys.map { texts[$0] ?? "" })
    }
}

extension Unpacker {
    fileprivate mutating func validators() throws(Damage) -> [any Validator] {
        var validators: [any Validator] = []
        for id in try take([String].self) {
            guard let known = allValidators.first(where: { $0.id == id }) else { throw Damage() }
            validators.append(known)
        }
        return validators
    }

    mutating func texts() throws(Damage) -> [String: String] {
        let (keys, values) = (try take([String].self), try take([String].self))
        guard keys.count == values.count else { throw Damage() }
        return Dictionary(zip(keys, values)) { _, last in last }
    }
}
