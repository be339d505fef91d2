import Foundation

@testable import Archive

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    @discardableResult func add(_ name: String, bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    func bytes(of path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// The bytes of an archive with these entries.
    func archive(_ format: ArchiveFormat, _ entries: [(ArchiveEntry, [UInt8])]) throws -> [UInt8] {
        let path = "\(path)/\(UUID().uuidString)"
        let writer = try ArchiveWriter(path: path, format: format)
        for (entry, data) in entries { try writer.add(entry, data: data) }
        try writer.close()
        return try bytes(of: path)
    }

    /// The same, of files with texts.
    func archive(_ format: ArchiveFormat, texts: [(String, String)]) throws -> [UInt8] {
        try archive(format, texts.map { (ArchiveEntry(name: $0), Array($1.utf8)) })
    }
}
