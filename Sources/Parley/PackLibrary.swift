internal import Detecting
public import RulePacks

/// Loads the packs that come with Parley, and the user's.
public enum PackLibrary {
    /// - Parameters:
    ///   - paths: folders with packs of the user; one with the name of a built-in pack replaces it.
    ///   - executable: path of the running program, by which the built-in packs are found.
    /// - Throws: ``PackError`` with every fault, each with file, line and column.
    public static func load(adding paths: [String], executable: String) throws(PackError) -> RuleSet {
        try load(try packs(adding: paths, executable: executable))
    }

    /// The same packs as a run needs them: from the cache, if the same program used the same files before.
    ///
    /// - Throws: ``PackError`` as ``load(adding:executable:)`` does. A cache that cannot be used is no error: it saves some
    ///   tenths of a second, no more.
    public static func book(adding paths: [String], executable: String) throws(PackError) -> Rulebook {
        let packs = try packs(adding: paths, executable: executable)
        guard let cache = ProgramCache(of: packs.flatMap(\.paths), executable: executable) else {
            return Rulebook(try load(packs))
        }
        if let program = cache.program() { return Rulebook(program) }
        let program = Program(try load(packs))
        cache.keep(program)
        return Rulebook(program)
    }

    private static func packs(adding paths: [String], executable: String) throws(PackError) -> [PackFolder] {
        var packs = try PackFolder.all(at: BuiltInPacks.folder(executable: executable))
        for path in paths { packs += try PackFolder.all(at: path) }
        return packs
    }

    private static func load(_ packs: [PackFolder]) throws(PackError) -> RuleSet {
        var sources: [PackSource] = []
        for pack in packs { sources.append(try pack.read()) }
        return try RuleSet(loading: sources)
    }
}
