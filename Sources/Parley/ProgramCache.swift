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
/// A file of the cache is known by a hash of all pack files and of what the program is, so that another file, another
/// build or another PCRE2 never meets what it did not make.
struct ProgramCache {
    private let folder: CacheFolder
    private let name: String

    /// - Returns: nil where nothing can be kept.
    init?(of sources: [PackSource], executable: String) {
        var program = stat()
        guard let folder = CacheFolder(), stat(executable, &program) == 0 else { return nil }
        self.folder = folder
        var packer = Packer()
        for number in [Int(program.st_size), Int(program.st_ino)] { packer.put(number) }
        #if canImport(Darwin)
            for time in [program.st_mtimespec, program.st_ctimespec] { packer.put([time.tv_sec, time.tv_nsec]) }
        #else
            for time in [program.st_mtim, program.st_ctim] { packer.put([time.tv_sec, time.tv_nsec]) }
        #endif
        packer.put(RuleSet.engine)
        for source in sources {
            for file in source.all {
                packer.put(file.path)
                packer.put(file.text)
            }
        }
        let hash = Blake2b.hash(packer.bytes, length: 16)
        name = hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + ".packed"
    }

    func program() -> Program? {
        guard let bytes = folder.bytes(named: name) else { return nil }
        var unpacker = Unpacker(bytes)
        guard let program = try? unpacker.take(Program.self), unpacker.isAtEnd else { return nil }
        return program
    }

    func keep(_ program: Program) {
        var packer = Packer()
        packer.put(program)
        folder.keep(packer.bytes, named: name)
    }
}
