extension Turn {
    /// The pieces of a turn in order. Most turns have one, which takes no memory of its own.
    public struct Pieces: RandomAccessCollection, Sendable {
        private var first: Piece?
        private var others: [Piece] = []

        public var startIndex: Int { 0 }
        public var endIndex: Int { first == nil ? 0 : others.count + 1 }

        public subscript(position: Int) -> Piece {
            if position > 0 { return others[position - 1] }
            guard position == 0, let first else { preconditionFailure("no such piece") }
            return first
        }

        mutating func reserveCapacity(_ count: Int) { others.reserveCapacity(count - 1) }

        mutating func append(_ piece: Piece) {
            if first == nil { first = piece } else { others.append(piece) }
        }
    }
}
