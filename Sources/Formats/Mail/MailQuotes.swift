import Transcripts

/// Tells what somebody writes in a mail from what is quoted below, and from the signature.
enum MailQuotes {
    /// The stretches of a text with whether they are said, in order; blank ones are left out.
    static func stretches(_ text: [UInt8]) -> [(range: Range<Int>, isSaid: Bool)] {
        let lines = Array(Lines(text, from: 0))
        var stretches: [(range: Range<Int>, isSaid: Bool)] = []
        var isOver = false
        for (index, line) in lines.enumerated() where !line.isEmpty {
            isOver = isOver || endsText(text, lines, at: index)
            let isSaid =
                !isOver && !isQuoted(text, line) && !isAttribution(text, lines, at: index)
                && !isDeviceLine(text, line)
            if let last = stretches.last, last.isSaid == isSaid {
                stretches[stretches.count - 1].range = last.range.lowerBound..<line.upperBound
            } else {
                stretches.append((line, isSaid))
            }
        }
        return stretches
    }

    /// Whether a piece of text between tags begins the older mail.
    static func isOld(_ text: [UInt8]) -> Bool {
        let lines = [text.trimmed(text.indices)]
        return isMark(text, lines[0]) || isAttributionEnd(text, lines[0])
    }

    private static func isQuoted(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        text[line.lowerBound] == UInt8(ascii: ">")
    }

    /// Whether nothing of the sender's own follows: a signature, or an older mail that no sign marks line by line.
    private static func endsText(_ text: [UInt8], _ lines: [Range<Int>], at index: Int) -> Bool {
        let line = lines[index]
        // `-- `, whose space is off by now.
        if text[line].elementsEqual("--".utf8) || isMark(text, line) { return true }
        let next = lines[(index + 1)...].lazy.filter { !$0.isEmpty }
        if isAttributionEnd(text, line) { return next.first.map { !isQuoted(text, $0) } ?? true }
        let isFrom = ["from:", "de:", "发件人：", "发件人:", "寄件者:"].contains { text.begins(with: $0, in: line) }
        return isFrom && next.prefix(3).contains { line in sentMarks.contains { text.begins(with: $0, in: line) } }
    }

    private static let sentMarks: [StaticString] = [
        "sent:", "date:", "enviado:", "enviado el:", "fecha:", "发送时间：", "发送时间:", "日期：", "日期:",
    ]

    /// `-----Original Message-----`, `Begin forwarded message:`, a line of underscores.
    private static func isMark(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        let content = text[line]
        if content.count >= 20, content.allSatisfy({ $0 == UInt8(ascii: "_") }) { return true }
        if text.begins(with: "begin forwarded message:", in: line) { return true }
        guard content.starts(with: "---".utf8) else { return false }
        return (["Original", "original", "Forwarded", "Mensaje", "原始邮件", "转发邮件", "原始郵件"] as [StaticString])
            .contains { content.holds($0) }
    }

    /// `On Monday, Ana wrote:`, alone or over two lines.
    private static func isAttribution(_ text: [UInt8], _ lines: [Range<Int>], at index: Int) -> Bool {
        if isAttributionEnd(text, lines[index]) { return true }
        let begins = (["on ", "el ", "在"] as [StaticString]).contains { text.begins(with: $0, in: lines[index]) }
        return begins && index + 1 < lines.count && isAttributionEnd(text, lines[index + 1])
    }

    private static func isAttributionEnd(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        let content = text[line]
        let isWritten = ["wrote:", "escribió:", "写道：", "写道:", "寫道："].contains {
            content.reversed().starts(with: $0.utf8.reversed())
        }
        // `She wrote:` is prose.
        return isWritten && content.contains { Ascii.isDigit($0) || $0 == UInt8(ascii: "@") }
    }

    /// What telephones add.
    private static func isDeviceLine(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        (["sent from my ", "enviado desde mi ", "发自我的"] as [StaticString]).contains { text.begins(with: $0, in: line) }
    }

    // MARK: HTML

    /// The stretches of HTML with whether they are said: styles are not, nor is the older mail.
    static func markupStretches(_ html: [UInt8]) -> [(range: Range<Int>, isSaid: Bool)] {
        let end = oldMarks.compactMap { offset(of: $0, in: html, from: 0) }.map { tagStart(html, before: $0) }.min()
        var stretches: [(range: Range<Int>, isSaid: Bool)] = []
        var position = 0
        let said = end ?? html.count
        while let block = hiddenBlock(html, from: position), block.lowerBound < said {
            let end = min(block.upperBound, said)
            stretches += [(position..<block.lowerBound, true), (block.lowerBound..<end, false)]
            position = end
        }
        stretches += [(position..<said, true), (said..<html.count, false)]
        return stretches.filter { !$0.range.isEmpty }
    }

    /// The next block that nobody sees, its tags included; one that never ends hides nothing.
    private static func hiddenBlock(_ html: [UInt8], from position: Int) -> Range<Int>? {
        let blocks = ["head", "style", "script"].flatMap { name in
            [">", " "].compactMap { sign -> Range<Int>? in
                let closing = "</\(name)>"
                guard let start = offset(of: "<\(name)\(sign)", in: html, from: position),
                    let end = offset(of: closing, in: html, from: start)
                else { return nil }
                return start..<(end + closing.utf8.count)
            }
        }
        return blocks.min { $0.lowerBound < $1.lowerBound }
    }

    private static let oldMarks = [
        "<blockquote", "class=\"gmail_quote", "class=\"gmail_signature", "id=\"divRplyFwdMsg", "id=\"appendonsend",
        "<includetail", "id=\"OLK_SRC_BODY", "class=\"moz-cite-prefix", "class=\"moz-signature", "class=\"yahoo_quoted",
        "id=\"isReplyContent",
    ]

    private static func tagStart(_ html: [UInt8], before offset: Int) -> Int {
        html[...offset].lastIndex(of: UInt8(ascii: "<")) ?? offset
    }

    private static func offset(of word: String, in html: [UInt8], from start: Int) -> Int? {
        guard let first = word.utf8.first else { return nil }
        var position = start
        while let found = html.firstOffset(of: first, in: position..<html.count) {
            if html[found...].starts(with: word.utf8) { return found }
            position = found + 1
        }
        return nil
    }
}
