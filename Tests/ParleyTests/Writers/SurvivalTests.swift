import Foundation
import Testing

/// Redacts gold conversations in every format and looks for what people found in them.
///
/// What is not taken out of the native form either is for the rules to find: this is about readers and repetitions.
/// A debug build takes half a second for a document, so it looks at every twelfth conversation, a release build at all.
@Suite struct SurvivalTests {
    #if DEBUG
        private static let step = 12
    #else
        private static let step = 1
    #endif

    private static let isThorough = ProcessInfo.processInfo.environment["PARLEY_EVERY_CONVERSATION"] != nil

    @Test func `no value of a conversation survives in any format`() async throws {
        try await expectNothing(in: Workshop.samplesGold, step: Self.isThorough ? 1 : Self.step)
    }

    /// Takes minutes: run it with PARLEY_EVERY_CONVERSATION=1 after a change to a reader or to how repetitions are found.
    @Test(.enabled(if: isThorough)) func `none survives of every tenth conversation that may be read`() async throws {
        try await expectNothing(in: Workshop.read, step: 10)
    }

    private func expectNothing(in gold: URL, step: Int) async throws {
        let all = try Script.all(in: gold)
        let scripts = stride(from: 0, to: all.count, by: step).map { all[$0] }
        let outcome = try await Survival(of: scripts).outcome()
        #expect(outcome.withheld.filter { !KnownSurvivors.withheld.contains($0.place) } == [])
        #expect(outcome.survivors.filter { !KnownSurvivors.all.contains($0.about) } == [])
        // A test that looks for nothing finds nothing.
        #expect(outcome.sought > scripts.count * allWriters.count)
        #expect(outcome.kept * 20 < outcome.sought, "values that the native form keeps as well")
    }
}
