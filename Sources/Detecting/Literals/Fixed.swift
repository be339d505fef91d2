/// Numbers in memory that stays where it is: what every turn reads a thousand times is read without checks.
// @unchecked Sendable: nothing is written after `init`, and the memory goes with the last reference.
final class Fixed<Item: BitwiseCopyable & Sendable>: @unchecked Sendable {
    let start: UnsafePointer<Item>
    let count: Int

    init(_ items: [Item]) {
        let memory = UnsafeMutablePointer<Item>.allocate(capacity: max(1, items.count))
        items.withUnsafeBufferPointer {
            if let first = $0.baseAddress { memory.initialize(from: first, count: $0.count) }
        }
        start = UnsafePointer(memory)
        count = items.count
    }

    deinit { UnsafeMutablePointer(mutating: start).deallocate() }

    var items: [Item] { Array(UnsafeBufferPointer(start: start, count: count)) }
}
