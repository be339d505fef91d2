internal import Secrets

/// A token that is the same wherever the value is the same, under one key: `[CARD_NUMBER_K3F9Q2M7T4XA]`.
struct KeyedToken: Operator {
    let needsWhole = true
    private let key: SecretBytes

    init(_ key: Key) { self.key = key.subkey(for: "token") }

    func replacement(for piece: Piece) -> String {
        // A zero byte stands in no type, so that no two pairs of type and value are hashed alike.
        let hash = Blake2b.hash(Array(piece.type.utf8) + [0] + Array(piece.known.utf8), key: key)
        return "[\(piece.type.uppercased())_\(Self.base32(hash))]"
    }

    /// Long enough that two values of a million have the same token once in two million times.
    private static let length = 12

    /// The first 60 bits in the letters of RFC 4648, which a placeholder may hold.
    private static func base32(_ hash: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        let bits = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let text = (0..<length).map { letters[Int(bits >> (59 - 5 * UInt64($0)) & 31)] }
        return String(decoding: text, as: UTF8.self)
    }
}
