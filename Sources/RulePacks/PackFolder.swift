#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A rule pack on disk: a folder with a `pack.yaml`, other `.yaml` files, word lists in `lexicons/`, and tables of what
/// words weigh in `words/`.
public enum PackFolder {
    /// Reads every pack at a path: the folder itself, or each folder in it.
    ///
    /// - Throws: ``PackError`` when there is no pack or a file cannot be read.
    public static func sources(at path: String) throws(PackError) -> [PackSource] {
        if FileManager.default.fileExists(atPath: path + "/pack.yaml") { return [try source(at: path)] }
        var sources: [PackSource] = []
        for name in entries(of: path) where FileManager.default.fileExists(atPath: "\(path)/\(name)/pack.yaml") {
            sources.append(try source(at: "\(path)/\(name)"))
        }
        if sources.isEmpty {
            throw fault(path, "no rule pack here", "name a folder that holds a pack.yaml, or folders that do")
        }
        return sources
    }

    private static func source(at folder: String) throws(PackError) -> PackSource {
        var files: [RuleFile] = []
        for name in entries(of: folder) where name.hasSuffix(".yaml") && name != "pack.yaml" {
            files.append(try file(at: "\(folder)/\(name)"))
        }
        var lexicons: [RuleFile] = []
        for name in entries(of: folder + "/lexicons") where name.hasSuffix(".txt") {
            lexicons.append(try file(at: "\(folder)/lexicons/\(name)"))
        }
        return PackSource(
            description: try file(at: "\(folder)/pack.yaml"), files: files, lexicons: lexicons,
            words: try table("intents", of: folder), tags: try table("tags", of: folder))
    }

    /// What words weigh, if the pack has such a table.
    private static func table(_ name: String, of folder: String) throws(PackError) -> RuleFile? {
        let path = "\(folder)/words/\(name).tsv"
        return FileManager.default.fileExists(atPath: path) ? try file(at: path) : nil
    }

    private static func file(at path: String) throws(PackError) -> RuleFile {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw fault(path, "cannot be read", "check its permissions")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw fault(path, "is not UTF-8", "save it as UTF-8")
        }
        return RuleFile(path: path, text: text)
    }

    /// Names in a folder, sorted so that packs load in the same order everywhere.
    private static func entries(of folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private static func fault(_ path: String, _ what: String, _ remedy: String) -> PackError {
        PackError(faults: [.init(place: Place(file: path, line: 1, column: 1), what: what, remedy: remedy)])
    }
}
