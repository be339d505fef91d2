import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a run leaves that is told to end. All of them have work to do and wait for standard input, which never ends, so that
/// the signal always comes in the middle.
@Suite struct InterruptionTests {
    private let work: TemporaryFolder
    private let program: Program
    private let chat = "Agent: What are the last four of the card?\nCustomer: It is 4821.\n"

    init() throws {
        // Whoever starts the tests in the background may have them ignore it, which programs inherit.
        for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
        work = try TemporaryFolder()
        program = try Program(in: work)
        for number in 0..<8 { try work.add("in/\(number).txt", String(repeating: chat, count: 300)) }
    }

    private var output: URL { work.url.appendingPathComponent("out") }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: work.url.path).sorted()
    }

    /// A program that reads `in` and then waits.
    private func started(
        _ arguments: [String], reading input: Pipe, errors: FileHandle? = nil, by shell: String? = nil
    ) throws -> Process {
        let process = program.process(arguments + ["in", "-"])
        if let shell {
            process.arguments =
                ["-c", "\(shell); exec \"$0\" \"$@\"", program.executable.path] + arguments + ["in", "-"]
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
        }
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try errors ?? FileHandle(forWritingTo: try work.add("stderr", ""))
        try process.run()
        return process
    }

    private func isWriting() throws -> Bool { try names().contains { $0.hasPrefix(".out.parley-") } }

    /// Waits until a program has come so far, or has ended.
    private func wait(for process: Process, until holds: () throws -> Bool) rethrows {
        while try process.isRunning && !holds() { usleep(5000) }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `an analysis that is told to end leaves the last one as it was, and nothing beside it`(
        number: Int32
    ) throws {
        try work.add("small.txt", chat)
        #expect(try program.run(["analyze", "small.txt", "-o", "out"]).code == 0)
        let before = try contents(of: output)
        let input = Pipe()
        let process = try started(["analyze", "-o", "out"], reading: input)
        try wait(for: process) { try isWriting() }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == number)
        #expect(try work.text(of: "stderr") == "parley: interrupted; out is as it was\n")
        #expect(try contents(of: output) == before && before.count > 3)
        #expect(try names() == ["in", "out", "small.txt", "stderr"])
    }

    @Test func `a redaction that is told to end leaves neither copies nor a vault`() throws {
        try work.add("key", String(repeating: "k", count: 40))
        try work.add("profile.yaml", "profile: keeping\ndefault: vault\n")
        let input = Pipe()
        let process = try started(
            ["redact", "-o", "out", "--profile", "profile.yaml", "--key-file", "key", "--vault", "vault.jsonl"],
            reading: input)
        try wait(for: process) { try isWriting() && names().contains("vault.jsonl") }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGTERM)
        #expect(
            try work.text(of: "stderr")
                == "parley: interrupted; out is as it was; vault.jsonl is as it was\n")
        #expect(try names() == ["in", "key", "profile.yaml", "stderr"])
    }

    @Test func `shells see the signal`() throws {
        let input = Pipe()
        let process = try started(
            ["analyze", "-o", "out", "--quiet"], reading: input, by: #""$0" "$@"; echo $? > code; exit 0"#)
        try wait(for: process) { try isWriting() }
        let name = try #require(try names().first { $0.hasPrefix(".out.parley-") })
        kill(try #require(Int32(name.dropFirst(".out.parley-".count))), SIGINT)
        process.waitUntilExit()
        #expect(try work.text(of: "code") == "130\n")
    }

    @Test func `a second signal ends it at once`() throws {
        // The line on standard error cannot be written, so that without the second signal it would wait for ever.
        let (input, errors) = (Pipe(), Pipe())
        let end = errors.fileHandleForWriting.fileDescriptor
        let flags = fcntl(end, F_GETFL)
        _ = fcntl(end, F_SETFL, flags | O_NONBLOCK)
        while write(end, "x", 1) == 1 {}
        _ = fcntl(end, F_SETFL, flags)
        let process = try started(
            ["analyze", "-o", "out", "--quiet"], reading: input, errors: errors.fileHandleForWriting)
        try wait(for: process) { try isWriting() }
        kill(process.processIdentifier, SIGINT)
        try wait(for: process) { try !isWriting() }
        #expect(process.isRunning)
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGTERM)
    }

    @Test func `a signal that it was started to ignore does not end it`() throws {
        let input = Pipe()
        let process = try started(["analyze", "-o", "out", "--quiet"], reading: input, by: "trap '' HUP")
        try wait(for: process) { try isWriting() }
        kill(process.processIdentifier, SIGHUP)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(try names().contains("out"))
    }
}
