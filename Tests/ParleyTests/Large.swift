import Formats
import Foundation
import Reading
import Testing

@testable import Parley

/// Files of the shapes that are cut, with short conversations.
enum Large: CaseIterable {
    case lines, linesWithMark, linesWithoutEnd, elements, elementsInOneLine, rows, rowsWithMark, tabs

    static let count = 14

    var text: String {
        switch self {
        case .lines: Self.allLines
        case .linesWithMark: "\u{FEFF}" + Self.allLines.replacing("\n", with: "\r\n")
        case .linesWithoutEnd: String(Self.allLines.dropLast())
        case .elements: Self.allElements
        case .elementsInOneLine: "[" + (0..<Self.count).map { Self.line($0) }.joined(separator: ",") + "]"
        case .rows: Self.allRows(by: ",")
        case .rowsWithMark: "\u{FEFF}" + Self.allRows(by: ";").replacing("\n", with: "\r\n").dropLast(1)
        case .tabs: Self.allRows(by: "\t")
        }
    }

    static func line(_ number: Int, turns: Int = 1) -> String {
        let ask = #"{"speaker": "agent", "text": "Last four of the \"card\", [please]?"}"#
        let answer = #"{"speaker": "customer", "text": "It is 4821, thanks 谢谢 }]"}"#
        let texts = Array(repeating: "\(ask), \(answer)", count: turns).joined(separator: ", ")
        return #"{"conversation_id": "c-\#(number)", "turns": [\#(texts)]}"#
    }

    static let allLines = (0..<count).map { line($0) + "\n" }.joined()

    /// White space in all the places where it may be.
    static let allElements: String = {
        let elements = (0..<count).map { line($0) + ($0 % 3 == 0 ? "\n" : " ") }
        return "\u{FEFF} \n[ \n" + elements.joined(separator: "\t,\r\n ") + " ]\n \n"
    }()

    /// Line breaks, quotes and separators in quotes; two conversations each whose rows alternate.
    static func allRows(by separator: String) -> String {
        var text = ["conversation_id", "speaker", "text\n"].joined(separator: separator)
        for pair in 0..<(count / 2) {
            for said in ["\"Last four of\nthe \"\"card\"\", please?\"", "It is 4821.", "\"a\r\n\nb\(separator)\""] {
                for number in [2 * pair, 2 * pair + 1] {
                    let speaker = said.hasPrefix("\"Last") ? "agent" : "customer"
                    text += ["c-\(number)", speaker, "\(said)\n"].joined(separator: separator)
                }
            }
        }
        return text
    }
}

extension PieceTests {
    static let size = 400

    func pieces(_ large: Large) -> Int { pieces(text: large.text) }

    /// In how many pieces a text is cut; 0 when it is read whole.
    func pieces(text: String) -> Int {
        guard let folder = try? TemporaryFolder(), let path = try? folder.add("a", text), let file = LargeFile(at: path)
        else { return -1 }
        return (try? CutFile(file, source: "a", size: Self.size))?.pieces.count ?? 0
    }

    func analyze(
        in folder: TemporaryFolder, whole: Int = 0, jobs: Int = 2
    ) async throws -> (results: String, result: Analysis.Result) {
        let output = "\(folder.path)/analysis-\(UUID().uuidString)"
        var analysis = Analysis(try Workshop.book.get())
        analysis.pieceSize = PieceSize(whole: whole, piece: Self.size)
        let result = try await analysis.run(["\(folder.path)/in"], output: output, jobs: jobs) { _, _, _ in }
        return (try String(contentsOf: URL(filePath: "\(output)/results.jsonl"), encoding: .utf8), result)
    }

    func redact(
        in folder: TemporaryFolder, whole: Int = 0, jobs: Int, passesUnknown: Bool = false
    ) async throws -> (files: [String: String], result: Redaction.Result) {
        let output = "\(folder.path)/copy-\(UUID().uuidString)"
        var redaction = Redaction(try Workshop.book.get())
        redaction.pieceSize = PieceSize(whole: whole, piece: Self.size)
        var options = Redaction.Options()
        options.jobs = jobs
        options.passesUnknownThrough = passesUnknown
        let result = try await redaction.run(["\(folder.path)/in"], output: output, options: options) { _, _, _ in }
        let files = try contents(of: URL(filePath: output)).mapValues { String(decoding: $0, as: UTF8.self) }
        return (files, result)
    }
}
