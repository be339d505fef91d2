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

/// A folder that appears with all its files at once: written aside, then renamed.
///
/// A run that fails or is killed leaves whatever was there before. One that is asked to end leaves nothing else; see
/// ``Unfinished``.
public final class OutputFolder {
    /// As it was given, for messages.
    public let path: String
    /// Where the folder goes, links resolved.
    private let place: String
    private let aside: String
    private let marks: [String]
    private let names: Set<String>
    private var isCommitted = false

    /// Something on disk that stands in the way, with what to do.
    public struct Obstacle: Error, CustomStringConvertible {
        public let path: String
        public let what: String
        public let remedy: String
        public var description: String { "\(path): error: \(what); \(remedy)" }
    }

    /// Prepares to write a folder; what killed runs left beside it is cleared away.
    ///
    /// - Parameters:
    ///   - path: the folder to write; folders above it are made.
    ///   - marks: names of files that every earlier result holds, which may be replaced; none if nothing may be.
    ///   - names: every name that such a result may hold. A folder with anything else in it is never touched.
    /// - Throws: ``Obstacle`` when the place is taken or cannot be written.
    public init(at path: String, replacing marks: [String], among names: [String]) throws(Obstacle) {
        self.path = path
        self.marks = marks
        self.names = Set(names)
        place = realPath(path) ?? path
        let besides = Besides(place)
        besides.clearLeftovers()
        aside = besides.path
        // Shells that stand in the old folder would go on showing it.
        if place == realPath(".") {
            throw Obstacle(path: path, what: "is the working folder", remedy: "name a folder below it")
        }
        try checkPlace()
        let isMade = Unfinished.shared.changing { outputs in
            outputs.begin(aside, of: path)
            return (try? FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)) != nil
        }
        if !isMade { throw Obstacle(path: path, what: "cannot be created", remedy: "check the folder above it") }
    }

    deinit {
        if isCommitted { return }
        Unfinished.shared.changing { outputs in
            try? FileManager.default.removeItem(atPath: aside)
            outputs.giveUp(aside)
        }
    }

    /// Opens a file below the folder for writing; folders between are made.
    ///
    /// - Parameter name: relative, with `/` between its parts.
    public func file(named name: String) throws(Obstacle) -> OutputFile {
        try Unfinished.shared.changing { _ throws(Obstacle) in
            try OutputFile(writing: makeRoom(for: name), namedInErrors: "\(path)/\(name)")
        }
    }

    /// - Returns: where a file is written, in a folder that is there.
    private func makeRoom(for name: String) -> String {
        let full = "\(aside)/\(name)"
        if let slash = full.lastIndex(of: "/") {
            try? FileManager.default.createDirectory(
                atPath: String(full[..<slash]), withIntermediateDirectories: true)
        }
        return full
    }

    /// Where a worker may write a file that is not in its place yet; a number tells the files of a run apart.
    public func scratchPath(_ number: Int) -> String { "\(aside)/.parley-scratch-\(number)" }

    /// Puts a file that was written to a scratch path in its place below the folder.
    public func adopt(_ scratch: String, as name: String) throws(Obstacle) {
        guard Unfinished.shared.changing({ _ in rename(scratch, makeRoom(for: name)) == 0 }) else {
            throw Obstacle(path: "\(path)/\(name)", what: "cannot be written", remedy: "make room or check permissions")
        }
    }

    /// Removes a file at a scratch path.
    public func discard(scratch: String) { try? FileManager.default.removeItem(atPath: scratch) }

    /// Takes back a file that turned out to have nothing to say.
    public func discard(_ name: String) {
        try? FileManager.default.removeItem(atPath: "\(aside)/\(name)")
    }

    /// Puts the finished folder in its place.
    ///
    /// - Parameter file: what was written for the folder to be of use, and stays only with it.
    /// - Throws: ``Obstacle`` when the place was taken meanwhile or cannot be written; what is there stays.
    public func commit(with file: NewFile? = nil) throws(Obstacle) {
        try checkPlace()
        try Unfinished.shared.changing { outputs throws(Obstacle) in
            // Renaming onto nothing or onto an empty folder is one step.
            let old = rename(aside, place) == 0 ? aside : exchange(aside, with: place)
            guard let old else {
                throw Obstacle(path: path, what: "cannot be replaced", remedy: "check its permissions")
            }
            isCommitted = true
            outputs.finish(aside)
            if let file { outputs.finish(file.path) }
            try? FileManager.default.removeItem(atPath: old)
        }
    }

    /// Nothing, an empty folder or an earlier result may be replaced.
    private func checkPlace() throws(Obstacle) {
        let files = FileManager.default
        guard files.fileExists(atPath: place) else { return }
        guard let all = try? files.contentsOfDirectory(atPath: place) else {
            throw Obstacle(path: path, what: "is not a folder", remedy: "name another output folder")
        }
        // macOS leaves this one wherever somebody looks.
        let entries = Set(all).subtracting([".DS_Store"])
        let isEarlierResult = !marks.isEmpty && entries.isSuperset(of: marks) && entries.isSubset(of: names)
        if !entries.isEmpty && !isEarlierResult {
            throw Obstacle(
                path: path, what: "exists and holds other files", remedy: "name a new or empty output folder")
        }
    }
}
