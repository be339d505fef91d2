/// Deepgram, AssemblyAI, Whisper and Genesys.
let speechWriters: [Writer] = [
    .json("deepgram") { script in
        [
            "metadata": ["request_id": .text(script.id), "channels": 1],
            "results": [
                "channels": [
                    [
                        "alternatives": [
                            [
                                "transcript": .text(script.whole), "confidence": 0.99,
                                "words": .list(script.lines.flatMap { deepgramWords($0, script) }),
                                "paragraphs": [
                                    "transcript": .text(script.lines.map(\.text).joined(separator: "\n\n")),
                                    "paragraphs": script.lines.list { line in
                                        [
                                            "sentences": [
                                                [
                                                    "text": .text(line.text), "start": .number(line.start),
                                                    "end": .number(line.end),
                                                ]
                                            ], "speaker": .whole(script.voice(line)),
                                        ]
                                    },
                                ],
                            ]
                        ]
                    ]
                ],
                "utterances": script.lines.list { line in
                    [
                        "start": .number(line.start), "end": .number(line.end), "channel": 0,
                        "transcript": .text(line.text), "words": .list(deepgramWords(line, script)),
                        "speaker": .whole(script.voice(line)), "id": .text("u-\(line.index)"),
                    ]
                },
            ],
        ]
    },
    .json("assemblyai") { script in
        [
            "id": .text(script.id), "language_code": "en_us", "status": "completed",
            "audio_url": "https://example.com/call.wav", "text": .text(script.whole),
            "words": .list(script.lines.flatMap { assemblyWords($0, script) }),
            "utterances": script.lines.list { line in
                [
                    "start": .number(line.start * 1000), "end": .number(line.end * 1000),
                    "speaker": .text(letter(script.voice(line))), "text": .text(line.text),
                    "words": .list(assemblyWords(line, script)),
                ]
            },
            "sentiment_analysis_results": script.lines.list { line in
                [
                    "text": .text(line.text), "start": .number(line.start * 1000), "end": .number(line.end * 1000),
                    "sentiment": "NEUTRAL", "speaker": .text(letter(script.voice(line))),
                ]
            },
        ]
    },
    .json("whisper") { script in
        [
            "text": .text(script.lines.map { " \($0.text)" }.joined()),
            "segments": script.lines.list { line in
                [
                    "id": .whole(line.index), "start": .number(line.start), "end": .number(line.end),
                    "text": .text(" \(line.text)"), "speaker": .text("SPEAKER_0\(script.voice(line))"),
                    "words": line.words.list { word in
                        [
                            "word": .text(" \(word.written)"), "start": .number(word.start),
                            "end": .number(word.end), "score": 0.9,
                            "speaker": .text("SPEAKER_0\(script.voice(line))"),
                        ]
                    },
                ]
            },
            "word_segments": .list(
                script.lines.flatMap { line in
                    line.words.map { word in
                        [
                            "word": .text(word.written), "start": .number(word.start), "end": .number(word.end),
                            "speaker": .text("SPEAKER_0\(script.voice(line))"),
                        ]
                    }
                }), "language": .text(script.language),
        ]
    },
    .json("genesys") { script in
        [
            "conversationId": .text(script.id), "mediaType": "call", "startTime": 1_772_464_000_000,
            "participants": [["participantPurpose": "external", "ani": .text("tel:\(script.phone)")]],
            "transcripts": [
                [
                    "transcriptId": "t-1", "language": "en-us",
                    "phrases": script.lines.list { line in
                        [
                            "phraseIndex": .whole(line.index),
                            "participantPurpose": line.isSystem ? "ivr" : line.isCustomer ? "external" : "internal",
                            "text": .text(line.words.map(\.bare).joined(separator: " ")),
                            "decoratedText": .text(line.text), "startTimeMs": milliseconds(line.start),
                            "duration": ["milliseconds": .number((line.end - line.start) * 1000)],
                            "words": line.words.list { genesysWord($0.bare, $0) },
                            "decoratedWords": line.words.list { genesysWord($0.written, $0) },
                        ]
                    },
                ]
            ],
        ]
    },
]

private func deepgramWords(_ line: Script.Line, _ script: Script) -> [JSON] {
    line.words.map { word in
        [
            "word": .text(word.bare), "start": .number(word.start), "end": .number(word.end), "confidence": 0.99,
            "speaker": .whole(script.voice(line)), "punctuated_word": .text(word.written),
        ]
    }
}

private func assemblyWords(_ line: Script.Line, _ script: Script) -> [JSON] {
    line.words.map { word in
        [
            "text": .text(word.written), "start": .number(word.start * 1000), "end": .number(word.end * 1000),
            "confidence": 0.9, "speaker": .text(letter(script.voice(line))),
        ]
    }
}

private func letter(_ voice: Int) -> String { ["A", "B", "C"][voice] }

private func milliseconds(_ seconds: Double) -> JSON { .whole(1_772_464_000_000 + Int(seconds * 1000)) }

private func genesysWord(_ form: String, _ word: Words.Word) -> JSON {
    ["word": .text(form), "startTimeMs": milliseconds(word.start), "duration": ["milliseconds": 200]]
}
