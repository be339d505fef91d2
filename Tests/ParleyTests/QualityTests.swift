import Evaluating
import Foundation
import Parley
import Testing

/// How well the shipped rules do on conversations that were read by people. Raise a threshold when the rules got better.
@Suite struct QualityTests {
    /// What an analysis must reach at least, and what redaction may leave at most, as shares of one.
    struct Thresholds: Sendable {
        let recall: Double
        let typed: Double
        let precision: Double
        let kept: Double
        let primary: Double
        let leaked: Double
    }

    static let samples = Thresholds(
        recall: 0.98, typed: 0.965, precision: 0.975, kept: 0.99, primary: 0.97, leaked: 0.015)
    static let read = Thresholds(recall: 0.97, typed: 0.93, precision: 0.97, kept: 0.985, primary: 0.965, leaked: 0.02)
    /// Nobody who writes rules has read these, so they say most.
    static let unread = Thresholds(
        recall: 0.967, typed: 0.93, precision: 0.953, kept: 0.98, primary: 0.945, leaked: 0.025)

    @Test(arguments: [
        (Workshop.samplesAnalysis, Workshop.samplesGold, samples),
        (Workshop.readAnalysis, Workshop.read, read),
        (Workshop.unreadAnalysis, Workshop.unread, unread),
    ])
    func `an analysis finds what people found`(
        analysis: Task<Analysed, any Error>, goldFile: URL, least: Thresholds
    ) async throws {
        let score = try await analysis.value.score(against: GoldConversation.all(in: goldFile))
        let (recall, precision) = (score.values.recall, score.values.precision)
        #expect(score.primary.whole >= 30)
        #expect(score.missing == 0)
        #expect(try #require(recall.rate) >= least.recall, "recall: \(recall)")
        #expect(try #require(score.values.typed.rate) >= least.typed, "typed: \(score.values.typed)")
        #expect(try #require(precision.rate) >= least.precision, "precision: \(precision)")
        #expect(try #require(score.kept.rate) >= least.kept, "kept: \(score.kept)")
        #expect(try #require(score.primary.rate) >= least.primary, "primary: \(score.primary)")
        #expect(try #require(score.leaked.rate) <= least.leaked, "leaked: \(score.leaked)")
    }

    @Test func `an evaluation scores what an analysis and a redaction of the same file come to`() async throws {
        let analysis = try await Workshop.analyze(Workshop.samplesGold)
        let wanted = try analysis.score(against: GoldConversation.all(in: Workshop.samplesGold))
        let evaluation = Evaluation(try Workshop.book.get())
        let found = try await evaluation.run([Workshop.samplesGold.path], jobs: 1) { _, _, _ in }
        #expect(found.problems.isEmpty)
        #expect(found.gold.count == wanted.primary.whole)
        #expect(found.score.misses == wanted.misses)
        #expect(found.score.overall.map(\.key) == wanted.overall.map(\.key))
        #expect(found.score.overall.map(\.value) == wanted.overall.map(\.value))
    }

    /// Two golds of one conversation: one names every value, the other none.
    @Test func `what gold says changes nothing that is found`() async throws {
        let folder = try TemporaryFolder()
        let turns = #""turns":[{"speaker":"customer","text":"My card ends in 4821, mail me at ana@example.com"}]"#
        let values = #"{"turn":0,"type":"card_last4","text":"4821"},{"turn":0,"type":"email","text":"ana@example.com"}"#
        for (name, gold) in [("full", values), ("empty", "")] {
            let line = #"{"conversation_id":"c","gold":{"intents":[],"values":[\#(gold)]},\#(turns)}"#
            try folder.add("\(name).jsonl", line)
        }
        let evaluation = Evaluation(try Workshop.book.get())
        let full = try await evaluation.run(["\(folder.path)/full.jsonl"], jobs: 1) { _, _, _ in }.score.values
        let empty = try await evaluation.run(["\(folder.path)/empty.jsonl"], jobs: 1) { _, _, _ in }.score.values
        #expect(full.precision.description == "2 of 2")
        #expect(full.recall.description == "2 of 2")
        #expect(empty.precision.description == "0 of 2")
        #expect(empty.recall.rate == nil)
    }
}
