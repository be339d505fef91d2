/// Notes which choices were found in a text.
struct Notes {
    /// The number of the text that is looked at.
    let number: UInt32
    let seen: UnsafeMutablePointer<Gates.Sighting>
    /// No choice.
    let nowhere: Int
    let found: UnsafeMutablePointer<Int32>
    let marks: UnsafePointer<Gates.Mark>
    let folded: FoldedText

    /// Those that have a text which stands in a range. Without jumps, which nobody could foresee: whether a choice is found
    /// and whether it was before.
    @inline(__always)
    func add(_ text: Int, _ range: Range<Int>, _ count: inout Int) {
        var borders: Gates.Borders = []
        if folded.isBorder(range.lowerBound) { borders.insert(.before) }
        if folded.isBorder(range.upperBound) { borders.insert(.behind) }
        let start = Int32(truncatingIfNeeded: range.lowerBound)
        var next = marks + text
        while true {
            let mark = next.pointee
            let choice = mark.borders.isSubset(of: borders) ? Int(mark.choice) : nowhere
            let place = seen + choice
            let isNew = place.pointee.text != number
            place.pointee = Gates.Sighting(text: number, first: isNew ? start : place.pointee.first, last: start)
            found[count] = mark.choice
            count &+= isNew && mark.hasClauses && choice != nowhere ? 1 : 0
            if mark.isLast { break }
            next += 1
        }
    }
}
