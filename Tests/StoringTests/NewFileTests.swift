import Foundation
import Storing
import Testing

@Suite struct NewFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a new file holds what was written, for its owner alone`() throws {
        let path = "\(folder.path)/vault.jsonl"
        try NewFile(at: path).write(Array("secret\n".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "secret\n")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `what is there already is an obstacle and stays`() throws {
        let path = "\(folder.path)/vault.jsonl"
        try NewFile(at: path).write(Array("first".utf8))
        #expect(throws: OutputFolder.Obstacle.self) { _ = try NewFile(at: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "first")
    }

    @Test func `one that is never written leaves nothing behind`() throws {
        let path = "\(folder.path)/vault.jsonl"
        _ = try NewFile(at: path)
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
