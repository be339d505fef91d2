import Testing

@testable import Learning

@Suite struct LogisticRegressionTests {
    /// Feature 0 goes with the label, 1 against it, 2 with both alike.
    private let examples = [[0, 2], [0], [0, 2], [1], [1, 2], [1], [2], [0, 1]]
    private let labels = [true, true, true, false, false, false, false, false]

    @Test func `what goes with a label weighs for it, what goes without it against it`() {
        let fit = LogisticRegression(examples: examples, features: 3).fit(
            labels, counts: labels.map { _ in 1 }, known: labels.map { _ in 0 })
        #expect(fit.weights[0] > 0.5)
        #expect(fit.weights[1] < -0.5)
        #expect(abs(fit.weights[2]) < 0.3)
    }

    @Test func `the slope is nought where the learning ends`() {
        // Checked by the definition: penalty plus the sum of how much the guesses are off, for every feature.
        let fit = LogisticRegression(examples: examples, features: 3).fit(
            labels, counts: labels.map { _ in 1 }, known: labels.map { _ in 0 })
        for feature in 0..<3 {
            var slope = fit.weights[feature]
            for (example, label) in zip(examples, labels) where example.contains(feature) {
                let margin = example.reduce(fit.base) { $0 + fit.weights[$1] }
                slope += 1 / (1 + expOf(-margin)) - (label ? 1 : 0)
            }
            #expect(abs(slope) < 0.001)
        }
    }

    @Test func `a feature that no example has weighs nothing`() {
        #expect(
            LogisticRegression(examples: [[0], []], features: 2).fit([true, false], counts: [1, 1], known: [0, 0])
                .weights[1] == 0)
    }

    @Test func `no examples give no weights`() {
        let fit = LogisticRegression(examples: [], features: 0).fit([], counts: [], known: [])
        #expect(fit.weights.isEmpty && fit.base == 0)
    }

    /// The exponential by its series, so that the test stands on nothing that it tests.
    private func expOf(_ x: Double) -> Double {
        if x < 0 { return 1 / expOf(-x) }
        return (1..<60).reduce((1.0, 1.0)) { ($0.0 + $0.1 * x / Double($1), $0.1 * x / Double($1)) }.0
    }
}
