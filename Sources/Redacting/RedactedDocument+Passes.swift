internal import Understanding

extension RedactedDocument {
    /// Both of two passes as one: the second one redacted what the first one left.
    ///
    /// Where an edit of the second touches what the first one wrote, the two are one edit from the original to the end.
    public func followed(by next: RedactedDocument) -> RedactedDocument {
        var joined: [MadeEdit] = []
        var (first, second) = (edits[...], next.edits[...])
        // How far text behind the edits so far has moved: from the original to the middle, and from there to the end.
        var (moved, movedAgain) = (0, 0)
        while let start = [first.first?.output.lowerBound, second.first?.range.lowerBound].compactMap({ $0 }).min() {
            var middle = start..<start
            var part = Part()
            let (before, beforeAgain) = (moved, movedAgain)
            var grows = true
            while grows {
                grows = false
                if let edit = first.first, Self.touches(edit.output, middle) {
                    part.take(edit)
                    moved += edit.output.count - edit.range.count
                    middle = middle.lowerBound..<max(middle.upperBound, edit.output.upperBound)
                    first = first.dropFirst()
                    grows = true
                }
                if let edit = second.first, Self.touches(edit.range, middle) {
                    part.take(edit)
                    movedAgain += edit.output.count - edit.range.count
                    middle = middle.lowerBound..<max(middle.upperBound, edit.range.upperBound)
                    second = second.dropFirst()
                    grows = true
                }
            }
            guard let label = part.label else { break }
            joined.append(
                MadeEdit(
                    label: label, range: (middle.lowerBound - before)..<(middle.upperBound - moved),
                    output: (middle.lowerBound + beforeAgain)..<(middle.upperBound + movedAgain),
                    goesIntoVault: part.goesIntoVault))
        }
        return RedactedDocument(redacted: next.redacted, edits: joined, counts: Self.sum(counts, next.counts))
    }

    /// Edits that become one.
    private struct Part {
        var label: ValueLabel?
        var goesIntoVault = true

        mutating func take(_ edit: MadeEdit) {
            label = label ?? edit.label
            goesIntoVault = goesIntoVault && edit.goesIntoVault
        }
    }

    /// Whether a range begins where a stretch does, or within it.
    private static func touches(_ range: Range<Int>, _ stretch: Range<Int>) -> Bool {
        range.lowerBound == stretch.lowerBound || range.lowerBound < stretch.upperBound
    }

    private static func sum(_ first: [Count], _ second: [Count]) -> [Count] {
        var counts: [[String]: Int] = [:]
        for count in first + second { counts[[count.type, count.rule], default: 0] += count.values }
        return counts.map { Count(type: $0.key[0], rule: $0.key[1], values: $0.value) }
            .sorted { ($0.type, $0.rule) < ($1.type, $1.rule) }
    }
}
