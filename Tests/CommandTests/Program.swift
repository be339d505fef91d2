import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The program as it is built beside the tests, run as a person would run it.
struct Program {
    /// What a run came to.
    struct Run {
        let code: Int32
        let stdout: String
        let stderr: String
    }

    let executable: URL
    let folder: URL
    /// The folder of packs that stand in for the built-in ones; nil for those that the program finds by itself.
    var rules: URL? = Repository.root.appendingPathComponent("rules")
    /// Where the program keeps what can be made again: never where the user's program does.
    var cache = Self.cache.path

    init(in folder: TemporaryFolder) throws {
        executable = try Self.built()
        self.folder = folder.url
    }

    init(at executable: URL, in folder: TemporaryFolder) {
        self.executable = executable
        self.folder = folder.url
    }

    /// - Parameter stdin: a file whose content is standard input; nothing unless given.
    func run(_ arguments: [String], stdin: URL? = nil, stdout: URL? = nil) throws -> Run {
        // Files rather than pipes: they never fill up.
        let streams = try TemporaryFolder()
        let out = try streams.add("stdout", "")
        let err = try streams.add("stderr", "")
        let process = process(arguments)
        process.standardInput = try stdin.map(FileHandle.init(forReadingFrom:)) ?? FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: stdout ?? out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            stdout: try String(contentsOf: out, encoding: .utf8), stderr: try String(contentsOf: err, encoding: .utf8))
    }

    /// Ready to run, for tests that need to hold its streams.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        return process
    }

    /// Little enough that no user's settings change what is printed.
    private var environment: [String: String] {
        let ours = ProcessInfo.processInfo.environment
        var all = ["PATH", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"].reduce(into: [:]) {
            $0[$1] = ours[$1]
        }
        all["LANG"] = "C.UTF-8"
        all["COLUMNS"] = "80"
        all["PARLEY_RULES"] = rules?.path
        all["PARLEY_CACHE"] = cache
        return all
    }

    /// Shared by all tests of a run, and gone when it is over.
    private static let cache: URL = {
        atexit { try? FileManager.default.removeItem(at: Program.cache) }
        return FileManager.default.temporaryDirectory.appendingPathComponent("parley-cache-\(getpid())")
    }()

    /// The executable stands beside the test bundle.
    static func built() throws -> URL {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
            var folder = (bundle ?? .main).bundleURL
        #else
            var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        #endif
        while folder.path != "/" {
            folder = folder.deletingLastPathComponent()
            let candidate = folder.appendingPathComponent("parley")
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
                return candidate
            }
        }
        throw NotBuilt()
    }

    struct NotBuilt: Error, CustomStringConvertible {
        let description = "no parley beside the tests; run swift build first"
    }
}

/// Where the sources lie.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let commandTests = root.appendingPathComponent("Tests/CommandTests")
}
