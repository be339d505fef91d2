import Testing

@testable import Redacting

@Suite struct DepositTests {
    private let digest = Array<UInt8>(repeating: 7, count: 32)

    @Test func `what is written is read again, small and large`() {
        let entries = [0..<0, 3..<20, 20..<20, 300..<70_000, 5_000_000_000..<5_000_000_001].map {
            Deposit.Entry(range: $0, original: Array(repeating: 1, count: $0.count % 300))
        }
        let deposit = Deposit(digest: digest, entries: entries)
        #expect(Deposit(deposit.bytes) == deposit)
        #expect(Deposit(Deposit(digest: digest, entries: []).bytes)?.entries == [])
    }

    @Test(
        arguments: [
            [1], [1, 2], [1, 2, 3], [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1], [0, 0, 2, 1],
        ] as [[UInt8]])
    func `bytes that are cut off or no numbers are no deposit`(bytes: [UInt8]) {
        #expect(Deposit(digest + bytes) == nil)
        #expect(Deposit(Array(digest.dropLast())) == nil)
    }
}
