import Detecting
import Normalizing
import Parley
import RulePacks
import Transcripts

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Says how fast turns are searched, one a line of standard input: with gates, and rule by rule.
///
/// `detecting-benchmark RULES [ROUNDS]` prints a line a way: its name, then megabytes a second of CPU, median of the rounds, in
/// each of which all ways come once. `detecting-benchmark RULES patterns` prints the patterns, a line each.
@main enum Benchmark {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        guard let folder = words.first else { fatalError("detecting-benchmark RULES [ROUNDS]") }

        let program = Program(try PackLibrary.load(adding: [], executable: "\(folder)/../x"))
        if words.dropFirst().first == "patterns" {
            for entry in program.entries { print(entry.pattern.source) }
            return
        }
        let normalizer = Normalizer()
        var views: [NormalizedText] = []
        while let line = readLine() { views.append(normalizer.normalize(Array(line.utf8))) }
        try measure(program, views, rounds: words.dropFirst().first.flatMap { Int($0) } ?? 5)
    }

    private static func measure(_ program: Program, _ views: [NormalizedText], rounds: Int) throws {
        let ways = [("gated", Scanner(program, mode: .gated)), ("every-rule", Scanner(program, mode: .everyRule))]
        let bytes = Double(views.reduce(0) { $0 + $1.bytes.count })
        var speeds: [[Double]] = ways.map { _ in [] }
        var hits = ways.map { _ in 0 }
        // The first round compiles nothing but warms caches; it does not count.
        for round in 0...rounds {
            for (index, way) in ways.enumerated() {
                let start = seconds()
                hits[index] = views.reduce(0) { $0 + way.1.scan($1, by: .unknown).hits.count }
                if round > 0 { speeds[index].append(bytes / 1e6 / (seconds() - start)) }
            }
        }
        guard Set(hits).count == 1 else { fatalError("the ways found \(hits) hits") }
        for (way, speeds) in zip(ways, speeds) { print(way.0, speeds.sorted()[speeds.count / 2]) }
    }

    /// Of this process's CPU.
    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
