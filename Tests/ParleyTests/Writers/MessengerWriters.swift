/// Messengers that export JSON.
let messengerWriters: [Writer] = [
    .json("telegram") { script in
        [
            "name": .text(script.customer), "type": "personal_chat", "id": 4_501_122_334,
            "messages": script.lines.list { line in
                let pieces = telegramPieces(line.text)
                return [
                    "id": .whole(line.index), "type": "message", "date": .text(String(Script.time(line).dropLast())),
                    "date_unixtime": .text("\(Script.epoch(line))"), "from": .text(messengerName(line, script)),
                    "from_id": .text("user\(line.isCustomer ? 10 : 20)"),
                    "text": pieces.count == 1
                        ? .text(line.text)
                        : pieces.enumerated().list {
                            $0 == 1 ? ["type": "bold", "text": .text($1)] : .text($1)
                        },
                    "text_entities": pieces.enumerated().list {
                        ["type": $0 == 1 ? "bold" : "plain", "text": .text($1)]
                    },
                ]
            },
        ]
    },
    .json("slack") { script in
        script.lines.list { line in
            [
                "client_msg_id": .text("a\(line.index)"), "type": "message", "text": .text(slackText(line.text)),
                "user": .text("U0\(line.isCustomer ? 1 : 2)"), "ts": .text("\(Script.epoch(line)).000100"),
                "user_profile": [
                    "real_name": .text(messengerName(line, script)), "display_name": .text(script.name(line)),
                ],
                "blocks": [
                    [
                        "type": "rich_text", "block_id": "b",
                        "elements": [
                            [
                                "type": "rich_text_section",
                                "elements": telegramPieces(line.text).list { ["type": "text", "text": .text($0)] },
                            ]
                        ],
                    ]
                ],
            ]
        }
    },
    .json("slack-directory", hasTurns: false) { script in
        [
            [
                "id": "U01", "team_id": "T1", "name": "customer", "real_name": .text(script.customer),
                "profile": [
                    "title": "Customer", "phone": .text(script.phone), "real_name": .text(script.customer),
                    "real_name_normalized": .text(script.customer), "display_name": .text(script.customer),
                    "email": .text(script.email),
                ],
            ]
        ]
    },
    .json("wechat-json") { script in
        [
            "session": [
                "wxid": "wxid_line", "nickname": .text(script.customer), "displayName": .text(script.customer),
                "type": "私聊", "messageCount": .whole(script.lines.count),
            ],
            "messages": script.lines.list { line in
                [
                    "localId": .whole(line.index), "createTime": .whole(Script.epoch(line)),
                    "formattedTime": .text(Script.time(line).replacing("T", with: " ").replacing("Z", with: "")),
                    "type": "文本消息", "content": .text(line.text), "isSend": line.isCustomer ? 0 : 1,
                    "senderUsername": .text(line.isCustomer ? "wxid_line" : "wxid_me"),
                    "senderDisplayName": .text(messengerName(line, script)), "source": "",
                ]
            },
        ]
    },
]

/// Carriers are called by their own name in messengers.
func messengerName(_ line: Script.Line, _ script: Script) -> String {
    line.isCustomer ? script.customer : "Ultra Mobile Support"
}

/// A text in which the second word is bold.
private func telegramPieces(_ text: String) -> [String] {
    guard let first = text.firstIndex(of: " "), first != text.startIndex else { return [text] }
    let rest = text.index(after: first)
    let second = text[rest...].firstIndex(of: " ") ?? text.endIndex
    guard second > rest else { return [text] }
    return [String(text[..<rest]), String(text[rest..<second]), String(text[second...])].filter { !$0.isEmpty }
}

/// Slack writes mail addresses as links that say them twice.
private func slackText(_ text: String) -> String {
    let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    return safe.replacing(/[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/) { "<mailto:\($0.output)|\($0.output)>" }
}
