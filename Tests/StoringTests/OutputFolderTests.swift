import Foundation
import Testing

@testable import Storing

@Suite struct OutputFolderTests {
    private let work: TemporaryFolder
    private let output: String
    private let marks = ["results.jsonl", "summary.json"]
    private let names = ["results.jsonl", "summary.json", "daily.csv"]

    init() throws {
        work = try TemporaryFolder()
        output = "\(work.path)/out"
    }

    private func folder(at path: String? = nil) throws -> OutputFolder {
        try OutputFolder(at: path ?? output, replacing: marks, among: names)
    }

    private func write(_ text: String, named name: String, to folder: OutputFolder) throws {
        let file = try folder.file(named: name)
        try file.write(text.utf8)
        try file.flush()
    }

    private func obstacle(at path: String? = nil) -> String? {
        do throws(OutputFolder.Obstacle) {
            _ = try OutputFolder(at: path ?? output, replacing: marks, among: names)
            return nil
        } catch {
            return error.what
        }
    }

    private func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(work.path)/\(folder)").sorted()
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(work.path)/\(name)", encoding: .utf8)
    }

    @Test func `nothing is to be seen before it is complete, and then all is`() throws {
        let folder = try folder()
        try write("one", named: "a.txt", to: folder)
        try write("two", named: "b/c/d.txt", to: folder)
        #expect(!FileManager.default.fileExists(atPath: output))
        try folder.commit()
        #expect(try names() == ["out"])
        #expect(try names(in: "out") == ["a.txt", "b"])
        #expect(try text("out/b/c/d.txt") == "two")
    }

    @Test func `an empty folder is filled`() throws {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: false)
        let folder = try folder()
        try write("one", named: "a.txt", to: folder)
        try folder.commit()
        #expect(try names(in: "out") == ["a.txt"])
    }

    @Test func `what is never committed leaves nothing behind and the old result as it was`() throws {
        try work.add("out/results.jsonl", "old")
        try work.add("out/summary.json", "old")
        do {
            let folder = try folder()
            try write("new", named: "results.jsonl", to: folder)
            #expect(try names().count == 2)
        }
        #expect(try names() == ["out"])
        #expect(try text("out/results.jsonl") == "old")
    }

    @Test func `an earlier result is replaced whole`() throws {
        for name in names + [".DS_Store"] { try work.add("out/\(name)", "old") }
        let folder = try folder()
        try write("new", named: "results.jsonl", to: folder)
        #expect(try text("out/results.jsonl") == "old")
        try folder.commit()
        #expect(try names() == ["out"])
        #expect(try names(in: "out") == ["results.jsonl"])
        #expect(try text("out/results.jsonl") == "new")
    }

    @Test(arguments: [
        ["results.jsonl"], ["summary.json", "daily.csv"], ["results.jsonl", "summary.json", "notes.txt"], [".git"],
    ])
    func `a folder that is no earlier result is not touched`(files: [String]) throws {
        for name in files { try work.add("out/\(name)", "mine") }
        #expect(obstacle() == "exists and holds other files")
        #expect(try names() == ["out"])
        #expect(try names(in: "out") == files.sorted())
    }

    @Test func `without marks nothing is ever replaced`() throws {
        try work.add("out/results.jsonl")
        #expect(throws: OutputFolder.Obstacle.self) { try OutputFolder(at: output, replacing: [], among: names) }
    }

    @Test func `a folder that was filled by somebody else meanwhile is not touched`() throws {
        let folder = try folder()
        try write("new", named: "results.jsonl", to: folder)
        try work.add("out/notes.txt", "mine")
        #expect(throws: OutputFolder.Obstacle.self) { try folder.commit() }
        #expect(try names(in: "out") == ["notes.txt"])
    }

    @Test func `a file in the place is not touched`() throws {
        try work.add("out", "mine")
        #expect(obstacle() == "is not a folder")
        #expect(try text("out") == "mine")
    }

    @Test func `folders above it are made, and a slash at the end says nothing`() throws {
        let folder = try folder(at: "\(work.path)/deep/er/out//")
        try write("one", named: "a.txt", to: folder)
        try folder.commit()
        #expect(try names(in: "deep/er") == ["out"])
        #expect(try names(in: "deep/er/out") == ["a.txt"])
    }

    @Test func `a link to a folder stays, and the folder is replaced`() throws {
        try work.add("real/results.jsonl", "old")
        try work.add("real/summary.json", "old")
        try work.link("out", to: "\(work.path)/real")
        let folder = try folder()
        try write("new", named: "summary.json", to: folder)
        try folder.commit()
        #expect(try names() == ["out", "real"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output) == "\(work.path)/real")
        #expect(try names(in: "real") == ["summary.json"])
    }

    @Test func `a place below a file, or where nobody may write, cannot be created`() throws {
        try work.add("file")
        #expect(obstacle(at: "\(work.path)/file/out") == "cannot be created")
        #if os(Linux)
            #expect(obstacle(at: "/proc/parley-out") == "cannot be created")
        #endif
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func `a folder that may not be written stays as it is`() throws {
        try work.add("closed/.keep")
        let closed = "\(work.path)/closed"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
        #expect(obstacle(at: "\(closed)/out") == "cannot be created")
    }

    @Test func `the working folder itself is refused`() {
        #expect(obstacle(at: ".") == "is the working folder")
    }

    @Test func `a file that has nothing to say is taken back`() throws {
        let folder = try folder()
        try write("one", named: "a.txt", to: folder)
        try write("two", named: "b.txt", to: folder)
        folder.discard("b.txt")
        try folder.commit()
        #expect(try names(in: "out") == ["a.txt"])
    }

    @Test func `an obstacle is told with its path and what to do`() throws {
        try work.add("out", "mine")
        #expect(throws: OutputFolder.Obstacle.self) { try folder() }
        do { _ = try folder() } catch {
            #expect("\(error)" == "\(output): error: is not a folder; name another output folder")
        }
    }
}
