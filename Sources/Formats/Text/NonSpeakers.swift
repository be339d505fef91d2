/// Words before a colon that name a thing and not a speaker.
enum NonSpeakers {
    /// Whether a whole folded label is no speaker's.
    static func holds(_ folded: String) -> Bool {
        if headers.contains(folded) || asides.contains(folded) { return true }
        let words = folded.split(separator: " ")
        // `Option 1`, `Transcript Length`, `Account Number`.
        guard words.count > 1, let first = words.first, let last = words.last else { return isData(folded) }
        return headers.contains(String(first)) || asides.contains(String(first)) || isData(String(last))
    }

    /// Whether a word after a role makes the two a line of data: `Customer ID`, `客户编号`.
    static func isData(_ folded: String) -> Bool { data.contains(folded) }

    /// Whether the label gives the day or time of the conversation.
    static func isDate(_ folded: String) -> Bool { dates.contains(folded) }

    private static let dates: Set<String> = [
        "date", "call date", "chat date", "date and time", "date/time", "start time", "started at", "started",
        "call time",
        "日期", "通话日期", "开始时间", "通话时间", "来电时间", "会话时间", "时间", "fecha", "fecha y hora", "inicio",
    ]

    private static let headers: Set<String> = dates.union([
        "time", "end time", "duration", "call duration", "participants", "participant", "attendees", "speakers",
        "subject",
        "scene", "setting", "transcript", "recording", "call", "chat", "conversation", "ticket", "case", "topic",
        "title",
        "channel", "location", "summary", "language", "re", "from", "to", "cc", "department", "queue", "reason",
        "status",
        "tags", "word count", "total words", "total word count", "words", "call type", "call summary", "outcome",
        "company",
        "duration of call", "length", "email", "e-mail", "phone", "url", "website", "address", "hours",
        "时长", "通话时长", "结束时间", "主题", "参与者", "参与人", "参与人员", "参与方", "标题", "场景", "总结", "摘要", "小结", "语言",
        "渠道", "来源", "会话", "通话", "录音", "工单", "业务类型", "通话类型", "对话", "对话记录", "聊天记录", "电话", "地址", "邮箱",
        "网址", "结果", "状态",
        "hora", "duracion", "participantes", "asunto", "tema", "canal", "escena", "resumen", "idioma", "titulo",
        "estado",
        "telefono", "correo", "direccion",
    ])

    private static let asides: Set<String> = [
        "note", "notes", "tip", "warning", "important", "reminder", "example", "ps", "p.s.", "update", "total", "price",
        "cost", "option", "options", "step", "steps", "pros", "cons", "first", "second", "third", "next", "then",
        "also",
        "answer", "question", "https", "http", "mailto", "tel", "attention", "disclaimer", "hint", "fyi", "btw",
        "注意", "备注", "提醒", "温馨提示", "例如", "比如", "第一", "第二", "第三", "首先", "其次", "另外", "选项", "步骤", "套餐",
        "价格", "费用", "注", "说明", "问题", "答案", "原因", "nota", "notas", "aviso importante", "ejemplo", "opcion", "paso",
        "importante", "precio",
    ]

    private static let data: Set<String> = [
        "id", "name", "number", "phone", "email", "no", "no.", "#", "account", "type", "since", "length", "note",
        "notes", "details",
        "info", "information", "feedback", "satisfaction", "issue", "issues", "request", "concern", "concerns",
        "sentiment",
        "summary", "rating", "score", "status", "side", "needs", "portal", "line", "hours", "plan", "tier", "address",
        "姓名", "名称", "名", "名字", "编号", "号码", "电话", "工号", "账号", "账户", "手机", "手机号", "邮箱", "地址", "信息", "满意度",
        "评价", "等级", "类型", "来源", "问题", "诉求", "需求", "反馈", "备注", "端", "热线", "情绪", "体验", "协议", "资料",
        "nombre", "numero", "telefono", "correo", "direccion", "cuenta",
    ]
}
