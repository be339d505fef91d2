import Detecting
import Testing

@Suite struct RangeListTests {
    @Test func `ranges are sorted, and those that overlap or touch are one`() {
        #expect(RangeList([8..<9, 0..<3, 3..<4, 2..<3, 5..<5]).ranges == [0..<4, 8..<9])
    }

    @Test func `the ranges that overlap another are those that share a byte with it`() {
        let list = RangeList([2..<4, 6..<8])
        #expect(Array(list.overlapping(0..<2)) == [] && Array(list.overlapping(4..<6)) == [])
        #expect(Array(list.overlapping(3..<6)) == [2..<4] && Array(list.overlapping(3..<7)) == [2..<4, 6..<8])
        #expect(Array(list.overlapping(3..<3)) == [] && Array(list.overlapping(8..<99)) == [])
        #expect(list.touches(7..<9) && !list.touches(4..<6) && !RangeList().touches(0..<9))
    }

    @Test func `an inserted range stands at its place`() {
        var list = RangeList([2..<4, 8..<9])
        list.insert(5..<6)
        list.insert(0..<1)
        #expect(list.ranges == [0..<1, 2..<4, 5..<6, 8..<9])
    }
}
