/// `findings.csv`: a row a finding, with the place to look at.
struct FindingsReport: Report {
    let fileName = "findings.csv"
    let head = CSV.head(["finding", "conversation_id", "source", "turn", "detail"])

    mutating func add(_ record: ConversationRecord) -> String {
        record.findings.map { finding in
            CSV.row([
                finding.id, record.conversation_id, record.source, finding.turn.map(String.init) ?? "", finding.detail,
            ])
        }.joined()
    }
}
