/// Messengers that export text: a head with name and time, the message behind or below it.
let messengerTextWriters: [Writer] = [
    Writer("whatsapp", "txt") { script in
        "02/03/2026, 06:59 - Messages and calls are end-to-end encrypted.\n"
            + script.lines.map { "02/03/2026, \(clock($0)) - \(messengerName($0, script)): \($0.text)\n" }.joined()
    },
    Writer("qq", "txt") { script in
        let rule = String(repeating: "=", count: 64)
        return "消息记录（此消息记录为文本格式，不支持重新导入）\n\n\(rule)\n消息对象:\(script.customer)\n\(rule)\n\n"
            + script.lines.map { line in
                let account = line.isCustomer ? 10001 : 20002
                return "2026-03-02 \(clock(line)):00 \(messengerName(line, script))(\(account))\n\(line.text)\n\n"
            }.joined()
    },
    Writer("wechat-text", "txt") { script in
        script.lines.map { "\(messengerName($0, script)) 2026-03-02 \(clock($0)):00\n\($0.text)\n\n" }.joined()
    },
]

/// `07:01`, of a line.
func clock(_ line: Script.Line) -> String { String(Script.time(line).dropFirst(11).prefix(5)) }
