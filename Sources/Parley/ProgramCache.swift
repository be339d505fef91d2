internal import Detecting
internal import RulePacks
internal import Secrets
internal import Storing

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Rules as a run needs them, kept from one run to the next: reading and compiling them takes longer than most folders.
///
/// What is kept is known by all that it was made of: where each pack file and the program lie, how long they are and when they
/// were changed last, and the version of PCRE2. Another file, build or library never meets what it did not make.
struct ProgramCache {
    private let folder: CacheFolder
    private let name: String
    /// Whether a file may still change within the moment that its times tell.
    private let isFresh: Bool

    /// - Parameter files: of all packs.
    /// - Returns: nil where nothing can be kept.
    init?(of files: [String], executable: String) {
        guard let folder = CacheFolder() else { return nil }
        self.folder = folder
        var packer = Packer()
        packer.put(RuleSet.engine)
        var newest = 0
        for path in [executable] + files {
            var state = stat()
            guard stat(path, &state) == 0 else { return nil }
            #if canImport(Darwin)
                let times = [state.st_mtimespec, state.st_ctimespec]
            #else
                let times = [state.st_mtim, state.st_ctim]
            #endif
            packer.put(path)
            packer.put([Int(state.st_size), Int(state.st_ino)] + times.flatMap { [$0.tv_sec, $0.tv_nsec] })
            newest = max(newest, times.map(\.tv_sec).max() ?? 0)
        }
        isFresh = newest + 2 > time(nil)
        let hash = Blake2b.hash(packer.bytes, length: 16)
        name = hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + ".packed"
    }

    func program() -> Program? {
        folder.read(name) { bytes in
            var unpacker = Unpacker(bytes)
            guard let program = try? unpacker.take(Program.self), unpacker.isAtEnd else { return nil }
            return program
        }
    }

    func keep(_ program: Program) {
        if isFresh { return }
        var packer = Packer()
        packer.put(program)
        folder.keep(packer.bytes, named: name)
    }
}
