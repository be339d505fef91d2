/// What the name of a file says: `anselm_brody-2135550142.txt` names a customer and a number.
struct SourceLabel {
    /// Words with capitals, as names are written.
    let text: [UInt8]

    /// - Parameter source: path below the folder that was named.
    /// - Returns: nil where there is nothing but an extension, as for standard input.
    init?(_ source: String) {
        guard let name = source.utf8.split(separator: UInt8(ascii: "/")).last else { return nil }
        self.init(stem: name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name)
    }

    /// - Parameter stem: a name without an extension; its bytes and those of ``text`` stand in the same places.
    init?(stem: some Collection<UInt8>) {
        var text: [UInt8] = []
        for byte in stem {
            let isSeparator = "_-.+ ".utf8.contains(byte)
            let beginsWord = text.last.map { $0 == UInt8(ascii: " ") } ?? true
            text.append(isSeparator ? UInt8(ascii: " ") : beginsWord && isLetter(byte) ? byte & ~0x20 : byte)
        }
        guard text.contains(where: isWordByte) else { return nil }
        self.text = text
    }
}
