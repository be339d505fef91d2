internal import Yams

/// The text of one rule file.
public struct RuleFile: Sendable {
    /// As it is named in messages.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// The files of one pack.
public struct PackSource: Sendable {
    public let description: RuleFile
    /// Every other file, in the order of their names.
    public let files: [RuleFile]
    /// Its word lists, `lexicons/NAME.txt`: an entry a line, in lower case, sorted by bytes.
    public let lexicons: [RuleFile]
    /// Its table of what words weigh for each intent, `words/intents.tsv`.
    public let words: RuleFile?
    /// Its table of what words weigh for the tag of a word beside them, `words/tags.tsv`.
    public let tags: RuleFile?

    public init(
        description: RuleFile, files: [RuleFile], lexicons: [RuleFile] = [], words: RuleFile? = nil,
        tags: RuleFile? = nil
    ) {
        self.description = description
        self.files = files
        self.lexicons = lexicons
        self.words = words
        self.tags = tags
    }
}

extension RuleSet {
    /// Reads packs, each after those it extends.
    ///
    /// - Throws: ``PackError`` with every fault of all files.
    public convenience init(loading sources: [PackSource]) throws(PackError) {
        var loader = PackLoader()
        let described = sources.compactMap { source in
            loader.describe(source.description).map { (pack: $0, source: source) }
        }
        for name in loader.order(of: described.map(\.pack)) {
            guard let next = described.last(where: { $0.pack.name == name }) else { continue }
            loader.rules.packs.append(next.pack)
            loader.read(lexicons: next.source.lexicons)
            loader.read(next.source.files)
            if let words = next.source.words { loader.read(words: words) }
            if let tags = next.source.tags { loader.read(tags: tags) }
        }
        loader.rules.lexicons = loader.fragments.lexicons.all
        loader.checkIdsAreUnique()
        if !loader.faults.isEmpty {
            throw PackError(faults: loader.faults(inOrderOf: sources.flatMap { [$0.description] + $0.files }))
        }
        self.init(loader.rules)
    }
}

/// The work of loading: rules so far, fragments so far, faults so far.
private struct PackLoader {
    var rules = RuleSet.Parts()
    var fragments = Fragments()
    var faults: [PackError.Fault] = []
    /// What entries of this pack add to rules that stand elsewhere.
    private var additions: [StatementRule] = []

    mutating func describe(_ file: RuleFile) -> Pack? {
        let scribe = Scribe(file: file.path)
        defer { faults += scribe.faults }
        guard let node = scribe.compose(file.text) else { return nil }
        let keys = ["pack", "title", "version", "languages", "extends"]
        let entries = scribe.mapping(node, known: keys, of: "pack")
        guard let name = scribe.required("pack", in: entries, of: node, what: "pack") else { return nil }
        return Pack(
            name: name, title: scribe.titles(entries["title"])["en"] ?? name,
            version: scribe.string(entries["version"]) ?? "", languages: scribe.strings(entries["languages"]),
            extends: scribe.strings(entries["extends"]), place: scribe.place(of: node))
    }

    /// Names of packs, each after those it extends; a missing or circular one is a fault.
    mutating func order(of packs: [Pack]) -> [String] {
        var order: [String] = []
        var open: Set<String> = []
        var found: [PackError.Fault] = []
        func visit(_ pack: Pack) {
            if order.contains(pack.name) { return }
            guard open.insert(pack.name).inserted else {
                found.append(.init(place: pack.place, what: "packs extend each other in a circle", remedy: "break it"))
                return
            }
            for name in pack.extends {
                if let base = packs.last(where: { $0.name == name }) {
                    visit(base)
                } else {
                    let remedy = "load that pack too, or take it out of `extends`"
                    found.append(.init(place: pack.place, what: "extends unknown pack `\(name)`", remedy: remedy))
                }
            }
            order.append(pack.name)
        }
        // A later pack of the same name stands for the earlier one.
        for pack in packs { packs.last { $0.name == pack.name }.map(visit) }
        faults += found
        return order
    }

    /// Takes in the word lists of a pack; one of a name that is known already stands in its place.
    mutating func read(lexicons files: [RuleFile]) {
        for file in files {
            let name = file.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
            var line = 1
            guard let lexicon = Lexicon(name: name, text: file.text, firstFault: &line) else {
                let place = Place(file: file.path, line: line, column: 1)
                let what = "the entries of a lexicon must be sorted by bytes, each once"
                faults.append(.init(place: place, what: what, remedy: "run `LC_ALL=C sort -u` over the file"))
                continue
            }
            if fragments.lexicons.number(of: name) != nil || !fragments.lexicons.isFull {
                fragments.lexicons.add(lexicon)
            } else {
                let place = Place(file: file.path, line: 1, column: 1)
                faults.append(.init(place: place, what: "too many lexicons", remedy: "join some of them"))
            }
        }
    }

    /// Takes in what words weigh; the table of a later pack stands in place of an earlier one.
    mutating func read(words file: RuleFile) {
        if let words = weights(file, of: "intent", known: rules.statements.filter { $0.kind == .intent }.map(\.id)) {
            rules.words = words
        }
    }

    /// Takes in what words say of the tags of others, in the same way.
    mutating func read(tags file: RuleFile) {
        let known = rules.values.compactMap(\.tag) + [TagWeights.other]
        if let table = weights(file, of: "tag", known: known) { rules.tags = TagWeights(table) }
    }

    private mutating func weights(_ file: RuleFile, of kind: String, known: [String]) -> WordWeights? {
        let remedy = "learn the table anew with `parley rules learn`"
        do throws(WordWeights.Fault) {
            let table = try WordWeights(file.text)
            for id in table.ids where !known.contains(id) {
                let place = Place(file: file.path, line: 1, column: 1)
                faults.append(.init(place: place, what: "there is no \(kind) `\(id)`", remedy: remedy))
            }
            return table
        } catch {
            let place = Place(file: file.path, line: error.line, column: 1)
            faults.append(.init(place: place, what: error.what, remedy: remedy))
            return nil
        }
    }

    /// Reads the files of a pack: the fragments of all of them first, then the rules that use these.
    mutating func read(_ files: [RuleFile]) {
        let known = ["fragments", "values", "facts", "verification"] + StatementKind.allCases.map(\.rawValue)
        let parsed = files.compactMap { file -> (scribe: Scribe, entries: [String: Node])? in
            let scribe = Scribe(file: file.path)
            guard let node = scribe.compose(file.text) else {
                faults += scribe.faults
                return nil
            }
            return (scribe, scribe.mapping(node, known: known, of: "rule file"))
        }
        for (scribe, entries) in parsed { fragments.read(entries["fragments"], with: scribe) }
        for (scribe, entries) in parsed {
            read(entries, with: scribe)
            faults += scribe.faults
        }
        for addition in additions { add(addition) }
        additions = []
    }

    /// Puts what an entry adds to a rule of this pack or one before it to that rule.
    private mutating func add(_ addition: StatementRule) {
        let same = rules.statements.firstIndex { $0.kind == addition.kind && $0.id == addition.id }
        guard let same else {
            let what = "there is no `\(addition.id)` in `\(addition.kind.rawValue)` to add to"
            faults.append(.init(place: addition.place, what: what, remedy: "write `id:` for a rule of its own"))
            return
        }
        rules.statements[same].patterns += addition.patterns
        rules.statements[same].nots += addition.nots
        rules.statements[same].deeds += addition.deeds
        rules.statements[same].examples.match += addition.examples.match
        rules.statements[same].examples.skip += addition.examples.skip
    }

    private mutating func read(_ entries: [String: Node], with scribe: Scribe) {
        let reader = PatternReader(scribe: scribe, fragments: fragments)
        rules.values += scribe.list(entries["values"]).compactMap { ValueRule($0, reader: reader) }
        for kind in StatementKind.allCases {
            for node in scribe.list(entries[kind.rawValue]) {
                guard let rule = StatementRule(node, kind: kind, reader: reader) else { continue }
                if StatementRule.isAddition(node) { additions.append(rule) } else { rules.statements.append(rule) }
            }
        }
        rules.facts += scribe.list(entries["facts"]).compactMap { FactRule($0, reader: reader) }
        if let policy = entries["verification"] {
            rules.verification = VerificationPolicy(policy, with: scribe)
        }
    }

    /// Faults as one finds them when one goes through the files.
    func faults(inOrderOf files: [RuleFile]) -> [PackError.Fault] {
        let key = { (fault: PackError.Fault) in
            (files.firstIndex { $0.path == fault.place.file } ?? files.count, fault.place.line, fault.place.column)
        }
        return faults.sorted { key($0) < key($1) }
    }

    mutating func checkIdsAreUnique() {
        var seen: [String: Place] = [:]
        let ids =
            rules.values.map { ("values", $0.id, $0.place) }
            + rules.statements.map { ($0.kind.rawValue, $0.id, $0.place) }
            + rules.facts.map { ("facts", $0.id, $0.place) }
        for (kind, id, place) in ids {
            if let first = seen.updateValue(place, forKey: "\(kind) \(id)") {
                let what = "`\(id)` is defined in `\(kind)` at \(first) already"
                faults.append(.init(place: place, what: what, remedy: "give one of them another id"))
            }
        }
    }
}
