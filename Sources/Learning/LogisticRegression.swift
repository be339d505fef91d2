#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Learns from examples how much each feature speaks for a label: logistic regression with a quadratic penalty, by
/// Newton steps along one coordinate after the other (Fan et al., LIBLINEAR, 2008).
///
/// The same examples in the same order give the same weights.
package struct LogisticRegression {
    /// The examples of each feature.
    private let examplesOfFeature: [[Int]]
    private static let sweeps = 40

    /// - Parameter examples: the features of each, each at most once.
    package init(examples: [[Int]], features: Int) {
        var byFeature = [[Int]](repeating: [], count: features)
        for (index, example) in examples.enumerated() {
            for feature in example { byFeature[feature].append(index) }
        }
        examplesOfFeature = byFeature
    }

    /// - Parameters:
    ///   - labels: one for each example.
    ///   - counts: how much each example counts; 0 for one whose label is not known.
    ///   - known: what is known of each example beforehand, in log-odds; the features are to tell the rest.
    /// - Returns: the weight of each feature, in log-odds, and the log-odds where there is none.
    package func fit(
        _ labels: [Bool], counts: [Double], known: [Double]
    ) -> (weights: [Double], base: Double) {
        var weights = [Double](repeating: 0, count: examplesOfFeature.count)
        var base = 0.0
        var margins = known
        let targets = zip(labels, counts).map { Target(isTrue: $0, counts: $1) }
        let everything = Array(labels.indices)
        for _ in 0..<Self.sweeps {
            for feature in weights.indices {
                let step = step(
                    over: examplesOfFeature[feature], margins, targets, weight: weights[feature], penalty: 1)
                weights[feature] += step
                for example in examplesOfFeature[feature] { margins[example] += step }
            }
            let step = step(over: everything, margins, targets, weight: base, penalty: 0)
            base += step
            for example in everything { margins[example] += step }
        }
        return (weights, base)
    }

    private struct Target {
        let isTrue: Bool
        let counts: Double
    }

    private func step(
        over examples: [Int], _ margins: [Double], _ targets: [Target], weight: Double, penalty: Double
    ) -> Double {
        var slope = penalty * weight
        var curvature = penalty + 1e-6
        for example in examples {
            let likely = 1 / (1 + exp(-margins[example]))
            let target = targets[example]
            slope += target.counts * (likely - (target.isTrue ? 1 : 0))
            curvature += target.counts * likely * (1 - likely)
        }
        // Far steps overshoot where the curve flattens.
        return max(-1, min(1, -slope / curvature))
    }
}
