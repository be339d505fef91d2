/// The number that stands for a term of a table, so that a term need not be put together to be looked up.
///
/// A term is a sequence of words parted by spaces; its hash is made of those of its words.
public enum TermHash {
    /// Of one word.
    public static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
        // Bytes that lie together are not asked for one by one.
        bytes.withContiguousStorageIfAvailable(hash) ?? Array(bytes).withUnsafeBufferPointer(hash)
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = noBytes
        for byte in bytes { hash = adding(byte, to: hash) }
        return hash
    }

    /// Of a word without bytes.
    @inlinable public static var noBytes: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// Of a word and one byte more: FNV-1a.
    @inlinable @inline(__always)
    public static func adding(_ byte: UInt8, to word: UInt64) -> UInt64 {
        (word ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// Of a term and one word more.
    @inlinable @inline(__always)
    public static func adding(_ word: UInt64, to term: UInt64) -> UInt64 {
        let mixed = (term ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }

    /// Of a term as a table has it.
    static func term(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .reduce(0) { adding(word($1), to: $0) }
    }
}
