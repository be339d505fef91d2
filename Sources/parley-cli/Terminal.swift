internal import Parley
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where messages go: results to standard output, everything else to standard error.
enum Terminal {
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    static func out(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// A message as every message of this program reads.
    static func complain(_ text: String) {
        error(text.split(separator: "\n").map { "parley: " + $0 }.joined(separator: "\n"))
    }

    /// Text that stands there until the next one overwrites it; on a terminal only.
    static func overwrite(_ text: String) {
        if isInteractive { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            // Whoever read our output has gone: there is nobody to tell.
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
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
