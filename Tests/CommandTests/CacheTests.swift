import Foundation
import Testing

/// Rules that are kept from one run to the next, as users meet them.
@Suite struct CacheTests {
    private let work: TemporaryFolder
    private var program: Program

    init() throws {
        work = try TemporaryFolder()
        program = try Program(in: work)
        program.rules = work.url.appendingPathComponent("packs")
        program.cache = work.url.appendingPathComponent("cache").path
        try work.add("packs/core/pack.yaml", "pack: core\n")
        try work.add("in/a.txt", "Agent: Hello.\nCustomer: My pin, my zip.\n")
        try write("pin")
    }

    /// A pack whose only value is a word; all such packs have files of the same length.
    private func write(_ word: String) throws {
        try work.add(
            "packs/core/a.yaml", "values: [{id: a, patterns: [\(word)], examples: {match: «\(word)», skip: b}}]\n")
    }

    /// Rules are kept only when their files are older than two seconds.
    private func wait() async throws { try await Task.sleep(for: .seconds(3.1)) }

    /// What the command says, and what it found.
    private func analyze() throws -> String {
        let run = try program.run(["analyze", "in", "-o", "out"])
        #expect(run.code == 0 && run.stderr == "")
        return try run.stdout + work.text(of: "out/results.jsonl")
    }

    private func files() throws -> [String: Data] {
        let folder = URL(fileURLWithPath: program.cache)
        return FileManager.default.fileExists(atPath: folder.path) ? try contents(of: folder) : [:]
    }

    private func uncached() throws -> String {
        var other = self
        other.program.cache = "off"
        return try other.analyze()
    }

    @Test func `the second run says what the first says, and what one without a cache says`() async throws {
        try await wait()
        let first = try analyze()
        let kept = try files()
        #expect(kept.count == 1)
        #expect(try analyze() == first)
        #expect(try files() == kept)
        #expect(try uncached() == first)
    }

    @Test func `what was kept is what counts, until a file changes`() async throws {
        try await wait()
        let pin = try analyze()
        let name = try #require(try files().keys.first)
        try write("zip")
        try await wait()
        let zip = try analyze()
        #expect(zip != pin)
        let other = try #require(try files().keys.first { $0 != name })
        // Under the name of these rules lie others now, which nobody but a test does.
        try FileManager.default.removeItem(atPath: "\(program.cache)/\(other)")
        try FileManager.default.copyItem(atPath: "\(program.cache)/\(name)", toPath: "\(program.cache)/\(other)")
        #expect(try analyze() == pin)
        #expect(try uncached() == zip)
        try write("pin")
        try write("zip")
        #expect(try analyze() == zip)
    }

    @Test func `a pack file that was written a moment ago counts at once, however often`() throws {
        let (pin, zip) = (
            try uncached(),
            try {
                try write("zip"); return try uncached()
            }()
        )
        #expect(pin != zip)
        for _ in 0..<6 {
            try write("pin")
            #expect(try analyze() == pin)
            try write("zip")
            #expect(try analyze() == zip)
        }
    }

    @Test func `files that come and go count at once`() async throws {
        try await wait()
        let one = try analyze()
        let more = "values: [{id: b, patterns: [zip], examples: {match: «zip», skip: b}}]\n"
        let file = try work.add("packs/core/b.yaml", more)
        #expect(try analyze() != one)
        try FileManager.default.removeItem(at: file)
        #expect(try analyze() == one)
    }

    @Test func `a damaged file is passed over and made anew`() async throws {
        try await wait()
        let said = try analyze()
        let (name, whole) = try #require(try files().first)
        var changed = whole
        changed[changed.count / 2] ^= 1
        for damaged in [changed, whole.prefix(whole.count / 2), Data(), Data("x".utf8)] {
            try work.add("cache/\(name)", bytes: Array(damaged))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(program.cache)/\(name)")
            #expect(try analyze() == said)
            #expect(try files() == [name: whole])
        }
    }

    @Test func `no cache is needed`() async throws {
        try await wait()
        var off = self
        off.program.cache = "off"
        var nowhere = self
        nowhere.program.cache = "/proc/parley-cache"
        #expect(try off.analyze() == nowhere.analyze())
        #expect(try files().isEmpty && contents(of: work.url).keys.allSatisfy { !$0.hasSuffix(".packed") })
    }
}
