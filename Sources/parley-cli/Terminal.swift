internal import Parley
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where messages go: results to standard output, everything else to standard error.
enum Terminal {
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Has failed writes reported as errors instead of a signal, which would leave half-written folders behind.
    static func keepBrokenPipesQuiet() { _ = signal(SIGPIPE, SIG_IGN) }

    static func out(_ text: String) { outExactly(text + "\n") }

    /// Writes to standard output. Ends the program when that cannot be written: quietly when its reader has gone.
    static func outExactly(_ text: String) {
        let failure = write(text, to: STDOUT_FILENO)
        if failure == 0 { return }
        if failure == EPIPE { exit(0) }
        complain("standard output: error: cannot be written: \(String(cString: strerror(failure))); make room")
        exit(1)
    }

    static func error(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }

    /// A message as every message of this program reads.
    static func complain(_ text: String) {
        error(text.split(separator: "\n").map { "parley: " + $0 }.joined(separator: "\n"))
    }

    /// Text that stands there until the next one overwrites it; on a terminal only.
    static func overwrite(_ text: String) {
        if isInteractive { _ = write("\r\u{1B}[K" + text, to: STDERR_FILENO) }
    }

    /// - Returns: the error number, or 0.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return errno }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// The path of the running program with links resolved, by which the built-in packs are found.
func executablePath() -> String {
    for candidate in ["/proc/self/exe", CommandLine.arguments[0]] {
        if let resolved = realpath(candidate, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
    }
    return CommandLine.arguments[0]
}
