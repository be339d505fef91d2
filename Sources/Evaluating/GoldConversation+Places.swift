extension GoldConversation {
    /// A gold value and where it stands.
    public struct PlacedValue: Sendable {
        public let turn: Int
        public let type: String
        /// UTF-8 byte range of the turn's text.
        public let bytes: Range<Int>
    }

    /// The values that stand in turns that exist.
    public var placedValues: [PlacedValue] {
        let texts = turns.map { Array($0.text.unicodeScalars) }
        let values = gold.values.filter { texts.indices.contains($0.turn) }
        return zip(values, Places(of: values, in: texts).ranges).map { value, range in
            let length = { (count: Int) in texts[value.turn].prefix(count).reduce(0) { $0 + UTF8.width($1) } }
            return PlacedValue(
                turn: value.turn, type: value.type, bytes: length(range.lowerBound)..<length(range.upperBound))
        }
    }
}
