import Transcripts

/// The words by which transcripts say who speaks, in English, Spanish and Chinese.
enum RoleWords {
    /// The role that a whole folded label stands for, such as `customer service representative`.
    static func role(_ folded: String) -> Role? {
        strong[folded] ?? weak[folded]
    }

    /// Whether the word is so seldom anything but a speaker's label that one sight of it is enough.
    static func isStrong(_ folded: String) -> Bool {
        strong[folded] != nil
    }

    /// The role that a value of a speaker column or key stands for; exports write some words that no label has.
    static func role(ofValue folded: String) -> Role? {
        anywhere[folded]
    }

    /// All of them, so that one look says whether a word is one.
    private static let anywhere = strong.merging(weak) { strong, _ in strong }.merging(values) { label, _ in label }

    private static let strong = table(
        agent: [
            "agent", "representative", "rep", "operator", "advisor", "adviser", "csr", "customer service",
            "customer service representative", "customer service rep", "customer service agent", "customer support",
            "customer care", "service representative", "support agent", "support rep", "live agent", "service agent",
            "客服", "坐席", "座席", "客服代表", "客服专员", "客服人员", "客服中心", "话务员", "人工", "人工客服", "接线员",
            "在线客服", "坐席员", "坐席代表", "座席代表", "客户服务", "客户经理", "客服经理", "服务人员", "人工坐席",
            "agente", "asesor", "asesora", "operador", "operadora", "representante", "ejecutivo", "ejecutiva",
            "servicio al cliente", "atencion al cliente", "agente de soporte", "soporte tecnico",
        ],
        customer: [
            "customer", "caller", "client", "visitor", "end user",
            "用户", "客户", "顾客", "来电者", "来电人", "访客", "客人", "买家", "机主", "会员", "主叫", "来电客户", "来电用户",
            "cliente", "usuario", "usuaria", "llamante", "visitante", "cliente final",
        ],
        bot: [
            "bot", "chatbot", "chat bot", "ivr", "virtual assistant", "virtual agent", "automated agent",
            "automated system", "auto attendant", "voicebot",
            "机器人", "智能客服", "语音助手", "虚拟助手", "智能助手", "语音机器人", "客服机器人", "自动语音",
            "asistente virtual", "robot", "contestadora",
        ],
        system: ["system", "system message", "sistema", "系统", "系统消息", "系统提示", "系统通知"])

    /// Words that prose and lists also put before a colon: they count once they recur.
    private static let weak = table(
        agent: [
            "support", "service", "care", "staff", "specialist", "associate", "consultant", "technician", "supervisor",
            "manager", "employee", "tech support", "technical support", "call center", "host", "help desk", "helpdesk",
            "经理", "主管", "专员", "工作人员", "客服部", "前台", "soporte", "supervisor", "gerente", "tecnico", "asistente",
        ],
        customer: ["user", "member", "guest", "consumer", "subscriber", "buyer", "titular", "comprador", "suscriptor"],
        bot: ["assistant", "automated message", "助手", "小助手"],
        system: ["notice", "event", "提示", "通知", "aviso"])

    private static let values = table(
        agent: ["admin", "administrator", "internal", "human", "human agent", "business", "outbound", "outgoing"],
        customer: ["external", "lead", "contact", "enduser", "end-user", "requester", "inbound", "incoming"],
        bot: ["ai", "automation", "automated", "answerbot", "acd", "model", "botgpt", "operator bot", "custom bot"],
        system: ["action", "activity", "status", "info", "workflow", "trigger"])

    private static func table(
        agent: [String], customer: [String], bot: [String], system: [String]
    ) -> [String: Role] {
        var table: [String: Role] = [:]
        for (role, words) in [(Role.agent, agent), (.customer, customer), (.bot, bot), (.system, system)] {
            for word in words { table[word] = role }
        }
        return table
    }
}
