import Foundation
import Testing

@testable import Storing

@Suite struct CacheFolderTests {
    private let folder: TemporaryFolder
    private let path: String
    private let cache: CacheFolder
    private static let name = "a.packed"

    init() throws {
        folder = try TemporaryFolder()
        path = "\(folder.path)/cache"
        cache = CacheFolder(at: path)
    }

    private func read(_ name: String = Self.name) -> [UInt8]? { cache.read(name) { Array($0) } }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 + $0 >> 8) } }

    private func set(_ attributes: [FileAttributeKey: Any], _ name: String = Self.name) throws {
        try FileManager.default.setAttributes(attributes, ofItemAtPath: "\(path)/\(name)")
    }

    @Test(arguments: [1, 7, 8, 31, 32, 33, 64, 100_001]) func `what was kept is read whole`(count: Int) throws {
        #expect(read() == nil)
        cache.keep(bytes(count), named: Self.name)
        #expect(read() == bytes(count))
        #expect(try names() == [Self.name])
    }

    @Test func `the folder and its files are the user's alone`() throws {
        cache.keep(bytes(9), named: Self.name)
        let modes = try [path, "\(path)/\(Self.name)"].map {
            try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o600])
    }

    @Test func `a later file takes the place of an earlier one`() throws {
        cache.keep(bytes(9), named: Self.name)
        cache.keep(bytes(3), named: Self.name)
        #expect(read() == bytes(3))
        #expect(try names() == [Self.name])
    }

    @Test func `a file of which any byte was changed counts as none`() throws {
        cache.keep(bytes(77), named: Self.name)
        let whole = try [UInt8](Data(contentsOf: URL(filePath: "\(path)/\(Self.name)")))
        #expect(whole.count == 85)
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 1 << UInt8(place % 8)
            try folder.add("cache/\(Self.name)", bytes: changed)
            try set([.posixPermissions: 0o600])
            #expect(read() == nil, "\(place)")
        }
        try folder.add("cache/\(Self.name)", bytes: whole)
        try set([.posixPermissions: 0o600])
        #expect(read() == bytes(77))
    }

    @Test func `a file that was cut, or to which something was added, counts as none`() throws {
        cache.keep(bytes(77), named: Self.name)
        let whole = try [UInt8](Data(contentsOf: URL(filePath: "\(path)/\(Self.name)")))
        for other in whole.indices.map({ Array(whole.prefix($0)) }) + [whole + [0], whole + whole] {
            try folder.add("cache/\(Self.name)", bytes: other)
            try set([.posixPermissions: 0o600])
            #expect(read() == nil, "\(other.count)")
        }
    }

    @Test(arguments: [0o620, 0o602, 0o666]) func `a file that others may write to counts as none`(mode: Int) throws {
        cache.keep(bytes(9), named: Self.name)
        try set([.posixPermissions: mode])
        #expect(read() == nil)
        try set([.posixPermissions: 0o644])
        #expect(read() == bytes(9))
    }

    @Test func `a link and a folder count as none`() throws {
        cache.keep(bytes(9), named: Self.name)
        try folder.link("cache/link.packed", to: "\(path)/\(Self.name)")
        try folder.add("cache/folder.packed/a")
        #expect(read("link.packed") == nil && read("folder.packed") == nil)
    }

    @Test func `a folder that cannot be made is no error`() throws {
        try folder.add("cache")
        for path in [path, "\(path)/below", "/proc/parley-cache"] {
            let cache = CacheFolder(at: path)
            cache.keep(bytes(9), named: Self.name)
            #expect(cache.read(Self.name) { Array($0) } == nil)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "x")
    }

    @Test func `folders above it are made for the user alone`() throws {
        let cache = CacheFolder(at: "\(path)/b/c")
        cache.keep(bytes(9), named: Self.name)
        #expect(cache.read(Self.name) { Array($0) } == bytes(9))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test func `the four newest files stay, and files of others`() throws {
        try folder.add("cache/notes.txt")
        for number in 0..<7 {
            cache.keep(bytes(9), named: "\(number).packed")
            try set(
                [.modificationDate: Date(timeIntervalSince1970: Double(1_000_000 + number * 10))], "\(number).packed")
        }
        cache.keep(bytes(9), named: "b.packed")
        #expect(try names() == ["4.packed", "5.packed", "6.packed", "b.packed", "notes.txt"])
    }

    @Test func `of several within a second the one that was kept last stays`() throws {
        for number in 0..<40 {
            cache.keep(bytes(9), named: "\(number * 7 % 40).packed")
            #expect(read("\(number * 7 % 40).packed") == bytes(9))
        }
        #expect(try names().count == 4)
    }

    @Test func `nothing half written remains, neither of this run nor of those that were killed long ago`() throws {
        try folder.add("cache/folder.packed/a")
        cache.keep(bytes(9), named: "folder.packed")
        #expect(try names() == ["folder.packed"])
        for name in [".old.packed.1", ".new.packed.1"] { try folder.add("cache/\(name)") }
        try set([.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ".old.packed.1")
        cache.keep(bytes(9), named: Self.name)
        #expect(try names() == [".new.packed.1", Self.name, "folder.packed"])
    }
}
