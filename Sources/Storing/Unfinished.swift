#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What this process has begun to write and not finished, so that whoever ends it can take it back first.
///
/// Whatever makes, moves or finishes an output does so within ``changing(_:)``, so that nothing is taken back halfway.
// @unchecked Sendable: all that varies is read and written under the mutex only, and the mutex stays where it is.
public final class Unfinished: @unchecked Sendable {
    public static let shared = Unfinished()

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var outputs = Outputs()

    init() { pthread_mutex_init(mutex, nil) }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// What there is when a process ends early, by the names that users gave.
    public struct Rest: Sendable, Equatable {
        /// Outputs that are as they were before.
        public let untouched: [String]
        /// Outputs that were complete already.
        public let complete: [String]
    }

    /// Removes whatever is unfinished. From then on nobody in this process can write another output: who tries waits
    /// for the end of the process, which must come next.
    public func takeBack() -> Rest {
        pthread_mutex_lock(mutex)
        for path in outputs.begun.keys { remove(path) }
        let untouched = Set(outputs.begun.values.compactMap(\.self))
        return Rest(untouched: untouched.sorted(), complete: outputs.finished.sorted())
    }

    /// Does something to outputs that must not be taken back while it lasts.
    func changing<T, Failure: Error>(
        _ body: (inout Outputs) throws(Failure) -> T
    ) throws(Failure) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&outputs)
    }

    /// How far outputs are.
    struct Outputs {
        /// As users named them, if they did, by the path at which they are written meanwhile.
        fileprivate var begun: [String: String?] = [:]
        fileprivate var finished: Set<String> = []

        /// From now on there may be something at a path that is of no use to anybody if the process ends.
        mutating func begin(_ path: String, of output: String?) { begun.updateValue(output, forKey: path) }

        /// The output is what it should be.
        mutating func finish(_ path: String) {
            if let output = begun.removeValue(forKey: path).flatMap(\.self) { finished.insert(output) }
        }

        /// Nothing is there any more.
        mutating func giveUp(_ path: String) { begun.removeValue(forKey: path) }
    }

    private func remove(_ path: String) {
        // A worker that is not stopped may make a file in a folder that is just being removed; without the folder it cannot.
        for _ in 0..<100 {
            try? FileManager.default.removeItem(atPath: path)
            if !FileManager.default.fileExists(atPath: path) { return }
        }
    }
}
