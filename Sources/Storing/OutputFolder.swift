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
/// A run that fails or is killed leaves whatever was there before.
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
        do {
            try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
        } catch {
            throw Obstacle(path: path, what: "cannot be created", remedy: "check the folder above it")
        }
    }

    deinit {
        if !isCommitted { try? FileManager.default.removeItem(atPath: aside) }
    }

    /// Opens a file below the folder for writing; folders between are made.
    ///
    /// - Parameter name: relative, with `/` between its parts.
    public func file(named name: String) throws(Obstacle) -> OutputFile {
        let full = "\(aside)/\(name)"
        if let slash = full.lastIndex(of: "/") {
            try? FileManager.default.createDirectory(
                atPath: String(full[..<slash]), withIntermediateDirectories: true)
        }
        return try OutputFile(writing: full, namedInErrors: "\(path)/\(name)")
    }

    /// Where a worker may write a file that is not in its place yet; a number tells the files of a run apart.
    public func scratchPath(_ number: Int) -> String { "\(aside)/.parley-scratch-\(number)" }

    /// Puts a file that was written to a scratch path in its place below the folder.
    public func adopt(_ scratch: String, as name: String) throws(Obstacle) {
        let full = "\(aside)/\(name)"
        if let slash = full.lastIndex(of: "/") {
            try? FileManager.default.createDirectory(
                atPath: String(full[..<slash]), withIntermediateDirectories: true)
        }
        guard rename(scratch, full) == 0 else {
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
    /// - Throws: ``Obstacle`` when the place was taken meanwhile or cannot be written; what is there stays.
    public func commit() throws(Obstacle) {
        try checkPlace()
        // Renaming onto nothing or onto an empty folder is one step.
        if rename(aside, place) == 0 {
            isCommitted = true
            return
        }
        guard let old = exchange(aside, with: place) else {
            throw Obstacle(path: path, what: "cannot be replaced", remedy: "check its permissions")
        }
        isCommitted = true
        try? FileManager.default.removeItem(atPath: old)
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
