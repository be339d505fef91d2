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
    public let path: String
    private let aside: String
    private var isCommitted = false

    /// Something on disk that stands in the way, with what to do.
    public struct Obstacle: Error, CustomStringConvertible {
        public let path: String
        public let what: String
        public let remedy: String
        public var description: String { "\(path): error: \(what); \(remedy)" }
    }

    /// Prepares to write a folder.
    ///
    /// - Parameter replacing: names of files by which an earlier result is known, which may be replaced; a folder
    ///   with anything else in it is never touched.
    /// - Throws: ``Obstacle`` when the place is taken or cannot be written.
    public init(at path: String, replacing marks: [String]) throws(Obstacle) {
        self.path = path
        aside = Self.besides(path)
        let files = FileManager.default
        if files.fileExists(atPath: path) {
            guard let entries = try? files.contentsOfDirectory(atPath: path) else {
                throw Obstacle(path: path, what: "is not a folder", remedy: "name another output folder")
            }
            let isEarlierResult = !marks.isEmpty && marks.allSatisfy(entries.contains)
            if !entries.isEmpty && !isEarlierResult {
                throw Obstacle(
                    path: path, what: "exists and holds other files", remedy: "name a new or empty output folder")
            }
        }
        do {
            try files.createDirectory(atPath: aside, withIntermediateDirectories: true)
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

    /// Takes back a file that turned out to have nothing to say.
    public func discard(_ name: String) {
        try? FileManager.default.removeItem(atPath: "\(aside)/\(name)")
    }

    /// Puts the finished folder in its place.
    public func commit() throws(Obstacle) {
        guard rename(aside, path) != 0 else {
            isCommitted = true
            return
        }
        // The place holds an earlier result: move it out of the way, and back if the new one cannot take its place.
        let old = aside + ".old"
        guard rename(path, old) == 0 else {
            throw Obstacle(path: path, what: "cannot be replaced", remedy: "check its permissions")
        }
        guard rename(aside, path) == 0 else {
            _ = rename(old, path)
            throw Obstacle(path: path, what: "cannot be written", remedy: "check the folder above it")
        }
        isCommitted = true
        try? FileManager.default.removeItem(atPath: old)
    }

    /// A hidden name beside the folder, on the same file system so that renaming is one step.
    private static func besides(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let slash = path.lastIndex(of: "/")
        let parent = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        return "\(parent).\(name).parley-\(getpid())"
    }
}
