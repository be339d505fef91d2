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
    /// The memory of `nodes` while it is filled, and how much of it is.
    private var table = UnsafeMutableBufferPointer<JSONTree.Node>(start: nil, count: 0)
    private var count = 0
    /// Index of the innermost container that is not closed yet; -1 outside all of them.
    private var container = -1
    private var isObject = false
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        start = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    mutating func scan() throws(JSONFault) {
        var key = 0..<0
        var room = min((end - start) / 16, 4096) + 4
        var outcome: Result<Bool, JSONFault> = .success(false)
        while case .success(false) = outcome {
            let before = nodes
            nodes = Array(unsafeUninitializedCapacity: room) { memory, filled in
                HugePages.advise(UnsafeMutableRawBufferPointer(memory))
                table = memory
                count = memory.initialize(fromContentsOf: before)
                outcome = fill(from: &key)
                filled = count
            }
            room = foreseenRoom
        }
        _ = try outcome.get()
        skipSpace()
        if position < end { throw fault("more text after the end of the value") }
    }

    /// Room for the whole text if it goes on as it has begun, so that a long list of nodes is seldom copied.
    private var foreseenRoom: Int {
        let foreseen = Double(count) * Double(end - start) / Double(max(position - start, 1))
        return max(Int(foreseen * 1.125), count * 2)
    }

    /// - Returns: false when the table is full and the text goes on.
    private mutating func fill(from key: inout Range<Int>) -> Result<Bool, JSONFault> {
        do throws(JSONFault) {
            repeat {
                guard count < table.count else { return .success(false) }
                try value(named: key)
            } while try advance(&key)
            return .success(true)
        } catch {
            return .failure(error)
        }
    }

    /// Moves to the next value, closing containers on the way.
    ///
    /// - Returns: false when everything is closed.
    private mutating func advance(_ key: inout Range<Int>) throws(JSONFault) -> Bool {
        key = 0..<0
        while container >= 0 {
            let isFirst = count == container + 1
            switch try peek() {
            case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
                position += 1
                let outer = table[container].outer(of: container)
                table[container].close(before: position, span: count - container)
                container = outer
                isObject = container >= 0 && table[container].kind == .object
                depth -= 1
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
            guard depth < Self.depthLimit else { throw fault("nested deeper than \(Self.depthLimit)") }
            isObject = first == UInt8(ascii: "{")
            position += 1
            add(isObject ? .object : .array, start..<start, key)
            table[count - 1].open(at: count - 1, within: container)
            container = count - 1
            depth += 1
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number()
            add(.number, start..<position, key)
        case UInt8(ascii: "t"): try literal("true", key)
        case UInt8(ascii: "f"): try literal("false", key)
        case UInt8(ascii: "n"): try literal("null", key)
        default: throw fault("a value is due")
        }
    }

    /// There is room for one: ``fill(from:)`` asks before each value.
    mutating func add(_ kind: JSONTree.Kind, _ range: Range<Int>, _ key: Range<Int>) {
        table.initializeElement(at: count, to: JSONTree.Node(kind: kind, range: range, key: key))
        count += 1
    }

    /// The first byte of what comes next.
    private mutating func peek() throws(JSONFault) -> UInt8 {
        if position < end, bytes[position] > 0x20 { return bytes[position] }
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
