/// A JSON value whose members stay in the order in which a system writes them.
indirect enum JSON {
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)
    case nothing
    case list([JSON])
    case object([(String, JSON)])

    /// - Parameter isAscii: whether all else is written as `\u…`, as many systems do.
    func written(isAscii: Bool = false) -> String {
        switch self {
        case .text(let text): Self.quoted(text, isAscii: isAscii)
        case .whole(let number): "\(number)"
        case .number(let number): "\((number * 1000).rounded() / 1000)"
        case .flag(let flag): "\(flag)"
        case .nothing: "null"
        case .list(let elements): "[" + elements.map { $0.written(isAscii: isAscii) }.joined(separator: ", ") + "]"
        case .object(let members):
            "{"
                + members.map { "\(Self.quoted($0, isAscii: isAscii)): \($1.written(isAscii: isAscii))" }
                .joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String, isAscii: Bool) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case _ where scalar.value < 0x20 || isAscii && !scalar.isASCII:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    /// With more members behind those that are there.
    func adding(_ more: JSON) -> JSON {
        guard case .object(let own) = self, case .object(let others) = more else { return self }
        return .object(own + others)
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .whole(number) }
    init(floatLiteral number: Double) { self = .number(number) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(nilLiteral: ()) { self = .nothing }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral members: (String, JSON)...) { self = .object(members) }
}

extension Collection {
    /// A list with a value for each element.
    func list(_ value: (Element) -> JSON) -> JSON { .list(map(value)) }
}
