import Foundation

/// One mail with all that was written, and below it what came before, quoted; the transfer encodings take turns.
let mailWriter = Writer("eml", "eml", isOneVoice: true) { script in
    let text = script.lines.map { "\($0.text)\n" }.joined(separator: "\n")
    let quoted = script.lines.flatMap { $0.text.split(separator: "\n") }.map { "> \($0)\n" }.joined()
    let plain = "\(text)\nOn Mon, 2 Mar 2026 at 07:00, \(script.agent) <care@example.com> wrote:\n\(quoted)"
    let marked =
        "<html><body>" + script.lines.map { "<p>\(html($0.text))</p>" }.joined()
        + "<blockquote>\(script.lines.map { "<p>\(html($0.text))</p>" }.joined())</blockquote></body></html>"
    let head =
        "From: \(encodedWord(script.customer)) <\(script.email)>\nTo: Support <care@example.com>\n"
        + "Subject: \(encodedWord("Line of \(script.customer)"))\nDate: Mon, 2 Mar 2026 08:00:00 -0700\n"
        + "Message-ID: <a1@example.com>\nMIME-Version: 1.0\n"
    switch script.lines.count % 3 {
    case 0:
        return head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(plain)"
    case 1:
        return head + "Content-Type: multipart/alternative; boundary=\"b1\"\n\n"
            + "--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + Data(plain.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
            + "\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            + quotedPrintable(marked) + "\n--b1--\n"
    default:
        return head + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + Data(marked.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]) + "\n"
    }
}

/// Placeholders and plain names stand as they are.
private func encodedWord(_ text: String) -> String {
    if text.allSatisfy(\.isASCII) { return text }
    return "=?UTF-8?B?\(Data(text.utf8).base64EncodedString())?="
}

private func quotedPrintable(_ text: String) -> String {
    var lines = ""
    var line = ""
    for byte in text.utf8 {
        let piece: String
        if byte == 0x0A {
            (lines, line) = (lines + line + "\n", "")
            continue
        } else if 0x21...0x7E ~= byte && byte != UInt8(ascii: "=") || byte == 0x20 {
            piece = String(UnicodeScalar(byte))
        } else {
            piece = (byte < 16 ? "=0" : "=") + String(byte, radix: 16, uppercase: true)
        }
        if line.utf8.count + piece.utf8.count > 75 { (lines, line) = (lines + line + "=\n", "") }
        line += piece
    }
    return lines + line
}
