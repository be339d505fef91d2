extension Gates {
    /// How many characters of a match stand before a text of it, so that the text tells where matches may begin.
    struct Reach: Sendable {
        private let least: UInt16
        private let most: UInt16

        /// The text may stand anywhere.
        static let anywhere = Reach(least: .max, most: .max)

        private init(least: UInt16, most: UInt16) { (self.least, self.most) = (least, most) }

        init(_ need: Requirement.Need) {
            guard let before = need.before else {
                self = .anywhere
                return
            }
            let all = before + need.choice.before
            self.init(least: UInt16(clamping: min(all.least, Int(UInt16.max) - 1)), most: UInt16(clamping: all.most))
        }

        /// Takes away where no match can begin.
        ///
        /// - Parameter width: the most bytes of a character.
        @inline(__always)
        func narrow(_ starts: inout Starts, by sighting: Sighting, width: Int32) {
            if most != .max { starts.first = max(starts.first, sighting.first - Int32(most) * width) }
            if least != .max { starts.last = min(starts.last, sighting.last - Int32(least)) }
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

    /// The places between which matches may begin, in bytes: one in the middle of a character stands for the character.
    struct Starts {
        var first: Int32
        var last: Int32

        mutating func formUnion(_ other: Starts) {
            first = min(first, other.first)
            last = max(last, other.last)
        }
    }
}
