/// Azure writes each phrase in up to four ways, of which the lexical one spells digits out.
let azureWriters: [Writer] = [
    .json("azure-speech") { script in
        let lexical = script.lines.map { Words.lexical($0.text, language: script.language) }
        let itn = script.lines.map { $0.words.map(\.bare).joined(separator: " ") }
        func writings(_ lexical: String, _ itn: String, _ display: String) -> JSON {
            ["lexical": .text(lexical), "itn": .text(itn), "maskedITN": .text(itn), "display": .text(display)]
        }
        let combined = writings(lexical.joined(separator: " "), itn.joined(separator: " "), script.whole)
        return [
            "source": "https://example.com/call.wav", "timestamp": "2026-03-02T15:04:05Z", "duration": "PT12S",
            "combinedRecognizedPhrases": .list([.object([("channel", 0)]).adding(combined)]),
            "recognizedPhrases": script.lines.list { line in
                [
                    "recognitionStatus": "Success", "channel": 0, "speaker": .whole(script.voice(line) + 1),
                    "offset": time(line.start), "duration": "PT1S", "offsetInTicks": ticks(line.start),
                    "durationInTicks": 10_000_000,
                    "nBest": .list([
                        writings(lexical[line.index], itn[line.index], line.text).adding([
                            "confidence": 0.9, "words": .list(timings(lexical[line.index], line, "word")),
                            "displayWords": .list(timings(line.text, line, "displayText")),
                        ])
                    ]),
                ]
            },
        ]
    },
    .json("azure-conversation") { script in
        [
            "displayName": "Calls of March",
            "analysisInput": [
                "conversations": [
                    [
                        "id": .text(script.id), "language": .text(script.language), "modality": "transcript",
                        "conversationItems": script.lines.list { line in
                            let lexical = Words.lexical(line.text, language: script.language)
                            let itn = line.words.map(\.bare).joined(separator: " ")
                            return [
                                "id": .text("\(line.index)"), "participantId": .text(participant(line)),
                                "modality": "transcript", "text": .text(line.text), "lexical": .text(lexical),
                                "itn": .text(itn), "maskedItn": .text(itn),
                                "audioTimings": Words.of(lexical, from: line.start).list {
                                    ["word": .text($0.written), "offset": ticks($0.start), "duration": 2_000_000]
                                },
                            ]
                        },
                    ]
                ]
            ],
        ]
    },
]

private func participant(_ line: Script.Line) -> String {
    line.isSystem ? "System_1" : line.isCustomer ? "Customer_1" : "Agent_1"
}

private func timings(_ text: String, _ line: Script.Line, _ name: String) -> [JSON] {
    Words.of(text, from: line.start).map { word in
        .object([
            (name, .text(word.written)), ("offset", time(word.start)), ("duration", "PT0.2S"),
            ("offsetInTicks", ticks(word.start)), ("durationInTicks", 2_000_000),
        ])
    }
}

private func time(_ seconds: Double) -> JSON { .text("PT\(seconds)S") }

private func ticks(_ seconds: Double) -> JSON { .whole(Int(seconds * 10_000_000)) }
