import Foundation
import Testing

@testable import RulePacks

@Suite struct PackFolderTests {
    @Test func `a folder is a pack, its rule files in the order of their names`() throws {
        try inFolder(["pack.yaml": "pack: a", "b.yaml": "B", "a.yaml": "A", "notes.txt": "n"]) { folder in
            let sources = try PackFolder.sources(at: folder)
            #expect(sources.map(\.description.path) == [folder + "/pack.yaml"])
            #expect(sources.map(\.description.text) == ["pack: a"])
            #expect(sources.flatMap(\.files).map(\.path) == [folder + "/a.yaml", folder + "/b.yaml"])
            #expect(sources.flatMap(\.files).map(\.text) == ["A", "B"])
        }
    }

    @Test func `a folder of packs gives each, and passes over what is none`() throws {
        let files = ["b/pack.yaml": "pack: b", "a/pack.yaml": "pack: a", "c/other.yaml": "x", "d.yaml": "y"]
        try inFolder(files) { folder in
            let sources = try PackFolder.sources(at: folder)
            #expect(sources.map(\.description.text) == ["pack: a", "pack: b"])
            #expect(sources.flatMap(\.files).isEmpty)
        }
    }

    @Test func `a file that is not UTF-8 is named`() throws {
        try inFolder(["pack.yaml": "pack: a"]) { folder in
            try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: folder + "/rules.yaml"))
            let error = try #require(throws: PackError.self) { try PackFolder.sources(at: folder) }
            #expect(error.description == "\(folder)/rules.yaml:1:1: error: is not UTF-8; save it as UTF-8")
        }
    }

    @Test func `a rule file that is a folder is named`() throws {
        try inFolder(["pack.yaml": "pack: a", "rules.yaml/x": "y"]) { folder in
            let error = try #require(throws: PackError.self) { try PackFolder.sources(at: folder) }
            #expect(error.description == "\(folder)/rules.yaml:1:1: error: cannot be read; check its permissions")
        }
    }

    @Test(arguments: ["", "/gone"]) func `a place without packs is refused`(below: String) throws {
        try inFolder(["notes.txt": "n"]) { folder in
            let error = try #require(throws: PackError.self) { try PackFolder.sources(at: folder + below) }
            #expect(
                error.description == "\(folder)\(below):1:1: error: no rule pack here;"
                    + " name a folder that holds a pack.yaml, or folders that do")
        }
    }

    /// Runs a test in a folder of its own, which is removed after it.
    private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try body(folder.path)
    }
}
