/// Which column of a table holds what, by the names in its header row.
struct Columns {
    enum Meaning: CaseIterable {
        case text, conversation, role, speaker, name, time, channel, language, customerName, agentName
    }

    private var indices: [Meaning: Int] = [:]
    let count: Int

    init(_ header: [String]) {
        count = header.count
        let names = header.map(Self.squeezed)
        for meaning in Meaning.allCases {
            // The order of the words is the order of preference.
            let found = Self.words(for: meaning).lazy.compactMap { names.firstIndex(of: $0) }
            indices[meaning] = found.first { index in !indices.values.contains(index) }
        }
        // Where every row has a speaker, `id` numbers the messages; where none has, it numbers whole transcripts.
        if self[.speaker] == nil, self[.role] == nil, self[.conversation] == nil {
            indices[.conversation] = ["id", "编号", "序号"].lazy.compactMap { names.firstIndex(of: $0) }.first
        }
        if self[.speaker] == nil, let role = indices.removeValue(forKey: .role) { indices[.speaker] = role }
    }

    subscript(_ meaning: Meaning) -> Int? { indices[meaning] }

    /// How many columns are known that make a table one of conversations.
    var knownCount: Int {
        [Meaning.text, .conversation, .role, .speaker, .time].count { indices[$0] != nil }
    }

    /// The column's meaning, if it has one.
    func meaning(of index: Int) -> Meaning? { indices.first { $0.value == index }?.key }

    /// Case, spaces, underscores, dashes and dots make no difference between names.
    private static func squeezed(_ name: String) -> String {
        Wording.fold(name.utf8).filter { !" -._".contains($0) }
    }

    private static func words(for meaning: Meaning) -> [String] {
        switch meaning {
        case .text:
            [
                "text", "message", "messagetext", "messagebody", "body", "content", "utterance", "transcript", "transcription",
                "comment", "msg", "plainbody", "commentbody", "dialogue", "chattext", "文本", "内容", "消息", "消息内容", "对话内容",
                "聊天内容", "会话内容", "发言内容", "通话内容", "话术", "texto", "mensaje", "contenido", "comentario",
            ]
        case .conversation:
            [
                "conversationid", "chatid", "callid", "sessionid", "ticketid", "dialogid", "dialogueid", "threadid",
                "contactid", "interactionid", "caseid", "conversation", "session", "ticket", "chat", "call", "thread",
                "会话id", "会话编号", "会话", "对话id", "对话编号", "通话id", "通话编号", "聊天id", "工单号", "工单编号", "工单id", "流水号",
                "录音编号", "conversacionid", "idconversacion", "iddeconversacion", "conversacion", "idchat", "idllamada",
            ]
        case .role:
            [
                "role", "speakerrole", "senderrole", "sendertype", "authortype", "actortype", "speakertype",
                "participantrole", "userrole", "角色", "说话角色", "发送者类型", "发送者角色", "身份", "rol", "tipo",
            ]
        case .speaker:
            [
                "speaker", "from", "sender", "author", "actor", "participant", "speakername", "sendername", "authorname",
                "actorid", "speakerid", "senderid", "authorid", "userid", "user", "发送者", "说话人", "发送人", "发言人", "讲话人",
                "说话者", "hablante", "remitente", "autor", "de", "participante",
            ]
        case .name: ["name", "displayname", "fullname", "姓名", "名称", "昵称", "nombre"]
        case .time:
            [
                "timestamp", "time", "datetime", "sentat", "createdat", "created", "date", "start", "starttime", "startsec",
                "startseconds", "offset", "begin", "时间", "发送时间", "创建时间", "消息时间", "开始时间", "日期", "时间戳", "fecha", "hora",
                "fechahora", "marcadetiempo", "inicio",
            ]
        case .channel: ["channel", "conversationchannel", "渠道", "通道", "canal"]
        case .language: ["language", "lang", "locale", "语言", "idioma"]
        case .customerName:
            ["customername", "clientname", "visitorname", "username", "callername", "requestername", "客户姓名", "客户名称",
                "用户姓名", "用户名", "nombrecliente", "nombredelcliente"]
        case .agentName:
            ["agentname", "representativename", "operatorname", "客服姓名", "坐席姓名", "客服名称", "nombreagente",
                "nombredelagente"]
        }
    }
}
