/// What lies directly in an object or an array.
extension JSONValue {
    /// What an array holds; nothing for other values.
    var elements: [JSONValue] { elements { $0 } }

    /// The same as something else, which is made of each as it is met.
    func elements<Element>(as make: (JSONValue) -> Element) -> [Element] {
        guard let first = firstElement else { return [] }
        var elements: [Element] = []
        // Most elements of a list are alike.
        elements.makeRoom(for: nodes.count / first.nodes.count + 1)
        for index in source.pointee.nodes.members(of: index) { elements.append(make(value(at: index))) }
        return elements
    }

    /// So many of them at most: enough to tell a format by, however long the array is.
    func firstElements(_ count: Int) -> [JSONValue] {
        isArray ? source.pointee.nodes.members(of: index).prefix(count).map(value(at:)) : []
    }

    /// What an object holds, whatever the names are; nothing for other values.
    var members: [JSONValue] {
        isObject ? source.pointee.nodes.members(of: index).map(value(at:)) : []
    }

    /// Goes through what an object holds, for whoever needs many members of it; `null` is met as nil.
    func eachMember(_ use: (Name, JSONValue?) -> Void) {
        guard isObject else { return }
        for index in source.pointee.nodes.members(of: index) {
            let value = value(at: index)
            use(Name(of: value), value.isNull ? nil : value)
        }
    }

    /// What a member is called.
    struct Name {
        private let value: JSONValue

        fileprivate init(of value: JSONValue) { self.value = value }

        static func ~= (word: StaticString, name: Name) -> Bool {
            let node = name.value.node
            // Most names differ in length already.
            return node.keyLength == word.utf8CodeUnitCount && name.value.bytes.isWord(word, node.key)
        }
    }

    /// The first element of an array.
    var firstElement: JSONValue? {
        isArray && node.end(at: index) > index + 1 ? value(at: index + 1) : nil
    }

    /// Whether an array holds such a value; nothing is listed for that.
    func hasElement(where isWanted: (JSONValue) -> Bool) -> Bool {
        isArray && source.pointee.nodes.members(of: index).contains { isWanted(value(at: $0)) }
    }

    /// What an array of two holds.
    var pair: (JSONValue, JSONValue)? {
        guard let first = firstElement else { return nil }
        let second = first.nodes.upperBound
        guard second < nodes.upperBound else { return nil }
        let other = value(at: second)
        return other.nodes.upperBound == nodes.upperBound ? (first, other) : nil
    }

    /// The numbers of two members, which are looked for at once.
    func numbers(_ first: StaticString, _ second: StaticString) -> (Double?, Double?) {
        guard isObject else { return (nil, nil) }
        var found: (JSONValue?, JSONValue?)
        for index in source.pointee.nodes.members(of: index) {
            let node = source.pointee.nodes[index]
            // Of several with one name the last counts.
            if node.keyLength == first.utf8CodeUnitCount, bytes.isWord(first, node.key) { found.0 = value(at: index) }
            if node.keyLength == second.utf8CodeUnitCount, bytes.isWord(second, node.key) { found.1 = value(at: index) }
        }
        return (found.0?.number, found.1?.number)
    }
}
