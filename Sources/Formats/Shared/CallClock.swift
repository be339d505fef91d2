/// Turns times of day into seconds since the first of them; times that count from the call's start stay as they are.
struct CallClock {
    private var first: Double?

    mutating func seconds(of stamp: Stamp) -> Double {
        guard stamp.isClock else { return stamp.seconds - (first ?? 0) }
        let start = first ?? stamp.seconds
        first = start
        return stamp.seconds - start
    }
}
