import Testing

@testable import Tagging

@Suite struct ChainTests {
    private let transitions = [[0.0, -1.2], [0.0, 0.7]]
    private let scores = [0.0, 0.3, 0.0, -0.8, 0.0, 1.9]

    /// Every sequence of tags of three tokens, and what it is worth by the definition.
    private var sequences: [(tags: [Int], worth: Double)] {
        (0..<8).map { number in
            let tags = [number & 1, number >> 1 & 1, number >> 2]
            var sum = 0.0
            var previous = 0
            for (token, tag) in tags.enumerated() {
                sum += scores[token * 2 + tag] + transitions[previous][tag]
                previous = tag
            }
            return (tags, expOf(sum))
        }
    }

    @Test func `tags are as likely as all sequences that have them`() {
        let found = Chain(transitions: transitions).expectation(scores).tags
        let all = sequences.reduce(0) { $0 + $1.worth }
        for token in 0..<3 {
            let with = sequences.filter { $0.tags[token] == 1 }.reduce(0) { $0 + $1.worth }
            #expect(abs(found[token * 2 + 1] - with / all) < 1e-9)
            #expect(abs(found[token * 2] + found[token * 2 + 1] - 1) < 1e-9)
        }
    }

    @Test func `tags follow each other as often as in all sequences`() {
        let found = Chain(transitions: transitions).expectation(scores).transitions
        let all = sequences.reduce(0) { $0 + $1.worth }
        for from in 0..<2 {
            for to in 0..<2 {
                let expected = sequences.reduce(0) { sum, sequence in
                    let pairs = zip([0] + sequence.tags, sequence.tags).count { $0 == (from, to) }
                    return sum + Double(pairs) * sequence.worth / all
                }
                #expect(abs(found[from * 2 + to] - expected) < 1e-9)
            }
        }
    }

    @Test func `a long turn with great scores stays in bounds`() {
        let scores = (0..<20_000).flatMap { [0.0, $0 % 2 == 0 ? 400.0 : -400.0] }
        let found = Chain(transitions: transitions).expectation(scores).tags
        #expect(found.allSatisfy { (0...1.000001).contains($0) })
        #expect(found[1] > 0.99 && found[3] < 0.01)
    }

    @Test func `likelihoods are those of the expectation, and stay numbers beyond all bounds`() {
        let chain = Chain(transitions: transitions)
        #expect(chain.likelihoods(scores) == chain.expectation(scores).tags)
        let wild = Chain(transitions: [[0, -9999], [9999, 0]]).likelihoods(scores)
        #expect(wild.allSatisfy { (0...1.000001).contains($0) })
    }

    @Test func `where nothing is told to be likely nothing is`() {
        var random = SystemRandomNumberGenerator()
        var (told, likely) = (0, 0)
        for _ in 0..<400 {
            let transitions = (0..<5).map { _ in (0..<5).map { _ in Double.random(in: -3...2, using: &random) } }
            let depth = Double.random(in: 0...8, using: &random)
            let scores = (0..<30).map { $0 % 5 == 0 ? 0 : Double.random(in: -2...2, using: &random) - depth }
            let chain = Chain(transitions: transitions)
            let all = chain.likelihoods(scores)
            let most = all.indices.filter { $0 % 5 != 0 }.map { all[$0] }.max() ?? 0
            if let found = chain.likelihoods(scores, reaching: 0.4) {
                #expect(found == all)
                likely += 1
            } else {
                #expect(most < 0.4)
                told += 1
            }
        }
        #expect(told > 20 && likely > 20)
    }

    @Test func `no tokens have no tags`() {
        #expect(Chain(transitions: transitions).expectation([]).tags.isEmpty)
        #expect(Chain(transitions: transitions).likelihoods([]).isEmpty)
        #expect(Chain(transitions: transitions).likelihoods([], reaching: 0.4) == nil)
    }

    private func expOf(_ value: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        for step in 1...60 {
            term *= value / Double(step)
            sum += term
        }
        return sum
    }
}
