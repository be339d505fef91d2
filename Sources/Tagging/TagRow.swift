/// A number for each tag, in vectors of four. What is left of the last vector is 0.
struct TagRow {
    private let vectors: UnsafeMutableBufferPointer<SIMD4<Double>>

    /// Calls with rows of zeros, by their index, which last no longer than the call.
    @inline(__always)
    static func with(_ count: Int, tags: Int, _ body: (_ row: (Int) -> TagRow) -> Void) {
        let width = (tags + 3) / 4
        withUnsafeTemporaryAllocation(of: SIMD4<Double>.self, capacity: count * width) { memory in
            memory.initialize(repeating: .zero)
            body { TagRow(vectors: UnsafeMutableBufferPointer(rebasing: memory[($0 * width)..<(($0 + 1) * width)])) }
        }
    }

    /// Numbers as a row has them.
    static func vectors(_ numbers: [Double]) -> [SIMD4<Double>] {
        stride(from: 0, to: numbers.count, by: 4).map { start in
            var vector = SIMD4<Double>.zero
            for index in start..<min(start + 4, numbers.count) { vector[index - start] = numbers[index] }
            return vector
        }
    }

    /// The same numbers one by one.
    @inline(__always)
    var scalars: UnsafeMutableBufferPointer<Double> {
        UnsafeMutableRawBufferPointer(vectors).assumingMemoryBound(to: Double.self)
    }

    @inline(__always)
    func set(_ row: TagRow) {
        for index in vectors.indices { vectors[index] = row.vectors[index] }
    }

    /// Each number of a row times that of another.
    @inline(__always)
    func set(_ row: TagRow, times other: TagRow) {
        for index in vectors.indices { vectors[index] = row.vectors[index] * other.vectors[index] }
    }

    @inline(__always)
    func scale(by factor: Double) {
        for index in vectors.indices { vectors[index] *= factor }
    }

    /// e to the power of each number less a common one.
    ///
    /// - Parameter isRough: whether five digits are enough.
    @inline(__always)
    func setExponentials(below most: Double, tags: Int, isRough: Bool) {
        for index in vectors.indices {
            let power = vectors[index] - most
            vectors[index] = isRough ? roughExponential(power) : exponential(power)
        }
        for rest in tags..<scalars.count { scalars[rest] = 0 }
    }

    @inline(__always)
    var sum: Double {
        var sum = SIMD4<Double>.zero
        for index in vectors.indices { sum += vectors[index] }
        return sum.sum()
    }

    /// - Parameter others: as many vectors as the row has.
    @inline(__always)
    func sum(times others: [SIMD4<Double>]) -> Double {
        var sum = SIMD4<Double>.zero
        for index in vectors.indices { sum += vectors[index] * others[index] }
        return sum.sum()
    }

    @inline(__always)
    func sum(times other: TagRow) -> Double {
        var sum = SIMD4<Double>.zero
        for index in vectors.indices { sum += vectors[index] * other.vectors[index] }
        return sum.sum()
    }
}

extension TagRow {
    /// A factor from each tag to each.
    struct Matrix {
        private let tags: Int
        /// By four columns, and for these by row: what is needed next lies next.
        private let blocks: [SIMD4<Double>]

        /// - Parameter factors: by row, then by column.
        init(_ factors: [[Double]]) {
            tags = factors.count
            var blocks = [SIMD4<Double>](repeating: .zero, count: (tags + 3) / 4 * tags)
            for (row, factors) in factors.enumerated() {
                for (column, factor) in factors.enumerated() { blocks[column / 4 * tags + row][column % 4] = factor }
            }
            self.blocks = blocks
        }

        /// Makes each number of a row the sum of all of another one, each by its factor.
        @inline(__always)
        func multiply(_ row: TagRow, into sums: TagRow) {
            blocks.withUnsafeBufferPointer { blocks in
                for column in sums.vectors.indices {
                    var sum = SIMD4<Double>.zero
                    for tag in 0..<tags { sum += blocks[column * tags + tag] * row.scalars[tag] }
                    sums.vectors[column] = sum
                }
            }
        }
    }
}
