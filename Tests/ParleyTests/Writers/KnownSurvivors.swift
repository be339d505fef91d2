/// What is known to survive, until its cause is mended: format, conversation and type.
enum KnownSurvivors {
    static let all: Set<String> = [
        // A name in a greeting, `Hello …` or `Thank you, …`, by a voice without a role.
        "amazon-transcribe web-0311-b person_name",
        "amazon-transcribe en-l-25 person_name",
        "amazon-pca web-0311-b person_name",
        "deepgram web-0311-b person_name",
        "deepgram en-l-25 person_name",
        "assemblyai web-0311-b person_name",
        "assemblyai en-l-25 person_name",
        "whisper web-0311-b person_name",
        "whisper en-l-25 person_name",
        "google-stt web-0311-b person_name",
        "google-stt en-l-25 person_name",
        "azure-speech web-0311-b person_name",
        "azure-speech en-l-25 person_name",
        "qq en-l-25 person_name",
        // A form that the desk itself fills in, said by a bot or by whoever the messenger calls support.
        "amazon-transcribe en-i-21 person_name",
        "amazon-pca en-i-21 person_name",
        "deepgram en-i-21 person_name",
        "assemblyai en-i-21 person_name",
        "whisper en-i-21 person_name",
        "google-stt en-i-21 person_name",
        "azure-speech en-i-21 person_name",
        "qq en-i-21 person_name",
        "contact-lens-chat en-i-21 person_name",
        "genesys en-i-21 person_name",
        "google-insights en-i-21 person_name",
        "freshdesk en-i-21 person_name",
        "intercom en-i-21 person_name",
        "zendesk-chat en-i-21 person_name",
        "livechat en-i-21 person_name",
        "chatwoot en-i-21 person_name",
        "crisp en-i-21 person_name",
        "telegram en-i-21 person_name",
        "slack en-i-21 person_name",
        "wechat-json en-i-21 person_name",
        "whatsapp en-i-21 person_name",
        "wechat-text en-i-21 person_name",
        // Turns made of Chinese words have no spaces, so that the name does not end where it is said to.
        "amazon-transcribe zh-l-09 person_name",
        "google-stt zh-l-09 person_name",
    ]

    static let withheld: Set<String> = [
        // Numbers of two sides that repeat them: each reading takes another piece for the end of a card.
        "wechat-text call-zh-2291"
    ]
}
