internal import Storing
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Ends the program by a signal as one would wish: what it has begun to write is gone, and whoever started it sees the signal.
///
/// A signal handler may do next to nothing, so it hands the number to a thread that waits for it.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    /// The ends of a pipe: the thread reads at one, the handler writes to the other. Set before either is there.
    private nonisolated(unsafe) static var ends: (start: Int32, end: Int32) = (-1, -1)

    static func watch() {
        // Whoever started the program may want it to go on, as `nohup` does.
        let heeded = signals.filter { !isIgnored($0) }
        var ends: [Int32] = [-1, -1]
        guard !heeded.isEmpty, pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        Self.ends = (ends[0], ends[1])
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        guard pthread_create(&thread, nil, { _ in Interruption.wait() }, nil) == 0 else { return }
        for number in heeded { _ = signal(number) { Interruption.hand(on: $0) } }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        let before = signal(number, SIG_IGN)
        if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return true }
        _ = signal(number, before)
        return false
    }

    /// Runs between any two instructions of any thread, and whatever that thread was told of an error must stay.
    private static func hand(on number: Int32) {
        let error = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(ends.end, &byte, 1)
        errno = error
    }

    private static func wait() -> Never {
        var byte: UInt8 = 0
        while read(ends.start, &byte, 1) != 1 {}
        // Who asks a second time does not want to wait for what comes now.
        for number in signals { _ = signal(number, SIG_DFL) }
        Terminal.overwrite("")
        Terminal.complain(message(of: Unfinished.shared.takeBack()))
        // The thread inherited what is blocked in the one that made it.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(Int32(SIG_UNBLOCK), &all, nil)
        raise(Int32(byte))
        // The default action is to end the program, so that nobody comes here.
        _exit(128 + Int32(byte))
    }

    private static func message(of rest: Unfinished.Rest) -> String {
        let outputs = rest.untouched.map { "\($0) is as it was" } + rest.complete.map { "\($0) is complete" }
        return (["interrupted"] + outputs).joined(separator: "; ")
    }
}
