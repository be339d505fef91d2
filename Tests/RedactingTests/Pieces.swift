import Normalizing
import Secrets
import Understanding

@testable import Redacting

/// A key that tests may print.
func key(_ text: String = "0123456789abcdef") throws -> Key { try Key(text.utf8) }

/// What an operator puts in place of each piece of a value.
///
/// - Parameters:
///   - pieces: as they are read, with a space between them in the whole.
///   - known: the value in full when more was said of it elsewhere.
func written(
    _ operation: any Operator, _ type: String, _ pieces: [String], known: String? = nil, number: Int = 1,
    conversation: String = "c"
) -> [String] {
    let whole = pieces.joined(separator: " ")
    var offset = 0
    return pieces.map { text in
        defer { offset += text.utf8.count + 1 }
        return operation.replacement(
            for: Piece(
                text, of: whole, at: offset, label: ValueLabel(type: type, rule: type, number: number),
                conversation: conversation, known: known ?? Wording(whole, Normalizer()).plain))
    }
}

func written(_ operation: any Operator, _ type: String, _ text: String) -> String {
    written(operation, type, [text]).joined()
}
