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

    @Test func `a turn of 64 MB is refused by its line, and other conversations and files are done`() throws {
        let long = String(repeating: "My card ends in 4821. ", count: (64 << 20) / 22)
        func line(_ text: String) -> String { #"{"turns":[{"speaker":"customer","text":"\#(text)"}]}"# + "\n" }
        try work.add("in/long.jsonl", line("My card ends in 4822.") + line(long) + line("My card ends in 4823."))
        try work.add("in/short.txt", chat)
        let run = try program.run(["analyze", "in", "-o", "out"])
        #expect(run.code == 1)
        #expect(
            run.stderr == "parley: in/long.jsonl:2: error: turn 0 of conversation long.jsonl#2 has 67108844 bytes,"
                + " more than 1 MiB; export it with one message a turn\n")
        #expect(run.stdout.hasPrefix("3 conversations, 4 turns, from 2 files; 1 problem named above\n"))
        let redaction = try program.run(["redact", "in", "-o", "share", "--quiet"])
        #expect(redaction.code == 1)
        #expect(try names(in: "share") == ["redaction-manifest.json", "short.txt"])
    }

    @Test func `a text that is one line of more than anybody says is refused, and the other files are done`() throws {
        // It is read as prose: a turn for some sentences, of which each alone is short enough.
        try work.add("in/long.txt", String(repeating: "My card ends in 4821. ", count: (9 << 20) / 22) + "\n")
        try work.add("in/short.txt", chat)
        for command in ["analyze", "redact"] {
            let run = try program.run([command, "in", "-o", command])
            #expect(run.code == 1)
            #expect(
                run.stderr.hasPrefix("parley: in/long.txt:1: error: conversation long.txt has 9"), "\(run.stderr)")
            #expect(run.stderr.contains(" bytes of turns, more than 8 MiB; export one conversation a file, or a long"))
        }
        #expect(try work.text(of: "analyze/conversations.csv").contains("short.txt"))
        #expect(try names(in: "redact") == ["redaction-manifest.json", "short.txt"])
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

    @Test func `a pack of 5000 rules is checked, used, and used again from the cache`() throws {
        try work.add("mine/pack.yaml", "pack: mine\ntitle: Mine\nversion: 1\nlanguages: [en]\n")
        let rules = (0..<5000).map { number in
            "  - {id: made_\(number), title: {en: Made \(number)}, patterns: [{weight: 4, regex: '\\bmade\(number)\\b'}],"
                + " examples: {match: [made\(number)], skip: [made]}}\n"
        }
        try work.add("mine/intents.yaml", "intents:\n" + rules.joined())
        try work.add("a.txt", "Agent: hello\nCustomer: it was made4321, not made0043x\n")
        let small = Repository.commandTests.appendingPathComponent("Rules")
        var program = program
        program.rules = small
        let check = try program.run(["rules", "check", "--rules", "mine"])
        #expect(check.stdout == "2 packs, 5006 rules, 5008 patterns: nothing wrong\n", "\(check.stderr)")
        for output in ["first", "second"] {
            #expect(try program.run(["analyze", "a.txt", "-o", output, "--rules", "mine"]).code == 0)
            #expect(try work.text(of: "\(output)/intents.csv").contains("made_4321,Made 4321,"))
        }
        let results = try ["first", "second"].map { try work.text(of: "\($0)/results.jsonl") }
        #expect(results[0] == results[1] && !results[0].contains("made_43\""))
    }

    @Test func `files that end within a record are named with the line, and records before are done`() throws {
        func line(_ id: Int) -> String {
            #"{"id":"c\#(id)","turns":[{"speaker":"customer","text":"My card ends in 482\#(id)."}]}"#
        }
        try work.add("in/a.jsonl", line(1) + "\n" + line(2).dropLast(20))
        try work.add("in/b.json", "[\n" + line(3) + ",\n" + line(4).dropLast(20))
        try work.add("in/c.csv", "conversation_id,speaker,text\nc5,customer,card ends in 4825\nc6,customer,\"card")
        // What gzip makes of `chat`, without its last 12 bytes.
        let packed = "H4sIAAAAAAACA3NMT80rsVIIz0gsUUgsSlUoyUhVyEksLlFIyy8tUshPAwskJxal2HM5lxaX5OemFlkpeJYoZBYrmFgYGQ=="
        try work.add("in/d.txt.gz", bytes: Array(try #require(Data(base64Encoded: packed))))
        try work.add("in/e.txt", chat)
        let problems = [
            "a.jsonl:2: error: not valid JSON at byte 55 of the line: the text ends in the middle of a value; mend or remove this line",
            "b.json:3: error: not valid JSON at byte 134: the text ends in the middle of a value; the file is cut off; export it again",
            "c.csv:3: error: a quoted cell begins here and never ends; mend the quotes of this row",
            "d.txt.gz: error: the archive is damaged: truncated gzip input; what follows was not read; export or download it again",
        ]
        let analysis = try program.run(["analyze", "in", "-o", "out"])
        #expect(analysis.code == 1)
        #expect(analysis.stderr == problems.map { "parley: in/\($0)\n" }.joined())
        let results = try work.text(of: "out/results.jsonl")
        let sources = results.matches(of: #/"source":"([^"]*)"/#).map { String($0.1) }
        #expect(sources == ["a.jsonl", "c.csv", "e.txt"])
        let redaction = try program.run(["redact", "in", "-o", "copy"])
        #expect(redaction.code == 1)
        #expect(problems.allSatisfy { redaction.stderr.contains("parley: in/\($0)\n") })
        #expect(try names(in: "copy") == ["e.txt", "redaction-manifest.json"])
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
