/// Desks whose messages are mails at heart: each is there as plain text and as HTML.
let ticketWriters: [Writer] = [
    .json("zendesk-ticket") { script in
        [
            "ticket": [
                "id": 35436, "created_at": "2026-03-02T07:00:00Z", "subject": .text("Line of \(script.customer)"),
                "description": .text(script.lines[0].text), "requester_id": 361_000_000_001,
                "submitter_id": 361_000_000_001, "assignee_id": 361_000_000_002,
                "custom_fields": [["id": 3_600_000_000_001, "value": .text(script.phone)]],
            ],
            "comments": script.lines.list { line in
                [
                    "id": .whole(line.index + 1), "type": "Comment", "author_id": .whole(account(line)),
                    "body": .text(line.text), "html_body": .text("<div class=\"zd-comment\">\(html(line.text))</div>"),
                    "plain_body": .text(escaped(line.text)), "public": true, "created_at": .text(Script.time(line)),
                ]
            },
            "users": [
                [
                    "id": 361_000_000_001, "name": .text(script.customer), "email": .text(script.email),
                    "phone": .text(script.phone), "role": "end-user",
                ],
                ["id": 361_000_000_002, "name": .text(script.agent), "role": "agent"],
            ],
        ]
    },
    .json("freshdesk") { script in
        [
            "id": 20, "subject": .text("Line of \(script.customer)"), "created_at": .text(Script.time(script.lines[0])),
            "source": script.lines[0].isCustomer ? 1 : 10, "requester_id": 361_000_000_001, "status": 4,
            "description": .text("<div>\(html(script.lines[0].text))</div>"),
            "description_text": .text(script.lines[0].text),
            "requester": [
                "id": 361_000_000_001, "name": .text(script.customer), "email": .text(script.email),
                "mobile": .text(script.phone),
            ],
            "conversations": script.lines.dropFirst().list { line in
                [
                    "id": .whole(line.index), "user_id": .whole(account(line)), "incoming": .flag(line.isCustomer),
                    "private": false, "ticket_id": 20, "created_at": .text(Script.time(line)),
                    "body": .text("<div>\(html(line.text))</div>"), "body_text": .text(line.text),
                ]
            },
        ]
    },
    .json("intercom") { script in
        [
            "type": "conversation", "id": "387", "created_at": .whole(Script.epoch(script.lines[0])), "title": nil,
            "source": [
                "type": "conversation", "id": "40391", "subject": .text("<p>Line of \(script.customer)</p>"),
                "body": .text("<p>\(html(script.lines[0].text))</p>"),
                "author": intercomAuthor(script.lines[0], script),
            ],
            "conversation_parts": [
                "type": "conversation_part.list",
                "conversation_parts": script.lines.dropFirst().list { line in
                    [
                        "type": "conversation_part", "id": .text("\(line.index)"), "part_type": "comment",
                        "body": .text("<p>\(html(line.text))</p>"), "created_at": .whole(Script.epoch(line)),
                        "author": intercomAuthor(line, script),
                    ]
                },
            ],
        ]
    },
]

private func account(_ line: Script.Line) -> Int {
    line.isSystem ? -1 : line.isCustomer ? 361_000_000_001 : 361_000_000_002
}

private func intercomAuthor(_ line: Script.Line, _ script: Script) -> JSON {
    if line.isSystem { return ["type": "bot", "id": "9", "name": "Fin"] }
    if !line.isCustomer { return ["type": "admin", "id": "11", "name": .text(script.agent)] }
    return ["type": "user", "id": "667d", "name": .text(script.customer), "email": .text(script.email)]
}

/// As text stands in HTML, with the line breaks and the bold beginnings that editors make.
func html(_ text: String) -> String {
    let words = escaped(text).split(separator: " ", omittingEmptySubsequences: false)
    let bold = words.enumerated().map { $0 == 1 ? "<b>\($1)</b>" : String($1) }
    return bold.joined(separator: " ").replacing("\n", with: "<br>")
}

func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("'", with: "&#39;")
}
