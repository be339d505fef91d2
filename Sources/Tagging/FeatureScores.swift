internal import RulePacks

/// Adds up what the features of each token say for each tag. What several tokens have in common is added up once.
struct FeatureScores {
    private let sentence: Features
    private let weights: TagWeights
    private let tags: Int
    /// What all tokens of the turn have in common.
    private var ofTurn: [Int32]
    /// … and those that the same lexicons have, one sum behind the other, and which lexicons.
    private var ofListed: [Int32] = []
    private var listed: [UInt64] = []

    init(_ sentence: Features, by weights: TagWeights) {
        self.sentence = sentence
        self.weights = weights
        tags = weights.tags.count + 1
        ofTurn = Array(repeating: 0, count: tags)
        ofTurn.withUnsafeMutableBufferPointer { sums in
            sentence.forEachOfTurn { weights.add(sentence.term($0, $1, $2, $3), to: sums) }
        }
    }

    /// By `token * tags + tag`, none first, in log-odds.
    mutating func scores(of tokens: Range<Int>) -> [Double] {
        var scores = [Double](repeating: 0, count: tokens.count * tags)
        // Of one's own, so that not every look at them copies them.
        let (sentence, weights) = (sentence, weights)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tags) { sums in
            for (row, token) in tokens.enumerated() {
                let start = startOfSums(sentence.tokens[token].listed)
                for tag in 0..<tags { sums[tag] = ofTurn[tag] &+ ofListed[start + tag] }
                sentence.forEachOfToken(token) { weights.add(sentence.term($0, $1, $2, $3), to: sums) }
                for tag in 0..<tags { scores[row * tags + tag] = Double(sums[tag]) / 100 }
            }
        }
        return scores
    }

    /// Where the sums of the tokens begin that the same lexicons have.
    private mutating func startOfSums(_ listed: UInt64) -> Int {
        if let known = self.listed.firstIndex(of: listed) { return known * tags }
        let start = ofListed.count
        self.listed.append(listed)
        ofListed.append(contentsOf: repeatElement(0, count: tags))
        let (sentence, weights) = (sentence, weights)
        ofListed.withUnsafeMutableBufferPointer { all in
            let sums = UnsafeMutableBufferPointer(rebasing: all[start...])
            sentence.forEachOfListed(listed) { weights.add(sentence.term($0, $1, $2, $3), to: sums) }
        }
        return start
    }
}
