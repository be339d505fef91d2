internal import CSodium

/// Bytes that are wiped when nobody needs them any more, and that no description shows.
///
/// They are never changed after they were made, hence the unchecked promise.
public final class SecretBytes: @unchecked Sendable, CustomStringConvertible, CustomReflectable {
    private let start: UnsafeMutablePointer<UInt8>
    let count: Int

    init(_ content: some Collection<UInt8>) {
        count = content.count
        start = .allocate(capacity: count)
        _ = UnsafeMutableBufferPointer(start: start, count: count).initialize(from: content)
    }

    /// Room for bytes that are written in once.
    init(count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        self.count = count
        start = .allocate(capacity: count)
        start.initialize(repeating: 0, count: count)
        fill(start)
    }

    deinit {
        // The compiler may leave out a plain loop that writes what nobody reads.
        sodium_memzero(start, count)
        start.deallocate()
    }

    func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result { body(start) }

    public var description: String { "<\(count) secret bytes>" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
