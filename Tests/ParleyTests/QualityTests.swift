import Foundation
import Testing

/// How well the shipped rules do on conversations that were read by people. Raise a threshold when the rules got better.
@Suite struct QualityTests {
    /// What an analysis must reach at least, as shares of one.
    struct Thresholds: Sendable {
        let recall: Double
        let precision: Double
        let kept: Double
        let primary: Double
    }

    /// The samples may be looked at while rules are written.
    static let samples = Thresholds(recall: 0.85, precision: 0.85, kept: 0.97, primary: 0.80)
    /// These may not.
    static let heldOut = Thresholds(recall: 0.75, precision: 0.80, kept: 0.97, primary: 0.75)

    @Test(arguments: [
        (Workshop.samplesAnalysis, Workshop.samplesGold, samples),
        (Workshop.heldOutAnalysis, Workshop.heldOut, heldOut),
    ])
    func `an analysis finds what people found`(
        analysis: Task<Analysed, any Error>, goldFile: URL, least: Thresholds
    ) async throws {
        let gold = try GoldConversation.all(in: goldFile)
        let score = Scorer(gold: gold, records: try await analysis.value.records)
        #expect(gold.count > 30)
        #expect(score.missing.isEmpty)
        #expect(score.recall.value >= least.recall, "recall: \(score.recall)")
        #expect(score.precision.value >= least.precision, "precision: \(score.precision)")
        #expect(score.kept.value >= least.kept, "kept: \(score.kept)")
        #expect(score.primary.value >= least.primary, "primary: \(score.primary)")
    }
}
