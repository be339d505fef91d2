internal import RulePacks

/// Which value a member or a column holds by what it is called: `customer_phone`, `visitorEmail`, `客户手机号`.
///
/// The names are the `fields` of rules; a longer one counts before a shorter one, so that an `email address` is no address.
struct FieldNames {
    private let rules: RuleSet
    private var ruleOfName: [String: Int] = [:]
    private var known: [[UInt8]: Int?] = [:]
    /// So many names are remembered; a document with more makes up its names.
    private static let mostKnown = 4096

    init(rules: RuleSet) {
        self.rules = rules
        for (index, rule) in rules.values.enumerated() {
            for name in rule.fields where ruleOfName[name] == nil { ruleOfName[name] = index }
        }
    }

    /// The rule whose value stands in a field; nil when its name says nothing.
    mutating func rule(of label: ArraySlice<UInt8>) -> Int? {
        if label.count > 60 || ruleOfName.isEmpty { return nil }
        let label = Array(label)
        if let found = known[label] { return found }
        let found = search(Self.words(of: label))
        if known.count < Self.mostKnown { known[label] = .some(found) }
        return found
    }

    private func search(_ words: [String]) -> Int? {
        for start in words.indices {
            if let rule = ruleOfName[words[start...].joined(separator: " ")] { return rule }
        }
        // Chinese puts no space between whose it is and what it is.
        guard let last = words.last, last.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let ends = ruleOfName.filter { last.hasSuffix($0.key) && $0.key.utf8.contains { $0 >= 0x80 } }
        return ends.max { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }?.value
    }

    /// `customerPhone`, `customer_phone` and `Customer Phone` are the same words.
    static func words(of label: [UInt8]) -> [String] {
        var words: [[UInt8]] = [[]]
        for (index, byte) in label.enumerated() {
            let isCapital = 0x41...0x5A ~= byte
            let followsSmall = index > 0 && (0x61...0x7A ~= label[index - 1] || isDigit(label[index - 1]))
            if isCapital && followsSmall { words.append([]) }
            if isWordByte(byte) {
                words[words.count - 1].append(isCapital ? byte | 0x20 : byte)
            } else {
                words.append([])
            }
        }
        return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether what stands in such a field may be the value: fields are empty, or say `none`, as often.
    func mayBe(_ text: [UInt8], valueOf index: Int) -> Bool {
        let rule = rules.values[index]
        let digits = text.count(where: isDigit)
        let letters = text.count { isLetter($0) || $0 >= 0x80 }
        if let wanted = rule.digits { return wanted.contains(digits) && letters <= digits }
        guard text.count <= 300, !Self.nothing.contains(String(decoding: folded(text[...]), as: UTF8.self)) else {
            return false
        }
        switch rule.remembering {
        case .words: return letters >= 2 && digits == 0
        case .whole, .none: return rule.comesInPieces ? digits + letters >= 3 : digits + letters >= 2
        }
    }

    /// Last words of the names of fields whose digits are nobody's number: ten of them are no telephone's.
    static let counters: Set<String> = [
        "id", "ids", "uuid", "guid", "key", "ref", "reference", "index", "count", "seq", "sequence", "version", "size",
        "length", "duration", "offset", "ts", "timestamp", "time", "unixtime", "date", "at", "on", "created", "updated",
        "synced", "usec", "millis", "ms", "begin", "start", "end",
    ]

    private static let nothing: Set<String> = [
        "none", "null", "nil", "n/a", "na", "unknown", "true", "false", "yes", "no", "undefined", "anonymous", "-",
        "无", "未知", "ninguno", "ninguna", "desconocido", "visitor", "customer", "agent", "guest",
    ]
}
