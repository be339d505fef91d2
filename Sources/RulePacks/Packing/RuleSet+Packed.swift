internal import PCRE2

/// All of a rule set, so that nothing need be read and compiled again that has not changed.
extension RuleSet: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(packs)
        // Rules name some of them.
        packer.put(lexicons)
        packer.put(values)
        packer.put(statements)
        packer.put(facts)
        packer.put(words)
        packer.put(tags)
        packer.put(verification)
    }

    package convenience init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        var parts = Parts()
        parts.packs = try unpacker.take()
        parts.lexicons = try unpacker.take()
        parts.values = try unpacker.take()
        parts.statements = try unpacker.take()
        parts.facts = try unpacker.take()
        parts.words = try unpacker.take()
        parts.tags = try unpacker.take()
        parts.verification = try unpacker.take()
        self.init(parts)
    }
}

extension Pack: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(name)
        packer.put(title)
        packer.put(version)
        packer.put(languages)
        packer.put(extends)
        packer.put(place)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(
            name: try unpacker.take(), title: try unpacker.take(), version: try unpacker.take(),
            languages: try unpacker.take(), extends: try unpacker.take(), place: try unpacker.take())
    }
}

extension Examples: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(match)
        packer.put(skip)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(match: try unpacker.take(), skip: try unpacker.take())
    }
}

extension Example: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(lines)
        packer.put(place)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(lines: try unpacker.take(), place: try unpacker.take())
    }
}

extension Example.Line: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(speaker)
        packer.put(text)
        packer.put(raw: marked.flatMap { [$0.lowerBound, $0.upperBound] })
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        let (speaker, text) = (try unpacker.take(Speaker.self), try unpacker.take(String.self))
        let borders = try unpacker.take(all: Int.self)
        guard borders.count % 2 == 0, zip(borders, borders.dropFirst()).allSatisfy({ $0 <= $1 }) else {
            throw Unpacker.Damage()
        }
        let marked = stride(from: 0, to: borders.count, by: 2).map { borders[$0]..<borders[$0 + 1] }
        self.init(speaker: speaker, text: text, marked: marked)
    }
}

extension RuleSet {
    /// The version of PCRE2 that compiles the patterns.
    package static let engine = Pattern.version
}
