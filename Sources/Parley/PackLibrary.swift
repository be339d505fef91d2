public import RulePacks

/// Loads the packs that come with Parley, and the user's.
public enum PackLibrary {
    /// - Parameters:
    ///   - paths: folders with packs of the user; one with the name of a built-in pack replaces it.
    ///   - executable: path of the running program, by which the built-in packs are found.
    /// - Throws: ``PackError`` with every fault, each with file, line and column.
    public static func load(adding paths: [String], executable: String) throws(PackError) -> RuleSet {
        var sources = try PackFolder.sources(at: BuiltInPacks.folder(executable: executable))
        for path in paths { sources += try PackFolder.sources(at: path) }
        return try RuleSet(loading: sources)
    }
}
