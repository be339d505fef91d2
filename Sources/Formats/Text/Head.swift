/// The beginning of a line that may say who speaks: `[00:05:32] Agent (Ben): `.
///
/// Whether it really does is decided for the whole document, see ``SpeakerTable``.
struct Head {
    /// The words before the colon without markup and parentheses.
    let label: Range<Int>
    /// What the parentheses after them hold, unless it is a time.
    let note: Range<Int>?
    let stamp: Stamp?
    /// Whether markup sets the label apart.
    let isMarked: Bool
    /// What is said on this line; empty when it stands on the next ones.
    let text: Range<Int>

    /// From the label's first byte to the note's last.
    var span: Range<Int> { label.lowerBound..<(note?.upperBound ?? label.upperBound) }

    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - line: without white space at its ends.
    ///   - timesLead: whether a time may stand before the label.
    init?(_ bytes: [UInt8], line: Range<Int>, timesLead: Bool = true) {
        var parser = HeadParser(bytes: bytes, position: line.lowerBound, end: line.upperBound)
        if let head = parser.colonHead(timesLead: timesLead) {
            self = head
        } else if timesLead,
            let head = HeadParser(bytes: bytes, position: line.lowerBound, end: line.upperBound).nameTime()
        {
            self = head
        } else {
            return nil
        }
    }

    init(label: Range<Int>, note: Range<Int>?, stamp: Stamp?, isMarked: Bool, text: Range<Int>) {
        self.label = label
        self.note = note
        self.stamp = stamp
        self.isMarked = isMarked
        self.text = text
    }
}
