import Transcripts

/// Tells what encoding a file is in, by its bytes alone: a byte order mark, zeros in every other place, valid UTF-8,
/// then GB18030 where it reads as Chinese, else Windows-1252.
enum EncodingGuess {
    /// So many bytes are looked at for zeros.
    private static let headLength = 4096

    static func encoding(of bytes: [UInt8]) -> TextEncoding {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if let wide = utf16(bytes.prefix(headLength)) { return wide }
        switch TextCheck.firstDefect(in: bytes) {
        case nil, .nul: return .utf8
        case .notUTF8: break
        }
        // A sequence or two that are broken make a file of valid ones no Chinese.
        if isMostlyUTF8(bytes) { return .utf8 }
        return readsAsChinese(bytes) ? .gb18030 : .windows1252
    }

    /// ASCII in UTF-16 has a zero in every other place: in the second of each pair when the low byte comes first.
    private static func utf16(_ head: ArraySlice<UInt8>) -> TextEncoding? {
        var zeros = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        // Chinese has none: a tenth of the pairs is what the markup around it leaves.
        let enough = max(2, head.count / 20)
        if zeros[1] >= enough, zeros[0] * 10 < zeros[1] { return .utf16LittleEndian }
        if zeros[0] >= enough, zeros[1] * 10 < zeros[0] { return .utf16BigEndian }
        return nil
    }

    /// Whether of the characters beyond ASCII at least nineteen in twenty are valid UTF-8: then the rest is damage.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (valid, broken) = (0, 0)
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while position < buffer.count {
                let width = TextCheck.sequenceWidth(buffer, at: position)
                if width >= 2 { valid += 1 } else if width == 0, buffer[position] >= 0x80 { broken += 1 }
                position += max(width, 1)
            }
        }
        return valid >= 19 * broken
    }

    /// Whether pairs of bytes are Han characters as GB18030 has them. Accented letters of Windows-1252 stand before small
    /// letters, which are no second bytes of the characters that Chinese is mostly written with.
    private static func readsAsChinese(_ bytes: [UInt8]) -> Bool {
        var (common, rare, letters) = (0, 0, 0)
        var position = 0
        while position < bytes.count {
            let lead = bytes[position]
            guard lead >= 0x80 else {
                if 0x61...0x7A ~= lead | 0x20 { letters += 1 }
                position += 1
                continue
            }
            guard lead > 0x80, lead < 0xFF, position + 1 < bytes.count else { return false }
            let trail = bytes[position + 1]
            if 0x30...0x39 ~= trail {
                // Four bytes, for what the two-byte part has no room for.
                position += 4
                rare += 1
            } else if trail >= 0x40, trail != 0x7F, trail != 0xFF {
                let isCommon = trail >= 0xA1 && (0xA1...0xA3 ~= lead || 0xB0...0xF7 ~= lead)
                if isCommon { common += 1 } else { rare += 1 }
                position += 2
            } else {
                return false
            }
        }
        // Traditional characters lie outside the common part; text of nothing but Han has few letters beside them.
        return common >= 9 * rare || (common + rare) * 3 > letters
    }
}
