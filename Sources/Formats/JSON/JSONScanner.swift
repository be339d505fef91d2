/// Walks a JSON text once, without recursion, and notes where each value stands.
///
/// The buffer is read only at offsets below `end`, which `init` clamps to the buffer's count.
struct JSONScanner {
    /// Deeper nesting is refused: no export needs it, and what reads the tree may recurse.
    static let depthLimit = 512

    private(set) var nodes: [JSONTree.Node] = []
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var position: Int
    private let start: Int
    /// Indices of the containers that are not closed yet.
    private var open: [Int] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        start = range.lowerBound
        end = min(range.upperBound, bytes.count)
        nodes.reserveCapacity(min((end - start) / 16, 4096) + 4)
        open.reserveCapacity(16)
    }

    mutating func scan() throws(JSONFault) {
        var key = 0..<0
        repeat {
            try value(named: key)
        } while try advance(&key)
        skipSpace()
        if position < end { throw fault("more text after the end of the value") }
    }

    /// Moves to the next value, closing containers on the way.
    ///
    /// - Returns: false when everything is closed.
    private mutating func advance(_ key: inout Range<Int>) throws(JSONFault) -> Bool {
        key = 0..<0
        while let container = open.last {
            let isObject = nodes[container].kind == .object
            let isFirst = nodes.count == container + 1
            switch try peek() {
            case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
                position += 1
                nodes[container].close(before: position, span: nodes.count - container)
                open.removeLast()
            case UInt8(ascii: ",") where !isFirst:
                position += 1
                if isObject { key = try name() }
                return true
            default:
                guard isFirst else { throw fault("a comma or the end of the \(isObject ? "object" : "array") is due") }
                if isObject { key = try name() }
                return true
            }
        }
        return false
    }

    private mutating func name() throws(JSONFault) -> Range<Int> {
        guard try peek() == UInt8(ascii: "\"") else { throw fault("a name in quotes is due") }
        let name = try string()
        guard try peek() == UInt8(ascii: ":") else { throw fault("a colon is due") }
        position += 1
        return name
    }

    private mutating func value(named key: Range<Int>) throws(JSONFault) {
        let first = try peek()
        let start = position
        guard start - key.lowerBound < JSONTree.Node.farthestKey || key.isEmpty else {
            throw fault("a name is longer than 4 GiB")
        }
        switch first {
        case UInt8(ascii: "\""):
            add(.string, try string(), key)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.depthLimit else { throw fault("nested deeper than \(Self.depthLimit)") }
            open.append(nodes.count)
            position += 1
            add(first == UInt8(ascii: "{") ? .object : .array, start..<start, key)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number()
            add(.number, start..<position, key)
        case UInt8(ascii: "t"): try literal("true", key)
        case UInt8(ascii: "f"): try literal("false", key)
        case UInt8(ascii: "n"): try literal("null", key)
        default: throw fault("a value is due")
        }
    }

    private mutating func add(_ kind: JSONTree.Kind, _ range: Range<Int>, _ key: Range<Int>) {
        if nodes.count == nodes.capacity { makeRoom() }
        nodes.append(JSONTree.Node(kind: kind, range: range, key: key))
    }

    /// Room for the whole text if it goes on as it has begun, so that a long list of nodes is seldom copied.
    private mutating func makeRoom() {
        let foreseen = Double(nodes.count) * Double(end - start) / Double(max(position - start, 1))
        nodes.reserveCapacity(max(Int(foreseen * 1.125), nodes.count * 2))
    }

    private mutating func literal(_ word: StaticString, _ key: Range<Int>) throws(JSONFault) {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < end else { throw endsEarly() }
            guard bytes[position] == word.withUTF8Buffer({ $0[offset] }) else { throw fault("a value is due") }
            position += 1
        }
        add(.literal, start..<position, key)
    }

    private mutating func number() throws(JSONFault) {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if position < end, bytes[position] == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try digits()
        }
    }

    private mutating func digits() throws(JSONFault) {
        guard position < end else { throw endsEarly() }
        let start = position
        while position < end, 0x30...0x39 ~= bytes[position] { position += 1 }
        if position == start { throw fault("a digit is due") }
    }

    /// The first byte of what comes next.
    private mutating func peek() throws(JSONFault) -> UInt8 {
        skipSpace()
        guard position < end else { throw endsEarly() }
        return bytes[position]
    }

    private mutating func skipSpace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    func fault(_ what: String) -> JSONFault { JSONFault(offset: position, what: what) }

    func endsEarly() -> JSONFault {
        JSONFault(offset: position, what: "the text ends in the middle of a value", endsEarly: true)
    }
}
