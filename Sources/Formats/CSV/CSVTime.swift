/// Times as tables write them: ISO 8601, a time of day, seconds of the call, or seconds, ms or µs since 1970.
enum CSVTime {
    static func stamp(_ bytes: [UInt8], _ cell: Range<Int>) -> Stamp? {
        let cell = bytes.trimmed(cell)
        if let stamp = Stamp(bytes, at: cell.lowerBound, before: cell.upperBound) { return stamp }
        return number(bytes, cell)
    }

    /// Seconds of the call, or seconds, ms or µs since 1970.
    static func number(_ bytes: some Bytes, _ cell: Range<Int>) -> Stamp? {
        guard !cell.isEmpty, cell.count <= 20, var seconds = Decimal.number(bytes, cell),
            seconds.isFinite
        else { return nil }
        // Calls last less than 30 years, so what is larger counts from 1970, and ever finer units are ever larger.
        let isEpoch = seconds > 1e9
        while seconds > 1e11 { seconds /= 1000 }
        return Stamp(seconds: seconds, isClock: isEpoch, end: cell.upperBound)
    }
}
