import Foundation
import Testing

@testable import Storing

@Suite struct BesidesTests {
    private let work: TemporaryFolder
    private let gone: Int32

    init() throws {
        work = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exit"]
        try process.run()
        process.waitUntilExit()
        gone = process.processIdentifier
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: work.path).sorted()
    }

    @Test func `the folder is written beside its place, under a hidden name`() {
        #expect(Besides("/a/out").path == "/a/.out.parley-\(getpid())")
        #expect(Besides("/a/out//").path == "/a/.out.parley-\(getpid())")
        #expect(Besides("out").path == "./.out.parley-\(getpid())")
        #expect(Besides("/out").path == "/.out.parley-\(getpid())")
    }

    @Test func `leftovers of processes that are gone are removed, all else stays`() throws {
        let others = [".out.parley-1", ".out.parley-x", ".out.parley-", ".other.parley-\(gone)", "out.parley-\(gone)"]
        for name in others + [".out.parley-\(gone)", ".out.parley-\(getpid())"] { try work.add("\(name)/a") }
        Besides("\(work.path)/out").clearLeftovers()
        #expect(try names() == others.sorted())
    }

    @Test func `a result on its way out is put back when its place is empty`() throws {
        try work.add(".out.parley-\(gone).old/a", "good")
        Besides("\(work.path)/out").clearLeftovers()
        #expect(try names() == ["out"])
    }

    @Test func `a result on its way out is removed when another has taken its place`() throws {
        try work.add(".out.parley-\(gone).old/a", "old")
        try work.add("out/b", "new")
        Besides("\(work.path)/out").clearLeftovers()
        #expect(try names() == ["out"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(work.path)/out") == ["b"])
    }

    @Test func `two folders change places, and nothing changes when one is missing`() throws {
        try work.add("new/a")
        try work.add("old/b")
        let rest = exchange("\(work.path)/new", with: "\(work.path)/old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(work.path)/old") == ["a"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: try #require(rest)) == ["b"])
        #expect(exchange("\(work.path)/none", with: "\(work.path)/old") == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(work.path)/old") == ["a"])
    }
}
