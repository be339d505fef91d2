extension Writing {
    /// The text as a person reads it.
    ///
    /// - Parameter raw: valid UTF-8 as it stands in the document.
    /// - Returns: valid UTF-8. What only looks like an escape stays as it is; half a surrogate pair becomes U+FFFD.
    public func decode(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decode(raw, into: &decoded)
        return decoded
    }

    /// Adds what ``decode(_:)`` returns to what was read before.
    func decode(_ raw: ArraySlice<UInt8>, into text: inout [UInt8]) {
        switch self {
        case .nested(let inner, let outer):
            inner.decode(outer.isAsItIs(raw) ? raw : outer.decode(raw)[...], into: &text)
        case .base64(let lead, let trail):
            text += Self.decodeBase64(raw, lead: lead, trail: trail)
        default:
            guard let introducer, let first = raw.firstOffset(of: introducer, from: raw.startIndex) else {
                if text.isEmpty, text.capacity < raw.count { text = Array(raw) } else { text += raw }
                return
            }
            decode(raw, from: first, behind: introducer, into: &text)
        }
    }

    private func decode(_ raw: ArraySlice<UInt8>, from first: Int, behind introducer: UInt8, into text: inout [UInt8]) {
        if text.isEmpty { text.reserveCapacity(raw.count) }
        var position = raw.startIndex
        var next: Int? = first
        while let found = next {
            text += raw[position..<found]
            if let escape = escape(in: raw, at: found) {
                if let scalar = escape.scalar { text.append(scalar: scalar) }
                position = found + escape.count
            } else {
                text.append(introducer)
                position = found + 1
            }
            next = raw.firstOffset(of: introducer, from: position)
        }
        text += raw[position...]
    }

    /// Whether a text stands in the document byte for byte, so that a part of it stands at the same distance.
    package func isAsItIs(_ raw: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .plain, .bareCell: true
        case .jsonNumber, .base64: false
        case .nested(let inner, let outer): outer.isAsItIs(raw) && inner.isAsItIs(raw)
        default: introducer.map { raw.firstOffset(of: $0, from: raw.startIndex) == nil } ?? true
        }
    }
}
