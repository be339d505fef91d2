/// Transcribe, its analytics, Contact Lens and the post-call solution: words and whole texts.
let amazonWriters: [Writer] = [
    .json("amazon-transcribe") { script in
        let items = script.lines.flatMap { line in
            line.words.flatMap { amazonItems($0, voice: "spk_\(script.voice(line))") }
        }
        let results: JSON = [
            "language_code": "en-US", "transcripts": [["transcript": .text(script.whole)]],
            "speaker_labels": [
                "speakers": 2,
                "segments": script.lines.list { line in
                    [
                        "start_time": stamp(line.start), "end_time": stamp(line.end),
                        "speaker_label": .text("spk_\(script.voice(line))"),
                        "items": line.words.list {
                            [
                                "speaker_label": .text("spk_\(script.voice(line))"), "start_time": stamp($0.start),
                                "end_time": stamp($0.end),
                            ]
                        },
                    ]
                },
            ], "items": .list(items),
            "audio_segments": script.lines.list { line in
                [
                    "id": .whole(line.index), "transcript": .text(line.text), "start_time": stamp(line.start),
                    "end_time": stamp(line.end), "speaker_label": .text("spk_\(script.voice(line))"),
                ]
            },
        ]
        return ["jobName": .text(script.id), "status": "COMPLETED", "results": results]
    },
    .json("amazon-call-analytics") { script in
        analysis(script) { ["ParticipantRole": amazonRole($0)] }
            .adding(["JobName": .text(script.id), "Channel": "VOICE"])
    },
    .json("contact-lens") { script in
        analysis(script) { ["ParticipantId": $0.isCustomer ? "p-9" : "p-4", "ParticipantRole": amazonRole($0)] }
            .adding(["CustomerMetadata": ["ContactId": .text(script.id)]])
    },
    .json("contact-lens-chat") { script in
        [
            "Version": "CHAT-2022-11-30", "Channel": "CHAT", "CustomerMetadata": ["ContactId": .text(script.id)],
            "Participants": [
                ["ParticipantId": "p-9", "ParticipantRole": "CUSTOMER"],
                ["ParticipantId": "p-4", "ParticipantRole": "AGENT"],
            ],
            "Transcript": script.lines.list { line in
                [
                    "Id": .text("\(line.index)"), "Type": "MESSAGE", "ContentType": "text/plain",
                    "ParticipantId": line.isSystem ? "p-s" : line.isCustomer ? "p-9" : "p-4",
                    "ParticipantRole": amazonRole(line), "DisplayName": .text(script.name(line)),
                    "AbsoluteTime": .text(Script.time(line)), "Content": .text(line.text), "Sentiment": "NEUTRAL",
                ]
            },
        ]
    },
    .json("amazon-pca", isAscii: true) { script in
        [
            "ConversationAnalytics": [
                "GUID": .text(script.id), "Agent": .text(script.agent), "LanguageCode": "en-US",
                "SpeakerLabels": .list(
                    script.lines.filter { line in
                        !line.isSystem && script.lines.first { $0.speaker == line.speaker }?.index == line.index
                    }.map { line in
                        [
                            "Speaker": .text("spk_\(script.voice(line))"),
                            "DisplayText": line.isCustomer ? "Customer" : "Agent",
                        ]
                    }),
            ],
            "SpeechSegments": script.lines.list { line in
                [
                    "SegmentStartTime": .number(line.start), "SegmentEndTime": .number(line.end),
                    "SegmentSpeaker": .text("spk_\(script.voice(line))"), "OriginalText": .text(line.text),
                    "DisplayText": .text(line.text), "TextEdited": 0,
                    "WordConfidence": line.words.enumerated().list { index, word in
                        [
                            "Text": .text((index > 0 ? " " : "") + word.written), "Confidence": 1,
                            "StartTime": .number(word.start), "EndTime": .number(word.end),
                        ]
                    },
                ]
            },
        ]
    },
]

private func stamp(_ seconds: Double) -> JSON { .text("\(seconds)") }

private func amazonRole(_ line: Script.Line) -> JSON {
    line.isSystem ? "SYSTEM" : line.isCustomer ? "CUSTOMER" : "AGENT"
}

/// A word as it is pronounced, then each sign behind it.
private func amazonItems(_ word: Words.Word, voice: String) -> [JSON] {
    let (head, signs) = Words.parted(word)
    let spoken: JSON = [
        "type": "pronunciation", "start_time": stamp(word.start), "end_time": stamp(word.end),
        "speaker_label": .text(voice), "alternatives": [["confidence": "0.9", "content": .text(head)]],
    ]
    return [spoken]
        + signs.map { sign in
            [
                "type": "punctuation", "speaker_label": .text(voice),
                "alternatives": [["confidence": "0.0", "content": .text(sign)]],
            ]
        }
}

/// What Call Analytics and Contact Lens share.
private func analysis(_ script: Script, who: (Script.Line) -> JSON) -> JSON {
    [
        "JobStatus": "COMPLETED", "LanguageCode": "en-US",
        "Participants": [["ParticipantRole": "AGENT"], ["ParticipantRole": "CUSTOMER"]],
        "Transcript": script.lines.list { line in
            who(line).adding([
                "Id": .text("t-\(line.index)"), "BeginOffsetMillis": .number(line.start * 1000),
                "EndOffsetMillis": .number(line.end * 1000), "Sentiment": "NEUTRAL", "Content": .text(line.text),
                "Items": .list(
                    line.words.flatMap { word -> [JSON] in
                        let (head, signs) = Words.parted(word)
                        return ([("pronunciation", head)] + signs.map { ("punctuation", $0) }).map {
                            [
                                "Type": .text($0.0), "Content": .text($0.1), "Confidence": "1.0",
                                "BeginOffsetMillis": .number(word.start * 1000),
                                "EndOffsetMillis": .number(word.end * 1000),
                            ]
                        }
                    }),
            ])
        },
    ]
}
