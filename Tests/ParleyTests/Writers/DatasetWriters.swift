/// Data sets, messages of language models, and Parley's own lines.
let datasetWriters: [Writer] = [
    Writer("jsonl", "jsonl") { script in
        let line: JSON = [
            "conversation_id": .text(script.id), "channel": .text(script.channel),
            "started_at": "2026-03-02T07:00:00Z", "subject": .text("Line of \(script.customer), \(script.phone)"),
            "turns": script.lines.list {
                ["speaker": .text($0.speaker), "name": .text(script.name($0)), "text": .text($0.text)]
            },
        ]
        return line.written() + "\n"
    },
    Writer("openai-messages", "jsonl") { script in
        let line: JSON = [
            "id": .text(script.id),
            "messages": script.lines.list { line in
                let text: JSON = .text(line.text)
                let role: JSON = line.isSystem ? "system" : line.isCustomer ? "user" : "assistant"
                return [
                    "role": role,
                    // Contents are strings or lists of parts.
                    "content": line.isCustomer && line.index % 2 == 0 ? [["type": "text", "text": text]] : text,
                ]
            },
        ]
        return line.written() + "\n"
    },
    Writer("convokit", "jsonl") { script in
        script.lines.map { line in
            let utterance: JSON = [
                "id": .text("u\(line.index)"), "conversation_id": "u0", "speaker": .text(line.speaker),
                "reply_to": line.index == 0 ? nil : .text("u\(line.index - 1)"),
                "timestamp": .whole(Script.epoch(line)), "text": .text(line.text),
                "meta": ["role": .text(line.speaker), "name": .text(script.name(line))],
            ]
            return utterance.written(isAscii: true) + "\n"
        }.joined()
    },
    .json("abcd") { script in
        [
            "train": [
                [
                    "convo_id": 3592,
                    "scenario": [
                        "personal": [
                            "customer_name": .text(script.customer.lowercased()), "email": .text(script.email),
                            "phone": .text(script.phone),
                        ]
                    ],
                    "original": script.lines.list { [.text($0.isSystem ? "action" : $0.speaker), .text($0.text)] },
                    // Where their makers found nothing to take out, the words are the customer's own.
                    "delexed": script.lines.list {
                        [
                            "speaker": .text($0.isSystem ? "action" : $0.speaker), "text": .text($0.text.lowercased()),
                            "turn_count": .whole($0.index + 1), "targets": ["line", nil],
                        ]
                    },
                ]
            ]
        ]
    },
]
