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
            sentence.forEachOfTurn { Self.add(sentence.term($0, $1, $2, $3), by: weights, to: sums) }
        }
    }

    /// By `token * tags + tag`, none first, in log-odds.
    mutating func scores(of tokens: Range<Int>) -> [Double] {
        var hundredths = [Int32](repeating: 0, count: tokens.count * tags)
        for (row, token) in tokens.enumerated() {
            let start = startOfSums(sentence.tokens[token].listed)
            for tag in 0..<tags { hundredths[row * tags + tag] = ofTurn[tag] &+ ofListed[start + tag] }
        }
        // Of one's own, so that not every look at them copies them.
        let (sentence, weights, tags) = (sentence, weights, tags)
        hundredths.withUnsafeMutableBufferPointer { hundredths in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Features.mostOfToken) { terms in
                for (row, token) in tokens.enumerated() {
                    // Those that the table may have are picked without a jump, which nobody could foresee, and looked up
                    // one after the other, which the machine does side by side.
                    var count = 0
                    sentence.forEachOfToken(token) {
                        terms[count] = sentence.term($0, $1, $2, $3)
                        count &+= weights.mayHold(terms[count]) ? 1 : 0
                    }
                    let sums = UnsafeMutableBufferPointer(rebasing: hundredths[(row * tags)..<((row + 1) * tags)])
                    for term in terms[..<count] { weights.add(term, to: sums) }
                }
            }
        }
        return hundredths.map { Double($0) / 100 }
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
            sentence.forEachOfListed(listed) { Self.add(sentence.term($0, $1, $2, $3), by: weights, to: sums) }
        }
        return start
    }

    @inline(__always)
    private static func add(_ term: UInt64, by weights: TagWeights, to sums: UnsafeMutableBufferPointer<Int32>) {
        if weights.mayHold(term) { weights.add(term, to: sums) }
    }
}
