internal import Tagging

/// Learns from tagged sentences how much each feature speaks for each tag: a chain of tags (see `Chain`), fitted by
/// dual averaging with a linear penalty, which leaves most weights at 0 (Xiao, 2010; Duchi et al., AdaGrad, 2011).
///
/// The same sentences in the same order give the same weights.
package struct TagRegression {
    /// A sentence: the features of each token, and its tag, 0 for none.
    package struct Sentence {
        package let features: [[Int32]]
        package let tags: [Int]

        package init(features: [[Int32]], tags: [Int]) {
            self.features = features
            self.tags = tags
        }
    }

    /// What was learned, by `feature * tags + tag`; no tag weighs 0.
    package struct Fit {
        package let weights: [Double]
        package let transitions: [[Double]]
    }

    private let tags: Int
    private var states: Weights
    private var transitions: Weights

    private static let rounds = 12

    /// - Parameter tags: how many there are, none among them.
    package static func fit(_ sentences: [Sentence], features: Int, tags: Int, penalty: Double) -> Fit {
        var learner = TagRegression(
            tags: tags, states: Weights(count: features * tags, penalty: penalty),
            transitions: Weights(count: tags * tags, penalty: penalty))
        var order = Array(sentences.indices)
        var random = Random()
        for _ in 0..<rounds {
            order.shuffle(using: &random)
            for index in order { learner.learn(sentences[index]) }
        }
        return Fit(weights: learner.states.all, transitions: learner.transitionTable())
    }

    private func transitionTable() -> [[Double]] {
        (0..<tags).map { from in (0..<tags).map { transitions[from * tags + $0] } }
    }

    private mutating func learn(_ sentence: Sentence) {
        var scores = [Double](repeating: 0, count: sentence.tags.count * tags)
        for (token, features) in sentence.features.enumerated() {
            for feature in features {
                for tag in 1..<tags { scores[token * tags + tag] += states[Int(feature) * tags + tag] }
            }
        }
        let expected = Chain(transitions: transitionTable()).expectation(scores)
        states.step()
        transitions.step()
        for (token, features) in sentence.features.enumerated() {
            for tag in 1..<tags {
                let slope = expected.tags[token * tags + tag] - (sentence.tags[token] == tag ? 1 : 0)
                if abs(slope) < 1e-4 { continue }
                for feature in features { states.add(slope, at: Int(feature) * tags + tag) }
            }
        }
        var pairs = expected.transitions
        var previous = 0
        for tag in sentence.tags {
            pairs[previous * tags + tag] -= 1
            previous = tag
        }
        for pair in pairs.indices where pair % tags != 0 { transitions.add(pairs[pair], at: pair) }
    }
}

/// Weights that are kept as the sums of their slopes.
private struct Weights {
    private var sums: [Double]
    private var squares: [Double]
    private var steps = 0.0
    private let penalty: Double
    private static let rate = 0.1

    init(count: Int, penalty: Double) {
        sums = Array(repeating: 0, count: count)
        squares = Array(repeating: 0, count: count)
        self.penalty = penalty
    }

    subscript(_ index: Int) -> Double {
        let excess = abs(sums[index]) - penalty * steps
        if excess <= 0 { return 0 }
        return (sums[index] > 0 ? -1 : 1) * Self.rate * excess / (squares[index].squareRoot() + 1e-6)
    }

    var all: [Double] { sums.indices.map { self[$0] } }

    mutating func step() { steps += 1 }

    mutating func add(_ slope: Double, at index: Int) {
        sums[index] += slope
        squares[index] += slope * slope
    }
}

/// The same numbers each time (Steele et al., SplitMix64, 2014).
private struct Random: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
