public import Transcripts

/// Every format, in the order in which they are asked: those whose structure is plainest first, prose last.
public let allFormats: [any TranscriptFormat] = [
    NativeJSONL(),
    Deepgram(),
    ZendeskChat(),
    ZendeskTicket(),
    Intercom(),
    LiveChat(),
    Chatwoot(),
    Freshdesk(),
    Freshchat(),
    Tawk(),
    Crisp(),
    ChatCompletions(),
    ConvoKit(),
    SpeakerPairs(),
    AmazonTranscribe(),
    AmazonCallAnalytics(),
    ContactLens(),
    ContactLensChat(),
    AmazonPostCall(),
    AssemblyAI(),
    Whisper(),
    GoogleSpeech(),
    AzureSpeech(),
    AzureConversation(),
    Genesys(),
    GoogleInsights(),
    Telegram(),
    Slack(),
    SlackDirectory(),
    WeChatJSON(),
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

/// The format that a document is written in, judged by its content.
public func recognise(_ content: Content) -> (any TranscriptFormat)? {
    allFormats.first { $0.recognises(content) }
}

public func recognise(_ document: Document) -> (any TranscriptFormat)? { recognise(Content(document)) }
