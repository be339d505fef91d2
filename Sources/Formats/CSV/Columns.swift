/// Which column of a table holds what, by the names in its header row.
struct Columns {
    enum Meaning: Int, CaseIterable {
        case text, conversation, role, speaker, name, time, channel, language, customerName, agentName
        /// What sort of row it is; whether customers see it; whether only agents do.
        case kind, isPublic, isPrivate
    }

    /// By meaning.
    private var indices = [Int?](repeating: nil, count: Meaning.allCases.count)
    /// By column.
    private var meanings: [Meaning?]

    var count: Int { meanings.count }

    /// Byte ranges of the header's cells.
    let labels: [Range<Int>]

    init(_ header: [String], labels: [Range<Int>] = []) {
        self.labels = labels
        meanings = header.map { _ in nil }
        let names = header.map(Self.squeezed)
        for meaning in Meaning.allCases {
            // The order of the words is the order of preference.
            let found = Self.words(for: meaning).lazy.compactMap { names.firstIndex(of: $0) }
            if let column = found.first(where: { meanings[$0] == nil }) { set(meaning, column) }
        }
        // Where every row has a speaker, `id` numbers the messages; where none has, it numbers whole transcripts.
        if self[.speaker] == nil, self[.role] == nil, self[.conversation] == nil,
            let column = ["id", "编号", "序号"].lazy.compactMap({ names.firstIndex(of: $0) }).first
        {
            set(.conversation, column)
        }
        if self[.speaker] == nil, let role = self[.role] {
            indices[Meaning.role.rawValue] = nil
            set(.speaker, role)
        }
    }

    private mutating func set(_ meaning: Meaning, _ column: Int) {
        indices[meaning.rawValue] = column
        meanings[column] = meaning
    }

    subscript(_ meaning: Meaning) -> Int? { indices[meaning.rawValue] }

    /// How many columns are known that make a table one of conversations.
    var knownCount: Int {
        [Meaning.text, .conversation, .role, .speaker, .time].count { self[$0] != nil }
    }

    /// The column's meaning, if it has one.
    func meaning(of index: Int) -> Meaning? { index < count ? meanings[index] : nil }

    /// Case, spaces, underscores, dashes and dots make no difference between names.
    private static func squeezed(_ name: String) -> String {
        Wording.fold(name.utf8).filter { !" -._".contains($0) }
    }

    private static func words(for meaning: Meaning) -> [String] {
        switch meaning {
        case .text:
            [
                "text", "message", "messagetext", "messagebody", "body", "content", "utterance", "transcript",
                "transcription",
                "comment", "msg", "messagecontent", "chatmessage", "bodytext", "plaintext", "htmlbody", "phrase",
                "plainbody", "commentbody", "dialogue", "chattext", "文本", "内容", "文本内容", "消息文本", "话语", "消息", "消息内容",
                "对话内容",
                "聊天内容", "会话内容", "发言内容", "通话内容", "话术", "texto", "mensaje", "contenido", "comentario",
            ]
        case .conversation:
            [
                "conversationid", "chatid", "callid", "sessionid", "ticketid", "dialogid", "dialogueid", "threadid",
                "chatkey", "livechattranscriptid", "engagementid",
                "contactid", "interactionid", "caseid", "conversation", "session", "ticket", "chat", "call", "thread",
                "会话id", "会话编号", "会话", "对话id", "对话编号", "通话id", "通话编号", "聊天id", "工单号", "工单编号", "工单id", "流水号",
                "录音编号", "conversacionid", "idconversacion", "iddeconversacion", "conversacion", "idchat", "idllamada",
            ]
        case .role:
            [
                "role", "speakerrole", "senderrole", "sendertype", "authortype", "actortype", "speakertype",
                "participantrole", "userrole", "participanttype", "participantpurpose", "sentby", "角色", "说话角色", "发送者类型",
                "发送者角色", "身份", "rol", "tipo",
            ]
        case .speaker:
            [
                "speaker", "from", "sender", "author", "actor", "participant", "speakername", "sendername",
                "participantname",
                "authorname",
                "actorid", "speakerid", "senderid", "authorid", "userid", "user", "发送者", "说话人", "发送人", "发言人", "讲话人",
                "说话者", "hablante", "remitente", "autor", "de", "participante",
            ]
        case .name: ["name", "displayname", "fullname", "姓名", "名称", "昵称", "nombre"]
        case .time:
            [
                "timestamp", "time", "datetime", "sentat", "createdat", "created", "date", "start", "starttime",
                "startsec",
                "startseconds", "senttime", "sendtime", "messagetime", "eventtime", "createdtime", "createddate",
                "createdon",
                "offset", "begin", "时间", "发送时间", "创建时间", "消息时间", "开始时间", "日期", "时间戳", "fecha", "hora",
                "fechahora", "marcadetiempo", "inicio",
            ]
        case .channel: ["channel", "conversationchannel", "渠道", "通道", "canal"]
        case .language: ["language", "lang", "locale", "语言", "idioma"]
        case .customerName:
            [
                "customername", "clientname", "consumername", "visitorname", "username", "callername", "requestername",
                "客户姓名", "客户名称",
                "用户姓名", "用户名", "nombrecliente", "nombredelcliente",
            ]
        case .agentName:
            [
                "agentname", "representativename", "operatorname", "客服姓名", "坐席姓名", "客服名称", "nombreagente",
                "nombredelagente", "agentfullname",
            ]
        case .kind: ["parttype", "commenttype", "messagetype", "notetype", "visibility", "type", "消息类型", "类型", "可见性"]
        case .isPublic: ["public", "ispublic"]
        case .isPrivate: ["private", "isprivate", "internal", "isinternal", "internalnote", "isnote", "isinternalnote"]
        }
    }
}
