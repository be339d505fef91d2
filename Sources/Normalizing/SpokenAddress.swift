/// Writes e-mail addresses as they are typed: "jo dot smith 88 at gmail dot com", "jo(at)gmail.com", "panpan点he艾特qq点com".
///
/// Only signs are rewritten and words joined to them; where an address begins among bare words the rules decide.
struct SpokenAddress {
    private let text: [UInt8]
    private let tokens: [AddressToken]

    init(_ text: [UInt8]) {
        self.text = text
        tokens = Self.mayHoldAddress(text) ? AddressToken.all(in: text) : []
    }

    /// Whether there is anything that can stand for "@", which hardly any turn has.
    private static func mayHoldAddress(_ text: [UInt8]) -> Bool {
        text.indices.contains { index in
            switch text[index] {
            case UInt8(ascii: "@"): true
            // "dot", "underscore", "punto".
            case UInt8(ascii: "o"):
                index + 1 < text.count && text[index + 1] == UInt8(ascii: "t") && index > 0
                    && text[index - 1] | 0x20 == UInt8(ascii: "d")
            case UInt8(ascii: "_"): false
            case UInt8(ascii: "u"):
                text[index...].starts(with: "underscore".utf8) || text[index...].starts(with: "unto ".utf8)
            case UInt8(ascii: "a"), UInt8(ascii: "A"):
                (index == 0 || !text[index - 1].isLetter) && index + 1 < text.count
                    && "tTrR)]".utf8.contains(text[index + 1])
            // The first bytes of 艾, 圈 and 小.
            case 0xE8: text[index...].starts(with: "艾".utf8)
            case 0xE5: text[index...].starts(with: "圈".utf8) || text[index...].starts(with: "小老".utf8)
            default: false
            }
        }
    }

    func edits() -> [Edit] {
        var edits: [Edit] = []
        for index in tokens.indices {
            // An address may stand without "at": the web site "ultramobile dot com".
            if isMailbox(index) { edits += writing(index - 1..<index + 2, after: edits.last?.range.upperBound ?? 0) }
            if let sign = tokens[index].sign, sign == .at, let domain = domain(after: index) {
                let local = local(before: index)
                if isAddress(at: index, domain: domain, local: local) {
                    edits += writing(local.lowerBound..<domain.upperBound, after: edits.last?.range.upperBound ?? 0)
                }
            }
        }
        return edits
    }

    /// "k underscore osei", "fay dot m": a mailbox that is said again without the rest.
    private func isMailbox(_ sign: Int) -> Bool {
        guard tokens[sign].sign == .underscore || tokens[sign].sign == .dot, tokens[sign].range.count > 1,
            tokens.indices.contains(sign - 1), tokens.indices.contains(sign + 1), tokens[sign - 1].isWord,
            tokens[sign + 1].isWord, isSpaced(sign - 1), isSpaced(sign)
        else { return false }
        return !AddressToken.besidesPlainDot.contains(word(sign - 1))
            && !AddressToken.besidesPlainDot.contains(word(sign + 1))
    }

    // MARK: The domain

    /// The tokens of a domain: labels with dots between and a top-level domain at the end, or a mail provider's name.
    private func domain(after at: Int) -> Range<Int>? {
        var index = at + 1
        guard isLabel(index) else { return nil }
        // "lofthus dash marine dot com"
        while isLabel(index), tokens.indices.contains(index + 1), tokens[index + 1].sign == .dash, isLabel(index + 2) {
            index += 2
        }
        // "proton mail dot com" has a label of two words.
        if isLabel(index + 1), tokens.indices.contains(index + 2), tokens[index + 2].sign == .dot { index += 1 }
        var end: Int?
        var dot = index + 1
        while dot < tokens.count, tokens[dot].sign == .dot, isLabel(dot + 1) {
            if AddressToken.topLevel.contains(word(dot + 1)) { end = dot + 2 }
            dot += 2
        }
        if let end { return at + 1..<end }
        return AddressToken.providers.contains(word(at + 1)) ? at + 1..<at + 2 : nil
    }

    private func isLabel(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].sign == nil && tokens[index].isWord
    }

    private func word(_ index: Int) -> String {
        String(decoding: folded(tokens[index].range), as: UTF8.self)
    }

    private func folded(_ range: Range<Int>) -> [UInt8] { text[range].map { $0.isLetter ? $0 | 0x20 : $0 } }

    // MARK: The mailbox

    /// The tokens of the mailbox as far as signs and digits join them.
    private func local(before at: Int) -> Range<Int> {
        var start = at
        while start > 0 {
            let previous = tokens[start - 1]
            // Two signs in a row are no part of a mailbox.
            let isTwice = previous.sign != nil && (start == at || tokens[start].sign != nil)
            guard !isTwice, previous.isWord || previous.sign.map({ $0 != .at }) ?? false else { break }
            let isJoined =
                start == at || tokens[start].sign != nil || previous.sign != nil || isAdjacent(start - 1)
                || (tokens[start].digits != nil && isSpaced(start - 1))
                // "two k at gmail"
                || (previous.digits != nil && tokens[start].range.count == 1 && isSpaced(start - 1))
            guard isJoined, previous.range.upperBound + 3 >= tokens[start].range.lowerBound else { break }
            start -= 1
        }
        // A sign begins no mailbox.
        while start < at, tokens[start].sign != nil { start += 1 }
        return start..<at
    }

    /// Whether nothing stands between a token and the next one.
    private func isAdjacent(_ index: Int) -> Bool {
        tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }

    private func isSpaced(_ index: Int) -> Bool {
        text[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
    }

    // MARK: Writing

    private func isAddress(at index: Int, domain: Range<Int>, local: Range<Int>) -> Bool {
        guard !local.isEmpty else { return false }
        let isPlainWord = local.count == 1 && tokens[local.lowerBound].digits == nil
        if tokens[index].isSure { return true }
        // "Look at yahoo dot com", "log in at gmail".
        if isPlainWord, AddressToken.beforePlainAt.contains(word(local.lowerBound)) { return false }
        return domain.count > 1 || !isPlainWord
    }

    private func writing(_ range: Range<Int>, after end: Int) -> [Edit] {
        var edits: [Edit] = []
        for index in range {
            let token = tokens[index]
            let next = index + 1 < range.upperBound ? tokens[index + 1].range.lowerBound : token.range.upperBound
            let previous = index > range.lowerBound ? tokens[index - 1].range.upperBound : token.range.lowerBound
            if let sign = token.sign {
                let whole = previous..<next
                if whole.count > 1 || text[whole.lowerBound] != sign.rawValue {
                    edits.append(Edit(range: whole, replacement: [sign.rawValue]))
                }
            } else {
                if let digits = token.digits, !text[token.range.lowerBound].isDigit {
                    edits.append(Edit(range: token.range, replacement: digits))
                }
                let isBeforeWord = index + 1 < range.upperBound && tokens[index + 1].sign == nil
                if isBeforeWord, token.range.upperBound < next {
                    edits.append(Edit(range: token.range.upperBound..<next, replacement: []))
                }
            }
        }
        // What another address has taken already stays as that one has written it.
        var end = end
        return edits.filter { edit in
            guard edit.range.lowerBound >= end else { return false }
            end = edit.range.upperBound
            return true
        }
    }
}
