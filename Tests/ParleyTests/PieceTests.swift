import Foundation
import Testing
import Transcripts

@testable import Parley

/// Large files are read in pieces; nothing tells but what it costs. Here small files are cut into many.
@Suite struct PieceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: Large.allCases)
    func `a file in pieces gives the analysis that it gives whole`(large: Large) async throws {
        try folder.add("in/a.txt", large.text)
        #expect(pieces(large) >= 3)
        let whole = try await analyze(in: folder, whole: .max)
        #expect(whole.results.split(separator: "\n").count == Large.count)
        for jobs in [1, 3] {
            let cut = try await analyze(in: folder, jobs: jobs)
            #expect(cut.results == whole.results)
            #expect(cut.result.inputs == 1)
            #expect(cut.result.problems.isEmpty)
        }
    }

    @Test(arguments: Large.allCases)
    func `a file in pieces gives the copy that it gives whole`(large: Large) async throws {
        try folder.add("in/a.txt", large.text)
        let whole = try await redact(in: folder, whole: .max, jobs: 2)
        for jobs in [1, 3] {
            let cut = try await redact(in: folder, jobs: jobs)
            #expect(cut.files == whole.files)
            #expect(cut.files["a.txt"]?.contains("[CARD_LAST4_1]") == true)
            #expect(cut.files.keys.sorted() == ["a.txt", "redaction-manifest.json"])
            #expect(cut.result.files == 1)
            #expect(cut.result.values == whole.result.values)
        }
    }

    @Test(arguments: Large.allCases)
    func `what is harmless comes back byte for byte`(large: Large) async throws {
        let text = large.text.replacing("4821", with: "fine")
        try folder.add("in/a.txt", text)
        let copy = try await redact(in: folder, jobs: 2)
        #expect(copy.files["a.txt"] == text)
        #expect(copy.files["redaction-manifest.json"]?.contains(#""status":"unchanged""#) == true)
    }

    @Test func `a conversation that is longer than a piece stays in one`() async throws {
        let long = Large.line(0, turns: 60)
        try folder.add("in/a.jsonl", [Large.line(1), Large.line(2), long, Large.line(3)].joined(separator: "\n"))
        let whole = try await analyze(in: folder, whole: .max)
        let cut = try await analyze(in: folder)
        #expect(cut.results == whole.results)
    }

    @Test func `rows of a conversation that comes back far below are one conversation`() async throws {
        let text = Large.allRows(by: ",") + "c-0,agent,Anything else?\n"
        try folder.add("in/a.csv", text)
        let whole = try await analyze(in: folder, whole: .max)
        let cut = try await analyze(in: folder)
        #expect(cut.results == whole.results)
        #expect(pieces(text: text) == 0)
    }

    @Test func `conversations without ids have other ids in each piece, whatever the number of jobs`() async throws {
        try folder.add("in/a.jsonl", Large.allLines.replacing(#/"conversation_id": "[^"]*", /#, with: ""))
        let one = try await analyze(in: folder, jobs: 1)
        let ids = one.results.matches(of: #/"conversation_id":"([^"]*)"/#).map { String($0.1) }
        #expect(ids.count == Large.count)
        #expect(Set(ids).count == ids.count)
        #expect(ids.starts(with: ["a.jsonl", "a.jsonl#2"]))
        #expect(ids.contains("a.jsonl#3.1"))
        #expect(try await analyze(in: folder, jobs: 4).results == one.results)
    }

    @Test func `a broken line is told by its line in the file and withholds the copy alone`() async throws {
        var lines = Large.allLines.split(separator: "\n").map(String.init)
        lines[10] = "{broken"
        let path = try folder.add("in/a.jsonl", lines.joined(separator: "\r\n"))
        let analysis = try await analyze(in: folder)
        #expect(analysis.result.problems.map(\.line) == [11])
        #expect(analysis.results.split(separator: "\n").count == Large.count - 1)
        let copy = try await redact(in: folder, jobs: 2)
        #expect(copy.files.keys.sorted() == ["redaction-manifest.json"])
        #expect(copy.result.files == 0)
        #expect(
            copy.result.problems.map(\.description) == [
                "\(path):11: error: not valid JSON at byte 1 of the line: a name in quotes is due; "
                    + "mend or remove this line",
                "\(path): error: is withheld, since part of it could not be read; "
                    + "mend the lines named above and run again",
            ])
        #expect(copy.files["redaction-manifest.json"]?.contains(#""withheld":1"#) == true)
    }

    @Test func `a withheld file is copied as it is where the user asks for it`() async throws {
        let text = Large.allLines + "{broken\n"
        try folder.add("in/a.jsonl", text)
        let copy = try await redact(in: folder, jobs: 2, passesUnknown: true)
        #expect(copy.files["a.jsonl"] == text)
        #expect(copy.files["redaction-manifest.json"]?.contains(#""passed_through":1"#) == true)
    }

    @Test func `an element that is broken is told by its line in the file`() async throws {
        let parts = Large.allElements.components(separatedBy: Large.line(12))
        try folder.add("in/a.json", parts.joined(separator: #"{"conversation_id": tru}"#))
        let analysis = try await analyze(in: folder)
        #expect(analysis.result.problems.map(\.line) == [1 + parts[0].utf8.count { $0 == UInt8(ascii: "\n") }])
        #expect(try await redact(in: folder, jobs: 2).result.files == 0)
    }

    @Test func `a broken row is told by its line in the file`() async throws {
        let rows = Large.allRows(by: ",")
        try folder.add("in/a.csv", "sep=,\n" + rows + "c\n")
        let whole = try await analyze(in: folder, whole: .max)
        let cut = try await analyze(in: folder)
        #expect(cut.result.problems.map(\.line) == [rows.utf8.count { $0 == UInt8(ascii: "\n") } + 2])
        #expect(cut.result.problems == whole.result.problems)
        #expect(cut.results == whole.results)
    }
}
