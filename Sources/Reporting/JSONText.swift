#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// JSON as Parley writes it: keys in alphabetical order, so that equal content is equal byte for byte.
package enum JSONText {
    package static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Encoding strings, whole numbers and finite scores cannot fail.
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    static func record(from line: some Collection<UInt8>) throws -> ConversationRecord {
        try JSONDecoder().decode(ConversationRecord.self, from: Data(line))
    }
}
