#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A rule pack on disk: a folder with a `pack.yaml`, other `.yaml` files, word lists in `lexicons/`, and tables of what
/// words weigh in `words/`.
public struct PackFolder: Sendable {
    private let folder: String
    private let files: [String]
    private let lexicons: [String]
    private let words: String?
    private let tags: String?

    /// Every pack at a path: the folder itself, or each folder in it.
    ///
    /// - Throws: ``PackError`` when there is no pack.
    public static func all(at path: String) throws(PackError) -> [PackFolder] {
        if FileManager.default.fileExists(atPath: path + "/pack.yaml") { return [PackFolder(path)] }
        var packs: [PackFolder] = []
        for name in entries(of: path) where FileManager.default.fileExists(atPath: "\(path)/\(name)/pack.yaml") {
            packs.append(PackFolder("\(path)/\(name)"))
        }
        if packs.isEmpty {
            throw fault(path, "no rule pack here", "name a folder that holds a pack.yaml, or folders that do")
        }
        return packs
    }

    /// Reads every pack at a path; see ``all(at:)`` and ``read()``.
    public static func sources(at path: String) throws(PackError) -> [PackSource] {
        var sources: [PackSource] = []
        for pack in try all(at: path) { sources.append(try pack.read()) }
        return sources
    }

    private init(_ folder: String) {
        self.folder = folder
        files = Self.entries(of: folder).filter { $0.hasSuffix(".yaml") && $0 != "pack.yaml" }
        lexicons = Self.entries(of: folder + "/lexicons").filter { $0.hasSuffix(".txt") }.map { "lexicons/" + $0 }
        let tables = Self.entries(of: folder + "/words")
        words = tables.contains("intents.tsv") ? "words/intents.tsv" : nil
        tags = tables.contains("tags.tsv") ? "words/tags.tsv" : nil
    }

    /// The paths of all files of the pack.
    public var paths: [String] {
        (["pack.yaml"] + files + lexicons + [words, tags].compactMap { $0 }).map { "\(folder)/\($0)" }
    }

    /// - Throws: ``PackError`` when a file cannot be read.
    public func read() throws(PackError) -> PackSource {
        PackSource(
            description: try file("pack.yaml"), files: try read(files), lexicons: try read(lexicons),
            words: try read([words].compactMap { $0 }).first, tags: try read([tags].compactMap { $0 }).first)
    }

    private func read(_ names: [String]) throws(PackError) -> [RuleFile] {
        var read: [RuleFile] = []
        for name in names { read.append(try file(name)) }
        return read
    }

    private func file(_ name: String) throws(PackError) -> RuleFile {
        let path = "\(folder)/\(name)"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Self.fault(path, "cannot be read", "check its permissions")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Self.fault(path, "is not UTF-8", "save it as UTF-8")
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
