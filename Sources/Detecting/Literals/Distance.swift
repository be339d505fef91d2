extension Gates {
    /// How far behind one choice another one begins: what matches has them in one order, and often not far from each other.
    struct Distance: Sendable {
        /// In characters; less than zero where the other one stands before, and zero where nothing is known.
        private let most: Int16

        /// Anywhere.
        static let any = Distance(0)
        private static let anyBehind = Int16.max

        private init(_ most: Int16) { self.most = most }

        init(from one: Requirement.Need, to other: Requirement.Need) {
            guard let reach = one.reach, let otherReach = other.reach, reach.lowerBound != otherReach.lowerBound else {
                self = .any
                return
            }
            let isBehind = reach.lowerBound < otherReach.lowerBound
            let length = isBehind ? otherReach.upperBound - reach.lowerBound : reach.upperBound - otherReach.lowerBound
            let most = Int16(clamping: max(1, length))
            self.most = isBehind ? most : -most
        }

        /// False only where no place of one choice and no place of the other are so far apart.
        ///
        /// - Parameter width: the most bytes of a character.
        @inline(__always)
        func fits(_ one: Sighting, _ other: Sighting, width: Int) -> Bool {
            if most == 0 { return true }
            return most > 0
                ? Self.follows(other, one, within: most, width) : Self.follows(one, other, within: -most, width)
        }

        @inline(__always)
        private static func follows(_ next: Sighting, _ one: Sighting, within most: Int16, _ width: Int) -> Bool {
            one.first < next.last && (most == anyBehind || Int(next.first) - Int(one.last) <= Int(most) * width)
        }
    }

    /// Where a choice was found in a text.
    struct Sighting {
        /// The number of the text.
        var text: UInt32 = 0
        /// Where its texts begin, the first of them and the last, in bytes.
        var first: Int32 = 0
        var last: Int32 = 0
    }
}
