import Testing

@testable import Formats
@testable import Transcripts

@Suite struct WordingTests {
    @Test(arguments: [
        ("  Customer_Service \t Rep ", "customer service rep"), ("ＡＧＥＮＴ：１", "agent:1"), ("Atención", "atencion"),
        ("客服\u{3000}小李", "客服 小李"), ("\u{200E}Ana\u{A0}Ruiz\u{200B}", "ana ruiz"), ("ÉLODIE", "elodie"), ("", ""),
    ])
    func `case, accents, width and white space make no difference`(text: String, folded: String) {
        #expect(Wording.fold(text.utf8) == folded)
    }

    @Test(arguments: [
        ("customer service", Role.agent), ("坐席", .agent), ("asesora", .agent), ("caller", .customer), ("客户", .customer),
        ("usuario", .customer), ("ivr", .bot), ("机器人", .bot), ("system", .system), ("系统", .system),
    ])
    func `role words are known in three languages`(word: String, role: Role) {
        #expect(RoleWords.role(word) == role)
    }

    @Test(
        arguments: [
            ("Agent", nil, Role.agent, nil, nil), ("Agent", "Ben", .agent, "Ben", nil),
            ("Ben", "Agent", .agent, "Ben", nil),
            ("Customer Ana Ruiz", nil, .customer, "Ana Ruiz", nil), ("Customer Service Agent", nil, .agent, nil, nil),
            ("Agent 2", nil, .agent, nil, "agent 2"),
            ("Acme Inc. Representative", nil, .agent, nil, "acme inc. representative"),
            ("客服小李", nil, .agent, "小李", nil), ("移动客服", nil, .agent, nil, "移动客服"),
            ("用户8721", nil, .customer, nil, "用户8721"),
            ("Ana", nil, nil, "Ana", nil), ("Customer ID", nil, nil, nil, nil), ("客户编号", nil, nil, nil, nil),
            ("Note", nil, nil, nil, nil), ("Option 1", nil, nil, nil, nil), ("My options are", nil, nil, nil, nil),
        ] as [(String, String?, Role?, String?, String?)])
    func `a label says a role, a name, both or neither`(
        label: String, note: String?, role: Role?, name: String?, tag: String?
    ) {
        let bytes = Array((label + (note ?? "")).utf8)
        let end = label.utf8.count
        let parsed = SpeakerLabel(bytes, label: 0..<end, note: note.map { _ in end..<bytes.count })
        #expect(parsed.role == role)
        #expect(parsed.name.map { String(decoding: bytes[$0], as: UTF8.self) } == name)
        #expect(parsed.tag == tag)
        #expect(parsed.isPlausible == (role != nil || name != nil))
    }
}
