/// How far workers may run ahead of what is delivered, in bytes of items a worker: results that wait are held in memory.
private let runAhead = 1 << 23

/// Spreads work over several tasks and hands the results on in the order of the items.
///
/// - Parameters:
///   - items: what is to be done, in the order in which results are wanted.
///   - jobs: how many tasks work at once.
///   - size: bytes of an item, so that not too many results wait for one that takes long.
///   - makeWorker: called once a task; a worker is never shared.
///   - deliver: called for one result at a time, in order; an error it throws ends the work.
func inOrder<Item: Sendable, Worker, Output: Sendable>(
    _ items: [Item], jobs: Int, size: @escaping @Sendable (Item) -> Int = { _ in 0 },
    makeWorker: @escaping @Sendable () -> Worker, work: @escaping @Sendable (Item, Worker) -> Output,
    deliver: @escaping @Sendable (Output) throws -> Void
) async throws {
    let jobs = max(1, min(jobs, items.count))
    let queue = OrderedQueue(items: items, room: jobs * runAhead, size: size, deliver: deliver)
    await withTaskGroup(of: Void.self) { group in
        for _ in 0..<jobs {
            group.addTask {
                let worker = makeWorker()
                while let (index, item) = await queue.next() {
                    await queue.put(work(item, worker), at: index)
                }
            }
        }
    }
    if let error = await queue.error { throw error }
}

/// Gives out items and takes results back in.
private actor OrderedQueue<Item: Sendable, Output: Sendable> {
    private let items: [Item]
    private let size: @Sendable (Item) -> Int
    private let deliver: @Sendable (Output) throws -> Void
    private var given = 0
    private var delivered = 0
    private var waiting: [Int: Output] = [:]
    /// Bytes that may still be given out before something is delivered.
    private var room: Int
    /// Workers that wait for room.
    private var idle: [CheckedContinuation<Void, Never>] = []
    private(set) var error: (any Error)?

    init(
        items: [Item], room: Int, size: @escaping @Sendable (Item) -> Int,
        deliver: @escaping @Sendable (Output) throws -> Void
    ) {
        self.items = items
        self.room = room
        self.size = size
        self.deliver = deliver
    }

    func next() async -> (Int, Item)? {
        // The item that all wait for is given out by then, so there will be room.
        while room <= 0, given > delivered, given < items.count, error == nil {
            await withCheckedContinuation { idle.append($0) }
        }
        guard given < items.count, error == nil else { return nil }
        defer { given += 1 }
        room -= size(items[given])
        return (given, items[given])
    }

    /// Keeps a result until all before it are delivered.
    func put(_ output: Output, at index: Int) {
        waiting[index] = output
        while error == nil, let ready = waiting.removeValue(forKey: delivered) {
            room += size(items[delivered])
            delivered += 1
            do { try deliver(ready) } catch { self.error = error }
        }
        for worker in idle { worker.resume() }
        idle.removeAll()
    }
}
