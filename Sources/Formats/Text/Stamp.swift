/// A time as transcripts write it: `0:49`, `00:05:32.100`, `3:34:09 PM`, `2024-01-02 03:04:05`, `2024-01-02T03:04:05Z`.
struct Stamp: Equatable {
    /// Since the call began, since midnight, or since 1970, depending on what is written.
    var seconds: Double
    var hasDate = false
    /// Whether it is a time of day.
    var isClock = false
    /// Byte offset after it.
    var end: Int

    init(seconds: Double, isClock: Bool, end: Int) {
        self.seconds = seconds
        self.isClock = isClock
        self.end = end
    }

    /// Reads the stamp that begins at an offset; a time of day must be there, a date may be.
    ///
    /// - Parameter order: whether days or months come first, if that is known.
    init?(_ bytes: [UInt8], at start: Int, before end: Int, order: StampReader.DateOrder? = nil) {
        var reader = StampReader(bytes: bytes, position: start, end: end, order: order)
        let day = reader.date()
        guard let time = reader.time(isClock: day != nil) else { return nil }
        seconds = time.seconds + Double(day ?? 0) * 86_400
        hasDate = day != nil
        isClock = hasDate || time.isClock
        self.end = reader.position
    }
}
