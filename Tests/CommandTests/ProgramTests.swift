import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a case of files cannot say.
@Suite struct ProgramTests {
    private let work: TemporaryFolder
    private let program: Program
    private let chat = "Agent: What are the last four of the card?\nCustomer: It is 4821.\n"

    init() throws {
        work = try TemporaryFolder()
        program = try Program(in: work)
    }

    private func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: work.url.appendingPathComponent(folder).path).sorted()
    }

    @Test func `a turn of 50 MB is refused, and the other files are done`() throws {
        let long = String(repeating: "My card ends in 4821. ", count: 50_000_000 / 22)
        try work.add("in/long.jsonl", #"{"turns":[{"speaker":"customer","text":"\#(long)"}]}"# + "\n")
        try work.add("in/short.txt", chat)
        let run = try program.run(["analyze", "in", "-o", "out"])
        #expect(run.code == 1)
        #expect(run.stderr.hasPrefix("parley: in/long.jsonl: error: turn 0 of conversation long.jsonl has 4999"))
        #expect(run.stderr.utf8.count < 300)
        #expect(run.stdout.hasPrefix("1 conversation, 2 turns, from 1 file; 1 problem named above\n"))
        let redaction = try program.run(["redact", "in", "-o", "share", "--quiet"])
        #expect(redaction.code == 1)
        #expect(try names(in: "share") == ["redaction-manifest.json", "short.txt"])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func `a file that may not be read is named, and the other files are done`() throws {
        let closed = try work.add("in/closed.txt", chat)
        try work.add("in/open.txt", chat)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed.path)
        let run = try program.run(["redact", "in", "-o", "out", "--quiet"])
        #expect(run.code == 1)
        #expect(run.stderr.hasPrefix("parley: in/closed.txt: error: the file cannot be opened: "))
        #expect(try names(in: "out") == ["open.txt"])
    }

    @Test func `a place that cannot be written is named and nothing is left`() throws {
        try work.add("a.txt", chat)
        for output in ["a.txt/out", "/proc/parley-out"] {
            let run = try program.run(["analyze", "a.txt", "-o", output])
            #expect(run.code == 2)
            #expect(run.stderr == "parley: \(output): error: cannot be created; check the folder above it\n")
        }
        #expect(try names() == ["a.txt"])
    }

    @Test func `what killed runs left beside the output is cleared away, and what living ones write is not`() throws {
        try work.add("a.txt", chat)
        let gone = try endedProcess()
        try work.add(".out.parley-\(gone)/results.jsonl", "half")
        try work.add(".out.parley-\(getpid())/results.jsonl", "half")
        try work.add(".outer.parley-\(gone)/results.jsonl", "another's")
        let other = try program.run(["redact", "a.txt", "-o", "share"])
        #expect(other.code == 0)
        #expect(try names().contains(".out.parley-\(gone)"), "another output's are left alone")
        #expect(try program.run(["analyze", "a.txt", "-o", "out"]).code == 0)
        #expect(try names() == [".out.parley-\(getpid())", ".outer.parley-\(gone)", "a.txt", "out", "share"])
    }

    @Test func `a result that a killed run had moved away is put back`() throws {
        let gone = try endedProcess()
        try work.add(".out.parley-\(gone).old/results.jsonl", "the last good one")
        try work.add(".out.parley-\(gone).old/summary.json", "{}")
        try work.add(".out.parley-\(gone)/results.jsonl", "half")
        let broken = try work.add("broken.txt", "")
        // This one is refused, since a redacted copy replaces nothing.
        #expect(try program.run(["redact", broken.path, "-o", "out/"]).code == 2)
        #expect(try work.text(of: "out/results.jsonl") == "the last good one")
        #expect(try names() == ["broken.txt", "out"])
    }

    @Test func `a run that is killed leaves the last analysis as it was`() throws {
        try work.add("in/a.txt", chat)
        #expect(try program.run(["analyze", "in", "-o", "out"]).code == 0)
        let before = try contents(of: work.url.appendingPathComponent("out"))
        // Reading standard input that never ends, it has the folder beside the output open when it is killed.
        let input = Pipe()
        let process = program.process(["analyze", "in", "-", "-o", "out", "--quiet"])
        process.standardInput = input
        try process.run()
        while try names().count < 3 { usleep(10_000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try contents(of: work.url.appendingPathComponent("out")) == before)
        #expect(try program.run(["analyze", "in", "-o", "out"]).code == 0)
        #expect(try names() == ["in", "out"])
    }

    @Test func `a reader that goes away ends it quietly`() throws {
        let process = program.process(["rules", "list"])
        let output = Pipe()
        let errors = try work.add("stderr", "")
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try output.fileHandleForReading.close()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(try work.text(of: "stderr").isEmpty)
    }

    #if os(Linux)
        @Test func `a full disk under standard output is an error`() throws {
            let run = try program.run(["rules", "list"], stdout: URL(fileURLWithPath: "/dev/full"))
            #expect(run.code == 1)
            #expect(
                run.stderr == "parley: standard output: error: cannot be written: No space left on device; make room\n")
        }
    #endif

    @Test func `an installed program finds its rules from any folder, through links too`() throws {
        let prefix = try TemporaryFolder()
        for folder in ["bin", "share/parley", "links"] { try prefix.add("\(folder)/.keep", "") }
        let files = FileManager.default
        let installed = prefix.url.appendingPathComponent("bin/parley")
        try files.copyItem(at: try Program.built(), to: installed)
        try files.copyItem(
            at: Repository.root.appendingPathComponent("rules"),
            to: prefix.url.appendingPathComponent("share/parley/rules"))
        let link = prefix.url.appendingPathComponent("links/parley")
        try files.createSymbolicLink(at: link, withDestinationURL: installed)
        for executable in [installed, link] {
            var program = Program(at: executable, in: work)
            program.rules = nil
            let run = try program.run(["rules", "show", "sim_replacement"])
            #expect(run.code == 0)
            #expect(run.stdout.contains("\(prefix.url.path)/share/parley/rules/telecom/"))
        }
    }

    @Test func `no message holds what stands in a transcript`() throws {
        let secret = "quokka"
        for (name, content) in [
            "a.jsonl": #"{"turns":[{"text":"\#(secret)"#, "b.jsonl": #"{"turns":[{"text":{"\#(secret)":1}}]}"#,
            "c.csv": "speaker,text\ncustomer,\"\(secret)", "d.csv": "\(secret),other\n1,2\n",
            "e.jsonl": #"{"\#(secret)":1}"#,
            "f.vtt": "WEBVTT\n\n\(secret)\n", "g.srt": "1\n\(secret) --> 2\n", "h.txt": "\u{0}\(secret)",
            "i.jsonl": #"["\#(secret)"]"#,
        ] {
            try work.add("in/\(name)", content)
        }
        for command in ["analyze", "redact"] {
            let run = try program.run([command, "in", "-o", command])
            #expect(!(run.stdout + run.stderr).contains(secret))
        }
    }

    /// The number of a process that has ended.
    private func endedProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exit"]
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }
}
