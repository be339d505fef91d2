import Testing

@testable import Transcripts

@Suite struct ByteSearchTests {
    private let bytes = Array("0123456789,abcdefghij,".utf8)

    @Test func `the first occurrence at or after a place is found, whatever its place in a word`() {
        for start in 0...bytes.count {
            let expected = start <= 10 ? 10 : start <= 21 ? 21 : nil
            #expect(bytes.firstOffset(of: UInt8(ascii: ","), in: start..<bytes.count) == expected)
            #expect(bytes[1...].firstOffset(of: UInt8(ascii: ","), from: max(start, 1)) == expected)
        }
    }

    @Test func `what lies outside the range is not found`() {
        #expect(bytes.firstOffset(of: UInt8(ascii: ","), in: 11..<21) == nil)
        #expect(bytes[..<21].firstOffset(of: UInt8(ascii: ","), from: 11) == nil)
        #expect(bytes.firstOffset(of: UInt8(ascii: ","), in: 11..<99) == 21)
        #expect([UInt8]().firstOffset(of: 0, in: 0..<0) == nil)
    }

    @Test func `a byte beside one that differs in a single bit is not mistaken for it`() {
        let bytes: [UInt8] = [0x2D, 0x2B, 0x2C, 0x2D, 0xAC, 0x00, 0x01, 0xFF, 0x2C]
        #expect(bytes.firstOffset(of: 0x2C, in: 0..<9) == 2)
        #expect(bytes.firstOffset(of: 0x2C, in: 3..<9) == 8)
        #expect(bytes.firstOffset(of: 0x00, in: 0..<9) == 5)
    }
}
