import Transcripts

extension Channel {
    /// The channel that an export's word for it means, if it is one that Parley tells apart.
    init?(word: String) {
        // What Parley writes itself needs no folding.
        if let channel = Channel(rawValue: word) {
            self = channel
            return
        }
        switch Wording.fold(word.utf8) {
        case "call", "phone", "voice", "telephone", "phone call", "电话", "语音", "通话", "llamada", "telefono": self = .call
        case "chat", "webchat", "web chat", "live chat", "livechat", "message", "messaging", "sms", "text", "whatsapp",
            "wechat", "在线", "聊天", "在线聊天", "文字", "微信":
            self = .chat
        default: return nil
        }
    }
}
