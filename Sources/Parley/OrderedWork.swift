/// Spreads work over several tasks and hands the results on in the order of the items.
///
/// - Parameters:
///   - items: what is to be done, in the order in which results are wanted.
///   - jobs: how many tasks work at once.
///   - makeWorker: called once a task; a worker is never shared.
///   - deliver: called for one result at a time, in order; an error it throws ends the work.
func inOrder<Item: Sendable, Worker, Output: Sendable>(
    _ items: [Item], jobs: Int, makeWorker: @escaping @Sendable () -> Worker,
    work: @escaping @Sendable (Item, Worker) -> Output, deliver: @escaping @Sendable (Output) throws -> Void
) async throws {
    let queue = OrderedQueue(items: items, deliver: deliver)
    await withTaskGroup(of: Void.self) { group in
        for _ in 0..<max(1, min(jobs, items.count)) {
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
    private let deliver: @Sendable (Output) throws -> Void
    private var given = 0
    private var delivered = 0
    private var waiting: [Int: Output] = [:]
    private(set) var error: (any Error)?

    init(items: [Item], deliver: @escaping @Sendable (Output) throws -> Void) {
        self.items = items
        self.deliver = deliver
    }

    func next() -> (Int, Item)? {
        guard given < items.count, error == nil else { return nil }
        defer { given += 1 }
        return (given, items[given])
    }

    /// Keeps a result until all before it are delivered.
    func put(_ output: Output, at index: Int) {
        waiting[index] = output
        while error == nil, let ready = waiting.removeValue(forKey: delivered) {
            delivered += 1
            do { try deliver(ready) } catch { self.error = error }
        }
    }
}
