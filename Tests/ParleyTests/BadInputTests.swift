import Foundation
import Parley
import Testing
import Transcripts

/// What is damaged, hostile or odd ends in a message or in a redacted copy, and the rest goes on.
@Suite struct BadInputTests {
    private let folder: TemporaryFolder
    private static let good = "Agent: Last four of the card?\nCustomer: It is 4821.\n"

    init() throws {
        folder = try TemporaryFolder()
        try folder.add("in/good.txt", Self.good)
    }

    /// The problems, without the folder's path, and the copies by name.
    private func redacted() async throws -> (problems: [String], copies: [String: String]) {
        let result = try await Redaction(Workshop.book.get()).run(
            ["\(folder.path)/in"], output: "\(folder.path)/out", options: .init()
        ) { _, _, _ in }
        let copies = try contents(of: URL(filePath: "\(folder.path)/out")).filter {
            $0.key != "redaction-manifest.json"
        }
        #expect(copies["good.txt"].map { String(decoding: $0, as: UTF8.self).contains("[CARD_LAST4_1]") } == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["in", "out"])
        return (
            result.problems.map { $0.description.replacing("\(folder.path)/in/", with: "") },
            copies.mapValues { String(decoding: $0, as: UTF8.self) }
        )
    }

    private static func turns(_ text: String) -> String {
        #"{"turns": [{"speaker": "agent", "text": "Last four of your card?"}, {"speaker": "customer", "text": ""#
            + text + #""}]}"#
    }

    @Test(arguments: [
        (
            "cut.json", String(turns("It is 4821").dropLast(3)),
            "cut.json:1: error: not valid JSON at byte 112: the text ends in the middle of a value; the file is cut off; export it again"
        ),
        (
            "deep.json", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
            "deep.json:1: error: not valid JSON at byte 512: nested deeper than 512; export it again or mend this place"
        ),
        (
            "open.csv", "speaker,text\nagent,\"Last four?\ncustomer,4821\n",
            "open.csv:2: error: a quoted cell begins here and never ends; mend the quotes of this row"
        ),
        (
            "zero.txt", "Agent: hi\u{0}\n",
            "zero.txt: error: the file is not text: byte 9 is zero; give transcripts as text"
        ),
    ]) func `what cannot be read is named with its place and withheld`(
        name: String, text: String, problem: String
    ) async throws {
        try folder.add("in/\(name)", text)
        let (problems, copies) = try await redacted()
        #expect(problems == [problem])
        #expect(copies.keys.sorted() == ["good.txt"])
    }

    @Test func `a line that is broken withholds its file, and is named`() async throws {
        try folder.add("in/lines.jsonl", Self.turns("4821") + "\n{\"turns\": [}\n" + Self.turns("4822") + "\n")
        let (problems, copies) = try await redacted()
        #expect(
            problems == [
                "lines.jsonl:2: error: not valid JSON at byte 11 of the line: a value is due; mend or remove this line",
                "lines.jsonl: error: is withheld, since part of it could not be read; mend the lines named above and run again",
            ])
        #expect(copies["lines.jsonl"] == nil)
    }

    @Test(arguments: [
        #"\ud83d it is 4821 \udc00"#, #"\u0000 4821 \u0000"#, #"4821 \ud83d\ude00"#, #"it\u0020is \u0034821"#,
    ])
    func `odd escapes stay as they are around a value`(text: String) async throws {
        try folder.add("in/a.jsonl", Self.turns(text))
        let (problems, copies) = try await redacted()
        #expect(problems.isEmpty)
        let value = text.contains("u0034") ? #"\u0034821"# : "4821"
        #expect(copies["a.jsonl"] == Self.turns(text.replacing(value, with: "[CARD_LAST4_1]")))
    }

    @Test func `of members with one name all are redacted`() async throws {
        try folder.add(
            "in/a.jsonl",
            #"{"turns": [{"speaker": "customer", "text": "ana@example.com", "text": "mail ben@example.com"}], "x": "ana@example.com"}"#
        )
        let copies = try await redacted().copies
        #expect(
            copies["a.jsonl"]
                == #"{"turns": [{"speaker": "customer", "text": "[EMAIL_2]", "text": "mail [EMAIL_1]"}], "x": "[EMAIL_2]"}"#
        )
    }

    @Test func `a file that grows while it is read is named`() async throws {
        let path = try folder.add("in/growing.txt", String(repeating: Self.good, count: 400_000))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        let writer = Task.detached {
            while !Task.isCancelled { try handle.write(contentsOf: Data("x\n".utf8)) }
        }
        let result = try await Analysis(Workshop.book.get()).run(
            ["\(folder.path)/in/growing.txt"], output: "\(folder.path)/analysis", jobs: 1
        ) { _, _, _ in }
        writer.cancel()
        #expect(result.problems.map(\.what) == ["the file changed while it was read"])
    }
}
