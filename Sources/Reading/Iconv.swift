import Transcripts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Changes bytes from one encoding into another by the C library's iconv.
enum Iconv {
    /// Where bytes stop making sense.
    struct Fault: Error, Equatable {
        /// Byte offset in what was to be changed.
        let offset: Int
    }

    /// - Throws: ``Fault`` at the first byte that means nothing, or that the other encoding has nothing for.
    static func convert(_ bytes: [UInt8], from: TextEncoding, to: TextEncoding) throws(Fault) -> [UInt8] {
        guard let descriptor = iconv_open(to.rawValue, from.rawValue), descriptor != iconv_t(bitPattern: -1) else {
            throw Fault(offset: 0)
        }
        defer { iconv_close(descriptor) }
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 2 + 64)
        var (read, written) = (0, 0)
        while read < bytes.count {
            let step = step(descriptor, bytes, from: read, into: &output, from: written)
            (read, written) = (step.read, step.written)
            if step.error == E2BIG {
                output += [UInt8](repeating: 0, count: output.count)
            } else if step.error != 0 {
                throw Fault(offset: read)
            }
        }
        output.removeSubrange(written...)
        return output
    }

    /// One call, with how far it came and the error number, 0 for none.
    private static func step(
        _ descriptor: iconv_t, _ bytes: [UInt8], from read: Int, into output: inout [UInt8], from written: Int
    ) -> (read: Int, written: Int, error: Int32) {
        // The C function takes what it only reads as if it could be written.
        bytes.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = UnsafeMutableRawPointer(mutating: source.baseAddress)?.advanced(by: read)
                    .assumingMemoryBound(to: CChar.self)
                var into = target.baseAddress?.advanced(by: written).assumingMemoryBound(to: CChar.self)
                var (fromLeft, intoLeft) = (source.count - read, target.count - written)
                let result = iconv(descriptor, &from, &fromLeft, &into, &intoLeft)
                let error = result == -1 ? errno : 0
                return (source.count - fromLeft, target.count - intoLeft, error)
            }
        }
    }
}
