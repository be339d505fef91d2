public import Transcripts

/// Every format, in the order in which they are asked: those whose structure is plainest first, prose last.
public let allFormats: [any TranscriptFormat] =
    [NativeJSONL()] + speechFormats + helpDeskFormats + datasetFormats + messengerFormats + [
        WebVTT(),
        SubRip(),
        Mail(),
        WhatsApp(),
        QQ(),
        WeChatText(),
        DelimitedText(),
        LabelledText(),
        PlainText(),
    ]

/// What speech recognition and call analytics write, in JSON.
private let speechFormats: [any TranscriptFormat] = [
    AmazonTranscribe(),
    AmazonCallAnalytics(),
    ContactLens(),
    ContactLensChat(),
    AmazonPostCall(),
    Deepgram(),
    AssemblyAI(),
    Whisper(),
    GoogleSpeech(),
    GoogleInsights(),
    AzureSpeech(),
    AzureConversation(),
    Genesys(),
]

private let helpDeskFormats: [any TranscriptFormat] = [
    ZendeskChat(),
    ZendeskTicket(),
    Intercom(),
    LiveChat(),
    Chatwoot(),
    Freshdesk(),
    Freshchat(),
    Tawk(),
    Crisp(),
]

private let datasetFormats: [any TranscriptFormat] = [
    ChatCompletions(),
    ConvoKit(),
    SpeakerPairs(),
]

/// Those in JSON; the ones in text come later.
private let messengerFormats: [any TranscriptFormat] = [
    Telegram(),
    Slack(),
    SlackDirectory(),
    WeChatJSON(),
]

/// The format that a document is written in, judged by its content.
public func recognise(_ content: Content) -> (any TranscriptFormat)? {
    allFormats.first { $0.recognises(content) }
}

public func recognise(_ document: Document) -> (any TranscriptFormat)? { recognise(Content(document)) }
