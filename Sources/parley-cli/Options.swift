internal import ArgumentParser
internal import Parley
internal import RulePacks
internal import Transcripts
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Which rule packs to use.
struct RuleOptions: ParsableArguments {
    @Option(help: "A folder with rule packs to add; one with a built-in pack's name replaces it.")
    var rules: [String] = []

    func load() throws -> RuleSet {
        do {
            return try PackLibrary.load(adding: rules, executable: executablePath())
        } catch {
            throw Refusal(description: error.description)
        }
    }

    /// For commands that read transcripts.
    func book() throws -> Rulebook {
        do {
            return try PackLibrary.book(adding: rules, executable: executablePath())
        } catch {
            throw Refusal(description: error.description)
        }
    }
}

/// What every run that writes a folder can be told.
struct RunOptions: ParsableArguments {
    @Argument(help: "Files and folders to read; - is standard input (JSONL).")
    var paths: [String]

    @Option(name: .shortAndLong, help: "The folder to write. It appears when complete.")
    var output: String

    @OptionGroup var work: WorkOptions

    func validate() throws {
        if paths.isEmpty { throw ValidationError("name at least one file or folder to read") }
    }
}

/// What every run over many files can be told.
struct WorkOptions: ParsableArguments {
    @Option(help: "How many files are worked on at once.")
    var jobs: Int = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    @Flag(help: "Print errors only.")
    var quiet = false

    @Option(help: "When to use colour: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).")
    var color: ColorChoice = .auto

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    /// Prints problems as they come up and how far the work is.
    func report(_ problems: [Problem], done: Int, all: Int) {
        if !quiet { Terminal.overwrite("") }
        for problem in problems { Terminal.complain(problem.description) }
        if !quiet && done < all { Terminal.overwrite("\(done) of \(all) files") }
    }
}
