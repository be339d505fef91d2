import Formats
import Transcripts

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads documents made up in memory and says how many megabytes a second that takes, on one core.
///
/// `reading-benchmark [MB] [ROUNDS] [NAME]`; 50 MB, 7 rounds and all documents where nothing is said.
/// `reading-benchmark FILE [ROUNDS]` reads that file in place of them and prints the megabytes of it alone.
@main enum Benchmark {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        let size = words.first.flatMap { Int($0) } ?? 50
        let rounds = words.dropFirst().first.flatMap { Int($0) } ?? 7
        if let path = words.first, Int(path) == nil {
            guard let speed = OneFile.speed(of: path, rounds: max(rounds, 1)) else { fatalError("\(path): not read") }
            print(speed)
            return
        }
        let name = words.dropFirst(2).first ?? ""
        print("\(size) MB each, median of \(rounds) rounds, MB a second of CPU")
        print(row("document", ["scan", "recognise", "read", "all"]))
        for sample in allSamples where sample.name.hasPrefix(name) {
            print(measure(sample, of: max(size, 1) * 1_000_000, rounds: max(rounds, 1)))
        }
    }

    private static func measure(_ sample: Sample, of size: Int, rounds: Int) -> String {
        let document = Document(source: sample.name, bytes: sample.bytes(size))
        let texts = texts(of: document)
        var times: [[Double]] = [[], [], []]
        // All kinds in each round, so that what else the machine does meets all of them.
        for _ in 0..<rounds {
            times[0].append(seconds { for text in texts { _ = try? JSONText(document, in: text) } })
            var content: Content?
            times[1].append(seconds { content = Content(document) })
            guard let content else { continue }
            var format: (any TranscriptFormat)?
            let asked = seconds { format = recognise(content) }
            times[1][times[1].count - 1] += asked
            guard let format, format.id == sample.format else { return "\(sample.name): read as another format" }
            // What was read is let go of outside of the time.
            var transcript: Transcript?
            times[2].append(seconds { transcript = try? format.read(content) })
            guard let transcript, !transcript.conversations.isEmpty, transcript.problems.isEmpty else {
                return "\(sample.name): not read"
            }
        }
        times.append(zip(times[1], times[2]).map { $0 + $1 })
        return row(sample.name, times.map { speed(document.bytes.count, in: $0.sorted()[$0.count / 2]) })
    }

    /// Where the values stand: all of the document, or one a line.
    private static func texts(of document: Document) -> [Range<Int>] {
        let all = 0..<document.bytes.count
        if (try? JSONText(document, in: all)) != nil { return [all] }
        let newline = UInt8(ascii: "\n")
        return document.bytes.split(separator: newline).map { $0.startIndex..<$0.endIndex }
    }

    /// Of the processor, not of the wall: who shares the machine takes turns with this.
    private static func seconds(_ work: () -> Void) -> Double {
        let start = clock()
        work()
        return Double(max(clock() - start, 1)) / Double(CLOCKS_PER_SEC)
    }

    private static func speed(_ bytes: Int, in seconds: Double) -> String {
        "\(Int((Double(bytes) / 1e6 / seconds).rounded()))"
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let name = name + String(repeating: " ", count: max(0, 26 - name.count))
        return cells.reduce(name) { $0 + String(repeating: " ", count: max(1, 11 - $1.count)) + $1 }
    }
}
