#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Memory that is met for the first time costs about as much as filling it when it comes 4 KiB at a time.
enum HugePages {
    /// Asks for many megabytes in huge pages, where the system has them. It is a hint: nothing depends on it.
    static func advise(_ memory: UnsafeMutableRawBufferPointer) {
        #if os(Linux)
            // In less, hardly a huge page of 2 MiB lies.
            guard memory.count >= 3 << 20, let first = memory.baseAddress else { return }
            let page = Int(getpagesize())
            let begin = (Int(bitPattern: first) + page - 1) / page * page
            let end = (Int(bitPattern: first) + memory.count) / page * page
            _ = madvise(UnsafeMutableRawPointer(bitPattern: begin), end - begin, MADV_HUGEPAGE)
        #endif
    }
}

extension Array {
    /// Makes room for so many elements, in huge pages if they are many.
    mutating func makeRoom(for count: Int) {
        guard count > capacity else { return }
        reserveCapacity(count)
        let capacity = capacity
        withUnsafeMutableBufferPointer { elements in
            guard let first = elements.baseAddress else { return }
            let size = capacity * MemoryLayout<Element>.stride
            HugePages.advise(UnsafeMutableRawBufferPointer(start: first, count: size))
        }
    }
}
