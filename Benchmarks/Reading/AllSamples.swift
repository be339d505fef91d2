/// The shapes that large exports have: lines of conversations, a list of them, a call word by word, lines of messages.
let allSamples: [Sample] = [
    Sample("native JSONL", format: "jsonl", separator: "\n") { number, invented in
        let turns = (0..<24).map { turn in
            let speaker = turn % 2 == 0 ? "agent" : "customer"
            return #"{"speaker": "\#(speaker)", "text": "\#(invented.sentence())", "start": \#(turn * 7).5}"#
        }
        return #"{"conversation_id": "c-\#(number)", "channel": "chat", "language": "en", "#
            + #""turns": [\#(turns.joined(separator: ", "))]}"#
    },
    Sample("OpenAI messages, a list", format: "openai-messages", head: "[", separator: ",\n", tail: "]") {
        number, invented in
        let messages = (0..<16).map { turn in
            #"{"role": "\#(turn % 2 == 0 ? "user" : "assistant")", "content": "\#(invented.sentence())"}"#
        }
        return #"{"id": "chat-\#(number)", "created": \#(1_700_000_000 + number * 60), "model": "m-1", "#
            + #""messages": [\#(messages.joined(separator: ", "))]}"#
    },
    Sample("Intercom, a list", format: "intercom", head: "[", separator: ",\n", tail: "]") { number, invented in
        let start = 1_700_000_000 + number * 3600
        let parts = (1..<12).map { turn in
            let kind = turn % 2 == 0 ? "user" : "admin"
            return #"{"type": "conversation_part", "id": "\#(number)\#(turn)", "part_type": "comment", "#
                + #""body": "<p>\#(invented.sentence())</p>", "created_at": \#(start + turn * 40), "#
                + #""author": {"type": "\#(kind)", "id": "\#(kind)-\#(number % 9)", "#
                + #""name": "\#(Invented.names[turn % 2])"}, "attachments": []}"#
        }
        return #"{"type": "conversation", "id": "\#(number)", "created_at": \#(start), "updated_at": \#(start + 900), "#
            + #""source": {"type": "conversation", "body": "<p>\#(invented.sentence())</p>", "#
            + #""author": {"type": "user", "id": "user-\#(number % 9)", "name": "\#(Invented.names[0])"}}, "#
            + #""conversation_parts": {"conversation_parts": [\#(parts.joined(separator: ", "))]}}"#
    },
    Sample(
        "Amazon Call Analytics", format: "amazon-call-analytics",
        head: #"{"JobName": "call-1", "LanguageCode": "en-US", "Transcript": ["#, separator: ", ", tail: "]}"
    ) { number, invented in
        let text = invented.sentence().replacing("\\n", with: " ")
        let words = text.split(separator: " ").enumerated().map { index, word in
            let start = number * 9000 + index * 310
            return #"{"Content": "\#(word)", "Type": "pronunciation", "BeginOffsetMillis": \#(start), "#
                + #""EndOffsetMillis": \#(start + 290), "Confidence": "0.9\#(index % 10)8"}"#
        }
        return #"{"Id": "turn-\#(number)", "ParticipantRole": "\#(number % 2 == 0 ? "AGENT" : "CUSTOMER")", "#
            + #""Content": "\#(text)", "Items": [\#(words.joined(separator: ", "))], "#
            + #""BeginOffsetMillis": \#(number * 9000), "EndOffsetMillis": \#(number * 9000 + 8000), "#
            + #""Sentiment": "NEUTRAL"}"#
    },
    Sample(
        "Deepgram", format: "deepgram",
        head: #"{"metadata": {"request_id": "r-1", "channels": 1}, "results": {"channels": [{"alternatives": ["#
            + #"{"transcript": "", "confidence": 0.99, "words": ["#,
        separator: ", ", tail: "]}]}]}}"
    ) { number, invented in
        let word = invented.word()
        let start = Double(number * 31 + number / 12 * 200) / 100
        return #"{"word": "\#(word.lowercased())", "start": \#(start), "end": \#(start + 0.25), "#
            + #""confidence": 0.9\#(number % 10)37, "speaker": \#(number / 12 % 2), "punctuated_word": "\#(word)"}"#
    },
    Sample("ConvoKit lines", format: "convokit", separator: "\n") { number, invented in
        let first = number / 12 * 12
        let reply = number == first ? "null" : "\"u\(number - 1)\""
        return #"{"id": "u\#(number)", "conversation_id": "u\#(first)", "text": "\#(invented.sentence())", "#
            + #""speaker": "\#(number % 2 == 0 ? "agent" : "customer")", "meta": {"score": 3}, "#
            + #""reply_to": \#(reply), "timestamp": \#(1_700_000_000 + number * 20), "vectors": []}"#
    },
    Sample("ABCD, a list", format: "abcd", head: "[", separator: ",\n", tail: "]") { number, invented in
        let pairs = (0..<20).map { turn in
            #"["\#(turn % 2 == 0 ? "agent" : "customer")", "\#(invented.sentence())"]"#
        }
        return #"{"convo_id": \#(number), "scenario": {"personal": {"customer_name": "\#(invented.name())"}}, "#
            + #""original": [\#(pairs.joined(separator: ", "))]}"#
    },
]
