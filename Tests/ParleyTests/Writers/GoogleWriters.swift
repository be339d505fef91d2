/// Speech-to-Text, which says words of the whole call again in the last result, and Insights.
let googleWriters: [Writer] = [
    .json("google-stt") { script in
        let results = script.lines.map { line -> JSON in
            [
                "alternatives": [
                    [
                        "transcript": .text((line.index > 0 ? " " : "") + line.text), "confidence": 0.9,
                        "words": line.words.list { googleWord($0, []) },
                    ]
                ], "resultEndTime": time(line.end), "languageCode": "en-us",
            ]
        }
        let words = script.lines.flatMap { line in
            line.words.map { googleWord($0, ["speakerTag": .whole(script.voice(line) + 1)]) }
        }
        let all: JSON = ["alternatives": [["words": .list(words)]]]
        return ["name": "operations/77", "done": true, "response": ["results": .list(results + [all])]]
    },
    .json("google-insights") { script in
        [
            "conversation_info": [
                "categories": [["display_name": "Lines"]], "labels": ["phone": .text(script.phone)],
            ],
            "entries": script.lines.list { line in
                [
                    "text": .text(line.text),
                    "role": line.isSystem ? "AUTOMATED_AGENT" : line.isCustomer ? "CUSTOMER" : "AGENT",
                    "user_id": line.isCustomer ? 1 : 2,
                    "start_timestamp_usec": .whole(1_772_464_000_000_000 + line.index * 60_000_000),
                ]
            },
        ]
    },
]

private func time(_ seconds: Double) -> JSON { .text("\(seconds)s") }

private func googleWord(_ word: Words.Word, _ more: JSON) -> JSON {
    let own: JSON = ["startTime": time(word.start), "endTime": time(word.end), "word": .text(word.written)]
    return own.adding(more)
}
