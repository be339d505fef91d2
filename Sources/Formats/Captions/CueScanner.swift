/// Parts a caption file into cues and the blocks between them (notes, styles, the header).
struct CueScanner {
    private(set) var cues: [Cue] = []
    /// Blocks that are no caption.
    private(set) var others: [Range<Int>] = []
    /// Blocks whose line of times cannot be read.
    private(set) var broken: [Range<Int>] = []

    private let bytes: [UInt8]
    private var block: [Range<Int>] = []

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        for line in Lines(bytes, from: start) {
            if line.isEmpty { endBlock() } else { block.append(line) }
        }
        endBlock()
    }

    private mutating func endBlock() {
        guard let first = block.first, let last = block.last else { return }
        defer { block.removeAll(keepingCapacity: true) }
        let times = block.indices.filter { Cue.start(bytes, block[$0]) != nil }
        if times.isEmpty, !isComment(first), block.contains(where: { bytes[$0].holds("-->") }) {
            broken.append(first.lowerBound..<last.upperBound)
            return
        }
        if times.isEmpty {
            // A blank line within a caption parts it; what follows still belongs to it.
            if cues.isEmpty || isComment(first) {
                others.append(first.lowerBound..<last.upperBound)
            } else {
                cues[cues.count - 1].lines += block
            }
            return
        }
        for (number, time) in times.enumerated() {
            let end = number + 1 < times.count ? idIndex(before: times[number + 1]) ?? times[number + 1] : block.count
            guard let start = Cue.start(bytes, block[time]) else { continue }
            let id = number == 0 ? (time > 0 ? time - 1 : nil) : idIndex(before: time)
            cues.append(
                Cue(id: id.map { block[$0] }, start: start, lines: Array(block[(time + 1)..<max(end, time + 1)])))
        }
    }

    /// Where the blank line before a cue is missing, only a number can be told to be its id.
    private func idIndex(before time: Int) -> Int? {
        guard time > 0, bytes[block[time - 1]].allSatisfy({ Ascii.isDigit($0) }) else { return nil }
        return time - 1
    }

    private func isComment(_ line: Range<Int>) -> Bool {
        ["NOTE", "STYLE", "REGION"].contains { word in
            bytes[line].starts(with: word.utf8)
                && (line.count == word.utf8.count || Ascii.isSpace(bytes[line.lowerBound + word.utf8.count]))
        }
    }
}
