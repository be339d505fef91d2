internal import RulePacks

/// What a word says for each tag of the tokens around it, remembered: most words come again. One a worker.
final class WordScores {
    let weights: TagWeights
    private let constants: Features.Constants
    private let lists: [UInt64]
    /// How many vectors a word has: those of all distances, one behind the other.
    private let stride: Int
    /// Which word a slot has; 0 for none.
    private let keys: UnsafeMutablePointer<UInt64>
    private let sums: UnsafeMutablePointer<SIMD4<Int32>>
    /// What it says that a turn begins or ends there.
    private let borders: UnsafeMutablePointer<SIMD4<Int32>>

    /// Some half a megabyte with twenty tags. A word takes the place of another one.
    private static let slots = 1 << 10

    init(_ weights: TagWeights, _ constants: Features.Constants, lists: [UInt64]) {
        (self.weights, self.constants, self.lists) = (weights, constants, lists)
        stride = Features.distances.count * weights.width
        keys = .allocate(capacity: Self.slots)
        keys.initialize(repeating: 0, count: Self.slots)
        sums = .allocate(capacity: Self.slots * stride)
        sums.initialize(repeating: .zero, count: Self.slots * stride)
        borders = .allocate(capacity: stride)
        borders.initialize(repeating: .zero, count: stride)
        addUp(nil, to: borders)
    }

    deinit {
        keys.deallocate()
        sums.deallocate()
        borders.deallocate()
    }

    /// The sums of a token, or of no token, for tokens at all distances from it; until the next one is asked for.
    @inline(__always)
    func sums(of token: Token?) -> Sums {
        guard let token else { return Sums(start: borders, width: weights.width) }
        let key = TermHash.adding(
            token.listed, to: TermHash.adding(token.shape, to: TermHash.adding(token.word, to: 0)))
        let slot = Int(truncatingIfNeeded: key) & (Self.slots - 1)
        let start = sums + slot * stride
        if keys[slot] != key || key == 0 {
            keys[slot] = key
            start.update(repeating: .zero, count: stride)
            addUp(token, to: start)
        }
        return Sums(start: start, width: weights.width)
    }

    private func addUp(_ token: Token?, to start: UnsafeMutablePointer<SIMD4<Int32>>) {
        for (place, distance) in Features.distances.enumerated() {
            let sums = UnsafeMutableBufferPointer(start: start + place * weights.width, count: weights.width)
            Features.forEach(of: token, at: distance, constants, lists) {
                weights.add(constants.term($0, $1, 0, 0), to: sums)
            }
        }
    }

    struct Sums {
        fileprivate let start: UnsafeMutablePointer<SIMD4<Int32>>
        fileprivate let width: Int

        /// Adds what the token says of another one, from which it stands so many tokens on.
        @inline(__always)
        func add(at distance: Int, to sums: UnsafeMutableBufferPointer<SIMD4<Int32>>) {
            let row = start + (distance - Features.distances.lowerBound) * width
            for vector in 0..<width { sums[vector] &+= row[vector] }
        }
    }
}
