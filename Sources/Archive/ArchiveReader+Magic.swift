extension ArchiveReader {
    /// Whether a file that begins so is an archive or compressed, by what each kind begins with.
    ///
    /// - Parameter head: the first bytes; a tar is known by the first 262.
    public static func isArchive(_ head: some Collection<UInt8>) -> Bool {
        let start = Array(head.prefix(262))
        return magic.contains { start.starts(with: $0) } || isBzip2(start)
            || start.dropFirst(257).elementsEqual("ustar".utf8)
    }

    private static let magic: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04],  // zip
        [0x50, 0x4B, 0x05, 0x06],  // zip without entries
        [0x1F, 0x8B, 0x08],  // gzip; 8 is the only method there is
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],  // xz
        [0x28, 0xB5, 0x2F, 0xFD],  // zstd
    ]

    /// Text may begin with the same three letters, but not go on with the first block, which is pi, or the end, which
    /// is the root of pi.
    private static func isBzip2(_ start: [UInt8]) -> Bool {
        guard start.starts(with: "BZh".utf8), start.count >= 10, (0x31...0x39).contains(start[3]) else { return false }
        return [[0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]].contains(start[4..<10])
    }
}
