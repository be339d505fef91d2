/// Tables, captions and text.
let textWriters: [Writer] = [
    Writer("csv", "csv") { script in
        "conversation_id,speaker,timestamp,text,name,email,phone\n"
            + script.lines.map { line in
                let about = line.isCustomer ? [script.customer, script.email, script.phone] : [script.agent, "", ""]
                let cells = [script.id, line.speaker, Script.time(line), line.text] + about
                return cells.map(cell).joined(separator: ",") + "\n"
            }.joined()
    },
    Writer("webvtt", "vtt") { script in
        "WEBVTT\n\n"
            + cues(script).map { line, text, start in
                "\(stamp(start, ".")) --> \(stamp(start + 2, "."))\n<v \(voice(line, script))>"
                    + "\(text.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</v>\n\n"
            }.joined()
    },
    Writer("srt", "srt") { script in
        cues(script).enumerated().map { number, cue in
            let isFirst = cue.start == cue.line.start
            let label = isFirst ? "\(voice(cue.line, script)): " : ""
            return "\(number + 1)\n\(stamp(cue.start, ",")) --> \(stamp(cue.start + 2, ","))\n\(label)\(cue.text)\n\n"
        }.joined()
    },
    Writer("labelled-text", "txt") { script in
        script.lines.map { line in
            let label = line.isSystem ? "System" : line.isCustomer ? "Customer (\(script.customer))" : "Agent"
            return "\(label): \(line.text)\n"
        }.joined()
    },
    Writer("plain-text", "txt", isOneVoice: true) { script in
        script.lines.map { "\($0.text)\n\n" }.joined()
    },
]

private func cell(_ text: String) -> String {
    guard text.contains(where: { "\",\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
}

private func voice(_ line: Script.Line, _ script: Script) -> String {
    line.isSystem ? "System" : line.isCustomer ? script.customer : "Agent"
}

/// Captions hold a few words each, wherever that cuts the sentence.
private func cues(_ script: Script) -> [(line: Script.Line, text: String, start: Double)] {
    script.lines.flatMap { line in
        var pieces: [[Substring]] = [[]]
        for word in line.text.split(whereSeparator: \.isWhitespace) {
            if pieces[pieces.count - 1].count == 7 { pieces.append([]) }
            pieces[pieces.count - 1].append(word)
        }
        return pieces.enumerated().map { (line, $1.joined(separator: " "), line.start + Double($0) * 3) }
    }
}

private func stamp(_ seconds: Double, _ point: String) -> String {
    let whole = Int(seconds)
    let parts = [whole / 3600, whole / 60 % 60, whole % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return parts.joined(separator: ":") + "\(point)000"
}
