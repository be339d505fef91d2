/// What the name of an entry in an archive may be.
enum MemberName: Equatable {
    /// The parts of the path joined by `/`, without `.` and doubled slashes.
    case path(String)
    /// Hidden, or a Mac's notes on another file.
    case passedOver
    /// It would lead out of a folder that the archive is unpacked to.
    case unsafe

    init(_ name: String) {
        // Windows takes both for a slash, and a letter with a colon for a drive.
        let bytes = Array(name.utf8)
        let parts = bytes.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
        }
        let isLetter = bytes.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
        let hasDrive = isLetter && bytes.dropFirst().first == UInt8(ascii: ":")
        if parts.first?.isEmpty == true || hasDrive || parts.contains(where: { $0.elementsEqual("..".utf8) }) {
            self = .unsafe
            return
        }
        let components = name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.filter {
            $0 != "."
        }
        // A file with the name of the folder that it stands in.
        if components.isEmpty {
            self = .unsafe
            return
        }
        let isHidden = components.contains { $0.utf8.first == UInt8(ascii: ".") } || components.first == "__MACOSX"
        self = isHidden ? .passedOver : .path(components.joined(separator: "/"))
    }
}
