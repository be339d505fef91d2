/// One kind of export.
struct Sample: Sendable {
    let name: String
    /// The id of the format that must recognise it.
    let format: String
    private let head: String
    private let separator: String
    private let tail: String
    /// One conversation, call's turn or line.
    private let part: @Sendable (Int, inout Invented) -> String

    init(
        _ name: String, format: String, head: String = "", separator: String, tail: String = "",
        part: @escaping @Sendable (Int, inout Invented) -> String
    ) {
        (self.name, self.format, self.head, self.separator, self.tail) = (name, format, head, separator, tail)
        self.part = part
    }

    /// A document of at least that size, the same at every run.
    func bytes(_ size: Int) -> [UInt8] {
        var invented = Invented()
        var bytes = Array(head.utf8)
        bytes.reserveCapacity(size + 65_536)
        var number = 0
        while bytes.count < size {
            if number > 0 { bytes += separator.utf8 }
            bytes += part(number, &invented).utf8
            number += 1
        }
        bytes += tail.utf8
        return bytes
    }
}
