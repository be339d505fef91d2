/// A part of a spoken number whose digits are written at once: "four", "forty eight", "double one", 二十八.
struct Atom {
    var value: UInt64
    /// How often the value is written: twice for "double".
    var copies = 1
    /// Indices into the tokens of the run.
    var tokens: Range<Int>
    /// The largest scale word in it; one if none.
    var scale: UInt64 = 1

    /// The digits as ASCII.
    var digits: [UInt8] {
        let once = Array(String(value).utf8)
        return copies == 1 ? once : Array(repeatElement(once, count: copies).joined())
    }
}
