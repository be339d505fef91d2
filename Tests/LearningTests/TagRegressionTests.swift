import Testing

@testable import Learning

@Suite struct TagRegressionTests {
    /// Feature 0 goes with the tag, feature 1 with none; feature 2 comes with both.
    private let sentences = (0..<40).map { number in
        number % 2 == 0
            ? TagRegression.Sentence(features: [[1, 2], [0, 2]], tags: [0, 1])
            : TagRegression.Sentence(features: [[1], [1, 2]], tags: [0, 0])
    }

    @Test func `what goes with a tag weighs for it, what goes without it against it`() {
        let fit = TagRegression.fit(sentences, features: 4, tags: 2, penalty: 1e-4)
        #expect(fit.weights[0 * 2 + 1] > 0.5)
        #expect(fit.weights[1 * 2 + 1] < -0.2)
    }

    @Test func `what comes with no tag and never weighs nothing`() {
        let fit = TagRegression.fit(sentences, features: 4, tags: 2, penalty: 1e-4)
        #expect((0..<4).allSatisfy { fit.weights[$0 * 2] == 0 })
        #expect(fit.weights[3 * 2 + 1] == 0)
    }

    @Test func `a tag that always follows another is expected behind it`() {
        let follows = (0..<60).map { _ in TagRegression.Sentence(features: [[0], [1], [1]], tags: [1, 1, 1]) }
        let never = (0..<60).map { _ in TagRegression.Sentence(features: [[2], [1], [1]], tags: [0, 0, 0]) }
        let fit = TagRegression.fit(follows + never, features: 3, tags: 2, penalty: 1e-4)
        #expect(fit.transitions[1][1] > fit.transitions[0][1])
    }

    @Test func `the same sentences give the same weights`() {
        let first = TagRegression.fit(sentences, features: 4, tags: 2, penalty: 1e-4)
        let second = TagRegression.fit(sentences, features: 4, tags: 2, penalty: 1e-4)
        #expect(first.weights == second.weights && first.transitions == second.transitions)
    }

    @Test func `a heavy penalty leaves nothing`() {
        let fit = TagRegression.fit(sentences, features: 4, tags: 2, penalty: 10)
        #expect(fit.weights.allSatisfy { $0 == 0 })
    }
}
