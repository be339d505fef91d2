/// Desks whose conversations are chats, most with what they know of the visitor beside them.
let deskWriters: [Writer] = [
    .json("zendesk-chat") { script in
        [
            "chats": [
                [
                    "id": .text(script.id), "type": "chat", "timestamp": .text(Script.time(script.lines[0])),
                    "visitor": contact(script), "agent_names": [.text(script.agent)],
                    "history": script.lines.list { line in
                        [
                            "type": "chat.msg",
                            "sender_type": line.isSystem ? "Trigger" : line.isCustomer ? "Visitor" : "Agent",
                            "name": .text(script.name(line)), "msg": .text(line.text),
                            "nick": line.isSystem ? "agent:trigger" : line.isCustomer ? "visitor" : "agent:77",
                            "timestamp": .text(Script.time(line)),
                        ]
                    },
                ]
            ]
        ]
    },
    .json("livechat") { script in
        let messages = script.lines.map { line -> JSON in
            [
                "author_name": .text(script.name(line)), "text": .text(line.text),
                "timestamp": .whole(Script.epoch(line)), "user_type": line.isCustomer ? "visitor" : "agent",
            ]
        }
        return [
            "chats": [
                [
                    "type": "chat", "id": .text(script.id), "visitor": contact(script),
                    "agents": [["display_name": .text(script.agent)]], "messages": .list(messages),
                    "events": messages.list { $0.adding(["type": "message"]) },
                ]
            ]
        ]
    },
    .json("chatwoot", isAscii: true) { script in
        let messages = script.lines.map { line -> JSON in
            [
                "id": .whole(line.index), "content": .text(line.text), "conversation_id": 42,
                "message_type": line.isSystem ? 3 : line.isCustomer ? 0 : 1, "content_type": "text",
                "created_at": .whole(Script.epoch(line)), "private": false,
                "processed_message_content": .text(line.text),
                "sender": line.isCustomer
                    ? contact(script).adding(["type": "contact"])
                    : ["id": 9, "name": .text(script.name(line)), "type": "user"],
            ]
        }
        return [
            "data": [
                "payload": [
                    [
                        "id": 42, "meta": ["sender": contact(script)], "messages": .list(messages),
                        "last_non_activity_message": messages.last ?? nil,
                    ]
                ]
            ]
        ]
    },
    .json("freshchat") { script in
        [
            "messages": script.lines.reversed().list { line in
                [
                    "id": .text("m\(line.index)"), "message_parts": [["text": ["content": .text(line.text)]]],
                    "actor_id": line.isCustomer ? "u-1" : "ag-1",
                    "actor_type": line.isSystem ? "system" : line.isCustomer ? "user" : "agent",
                    "message_type": "normal", "conversation_id": .text(script.id),
                    "created_time": .text(Script.time(line)),
                ]
            }
        ]
    },
    .json("tawk") { script in
        [
            "event": "chat:transcript_created",
            "chat": [
                "id": .text(script.id), "visitor": contact(script),
                "messages": script.lines.list { line in
                    let sender: JSON =
                        line.isCustomer ? ["t": "v"] : ["t": line.isSystem ? "s" : "a", "n": .text(script.name(line))]
                    return [
                        "sender": sender, "type": "msg", "msg": .text(line.text), "time": .text(Script.time(line)),
                    ]
                },
            ],
        ]
    },
    .json("crisp") { script in
        [
            [
                "session_id": .text(script.id),
                "meta": [
                    "nickname": .text(script.customer), "email": .text(script.email), "phone": .text(script.phone),
                ],
                "messages": script.lines.list { line in
                    [
                        "session_id": .text(script.id), "type": "text", "from": line.isCustomer ? "user" : "operator",
                        "automated": .flag(line.isSystem), "content": .text(line.text),
                        "timestamp": .whole(Script.epoch(line) * 1000), "fingerprint": .whole(line.index),
                        "user": ["nickname": .text(script.name(line))],
                    ]
                },
            ]
        ]
    },
]

/// What a desk knows of whoever writes.
private func contact(_ script: Script) -> JSON {
    ["id": "10.1", "name": .text(script.customer), "email": .text(script.email), "phone": .text(script.phone)]
}
