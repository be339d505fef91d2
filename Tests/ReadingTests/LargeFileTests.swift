import Foundation
import Testing
import Transcripts

@testable import Reading

@Suite struct LargeFileTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)").path

    private func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

    @Test func `a part of a file is read without the rest`() throws {
        try write(Array("one\ntwo\nthree".utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try #require(LargeFile(at: path))
        #expect(file.size == 13)
        #expect(try file.bytes(in: 4..<7) == Array("two".utf8))
        #expect(try file.bytes(in: 8..<99) == Array("three".utf8))
        #expect(try file.lineBreaks(before: 8) == 2)
    }

    @Test func `a file that grows or is gone is a problem`() throws {
        try write(Array("one".utf8))
        let file = try #require(LargeFile(at: path))
        try write(Array("one and more".utf8))
        #expect(throws: Problem.self) { try file.bytes(in: 0..<3) }
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: Problem.self) { try file.bytes(in: 0..<3) }
        #expect(LargeFile(at: path) == nil)
    }

    /// Windows are 1 MiB long.
    @Test(arguments: [1, 2, 3, 4]) func `characters that lie across two windows are text`(before: Int) throws {
        let bytes = [UInt8](repeating: 0x61, count: (1 << 20) - before) + Array("é话😀".utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write(bytes)
        #expect(try LargeFile(at: path)?.isUTF8() == true)
        try write(bytes + [0xE8, 0xAF])
        #expect(try LargeFile(at: path)?.isUTF8() == false)
        try write(Array(bytes.dropLast(1)) + [0x61])
        #expect(try LargeFile(at: path)?.isUTF8() == false)
    }
}
