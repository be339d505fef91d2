internal import RulePacks

/// Adds up what the features of each token say for each tag. What several tokens have in common is added up once.
struct FeatureScores {
    private let sentence: Features
    private let constants: Features.Constants
    private let words: WordScores
    private let weights: TagWeights
    private let width: Int
    /// What all tokens of the turn have in common.
    private var ofTurn: [SIMD4<Int32>]
    /// … and those that the same lexicons have, one sum behind the other, and which lexicons.
    private var ofListed: [SIMD4<Int32>] = []
    private var listed: [UInt64] = []

    init(_ sentence: Features, by words: WordScores) {
        self.sentence = sentence
        self.words = words
        (constants, weights, width) = (sentence.constants, words.weights, words.weights.width)
        ofTurn = Array(repeating: .zero, count: width)
        let (constants, weights) = (constants, weights)
        ofTurn.withUnsafeMutableBufferPointer { sums in
            sentence.forEachOfTurn { Self.add(constants.term($0, $1, $2, $3), by: weights, to: sums) }
        }
    }

    /// By `token * tags + tag`, none first, in log-odds.
    mutating func scores(of tokens: Range<Int>) -> [Double] {
        var sums: [SIMD4<Int32>] = []
        sums.reserveCapacity(tokens.count * width)
        for token in tokens {
            let start = startOfSums(sentence.tokens[token].listed)
            for vector in 0..<width { sums.append(ofTurn[vector] &+ ofListed[start + vector]) }
        }
        // Of one's own, so that not every look at them copies them.
        let (sentence, constants, weights, width) = (sentence, constants, weights, width)
        sums.withUnsafeMutableBufferPointer { sums in
            func row(_ token: Int) -> UnsafeMutableBufferPointer<SIMD4<Int32>> {
                let start = (token - tokens.lowerBound) * width
                return UnsafeMutableBufferPointer(rebasing: sums[start..<(start + width)])
            }
            // Each word, and what is outside of the turn, says something of the tokens around it.
            for place in (tokens.lowerBound - 3)..<(tokens.upperBound + 3) {
                let ofWord = words.sums(of: sentence.token(place))
                for distance in Features.distances where tokens.contains(place - distance) {
                    ofWord.add(at: distance, to: row(place - distance))
                }
            }
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Features.mostOfSeveral) { terms in
                for token in tokens {
                    // Those that the table may have are picked without a jump, which nobody could foresee, and looked up
                    // one after the other, which the machine does side by side.
                    var count = 0
                    sentence.forEachOfSeveral(token) {
                        terms[count] = constants.term($0, $1, $2, $3)
                        count &+= weights.mayHold(terms[count]) ? 1 : 0
                    }
                    for term in terms[..<count] { weights.add(term, to: row(token)) }
                }
            }
        }
        let tags = weights.tags.count + 1
        return sums.withUnsafeBytes { Self.scores($0.bindMemory(to: Int32.self), tags: tags, of: width * 4) }
    }

    /// - Parameter of: how many numbers there are for a token, those of the tags first.
    private static func scores(_ hundredths: UnsafeBufferPointer<Int32>, tags: Int, of row: Int) -> [Double] {
        var scores: [Double] = []
        scores.reserveCapacity(hundredths.count / row * tags)
        for start in stride(from: 0, to: hundredths.count, by: row) {
            for tag in 0..<tags { scores.append(Double(hundredths[start + tag]) / 100) }
        }
        return scores
    }

    /// Where the sums of the tokens begin that the same lexicons have.
    private mutating func startOfSums(_ listed: UInt64) -> Int {
        if let known = self.listed.firstIndex(of: listed) { return known * width }
        let start = ofListed.count
        self.listed.append(listed)
        ofListed.append(contentsOf: repeatElement(.zero, count: width))
        let (sentence, constants, weights) = (sentence, constants, weights)
        ofListed.withUnsafeMutableBufferPointer { all in
            let sums = UnsafeMutableBufferPointer(rebasing: all[start...])
            sentence.forEachOfListed(listed) { Self.add(constants.term($0, $1, $2, $3), by: weights, to: sums) }
        }
        return start
    }

    @inline(__always)
    private static func add(_ term: UInt64, by weights: TagWeights, to sums: UnsafeMutableBufferPointer<SIMD4<Int32>>) {
        if weights.mayHold(term) { weights.add(term, to: sums) }
    }
}
