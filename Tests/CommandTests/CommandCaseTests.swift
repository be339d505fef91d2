import Foundation
import Testing

@Suite struct CommandCaseTests {
    @Test("the program does as its cases say", arguments: CommandCase.all)
    func outcome(of commandCase: CommandCase) throws {
        let actual = try commandCase.actual()
        if CommandCase.isRecording {
            try commandCase.record(actual)
            Issue.record("recorded; read what changed and run again without RECORD")
            return
        }
        let expected = try commandCase.expected()
        for name in Set(expected.keys).union(actual.keys).sorted() {
            let (wanted, found) = (expected[name].map(text), actual[name].map(text))
            #expect(found == wanted, "\(commandCase.folder.lastPathComponent)/\(name)")
        }
    }

    @Test func `no case is empty`() throws {
        #expect(CommandCase.all.count >= 30)
        for commandCase in CommandCase.all {
            let names = try contents(of: commandCase.folder).keys
            #expect(names.contains("command"), "\(commandCase.folder.lastPathComponent)")
        }
    }

    /// Bytes that are no UTF-8 show as such rather than compare equal.
    private func text(_ data: Data) -> String {
        String(validating: data, as: UTF8.self) ?? data.map { String($0, radix: 16) }.joined(separator: " ")
    }
}
