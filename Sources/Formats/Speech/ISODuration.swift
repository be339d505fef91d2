/// Lengths of time as ISO 8601 writes them: `PT1M2.5S`.
enum ISODuration {
    static func seconds(_ value: JSONValue?) -> Double? {
        guard let text = value?.string, text.hasPrefix("PT"), text.utf8.count > 2 else { return nil }
        var total = 0.0
        var number = ""
        for character in text.dropFirst(2) {
            switch character {
            case "0"..."9", ".":
                number.append(character)
                continue
            case "H": total += (Double(number) ?? 0) * 3600
            case "M": total += (Double(number) ?? 0) * 60
            case "S": total += Double(number) ?? 0
            default: return nil
            }
            number = ""
        }
        return number.isEmpty ? total : nil
    }
}
