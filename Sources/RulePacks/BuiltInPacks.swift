#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Where the packs that come with Parley lie.
public enum BuiltInPacks {
    /// Finds them from wherever the program runs: `PARLEY_RULES`, beside the installed binary, or in the checkout
    /// that the binary was built in.
    ///
    /// - Parameter executable: path of the running program, links resolved.
    /// - Throws: ``PackError`` when none of these places has them.
    public static func folder(executable: String) throws(PackError) -> String {
        if let named = ProcessInfo.processInfo.environment["PARLEY_RULES"], !named.isEmpty { return named }
        var folder = parent(of: executable)
        while folder != "/" && !folder.isEmpty {
            for candidate in ["\(folder)/rules", "\(folder)/share/parley/rules"]
            where FileManager.default.fileExists(atPath: candidate + "/core/pack.yaml") {
                return candidate
            }
            folder = parent(of: folder)
        }
        let place = Place(file: executable, line: 1, column: 1)
        throw PackError(faults: [
            .init(
                place: place, what: "the built-in rule packs are not near the program",
                remedy: "set PARLEY_RULES to the folder that holds core/pack.yaml")
        ])
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
