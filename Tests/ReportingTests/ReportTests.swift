import Testing

@testable import Reporting

@Suite struct ReportTests {
    private let reports = allReports { $0 }

    @Test func `every CSV file begins with the mark and a header row, and its rows have as many cells`() {
        let some = record(
            startedAt: "2026-03-01T10:00", primary: "a", intents: ["a"], values: [("t", "customer")],
            findings: [.init(id: "f", turn: nil, detail: "d", evidence: [])], asked: ["t"], given: ["t"],
            sufficient: true)
        for report in reports where report.fileName.hasSuffix(".csv") {
            let lines = text(of: report, [some, some]).split(separator: "\r\n")
            #expect(lines.count >= 2, "\(report.fileName)")
            #expect(lines[0].unicodeScalars.first == "\u{FEFF}")
            for line in lines {
                #expect(line.count { $0 == "," } == lines[0].count { $0 == "," }, "\(report.fileName)")
            }
            #expect(text(of: report, [some]).hasSuffix("\r\n"))
        }
    }

    @Test func `file names are those of the contract, each once`() {
        #expect(
            reports.map(\.fileName) == [
                "results.jsonl", "conversations.csv", "intents.csv", "values.csv", "findings.csv", "daily.csv",
                "summary.json",
            ])
        #expect(reports.marks == reports.map(\.fileName).filter { $0 != "daily.csv" })
    }

    @Test func `a conversation is a row, lists in a cell are parted by semicolons`() {
        let row = rows(
            of: ConversationsReport(),
            [
                record(
                    startedAt: "2026-03-01", primary: "port_out", intents: ["port_out", "recharge"],
                    values: [("email", "customer")], asked: ["email", "imei"], given: ["email"], sufficient: false,
                    summary: "Port out, unresolved")
            ])
        #expect(
            row == [
                "c1,c1.txt,,,2026-03-01,2,port_out,port_out; recharge,email; imei,email,,no,1,,resolved,\"Port out, unresolved\""
            ])
    }

    @Test func `what nobody knows is an empty cell`() {
        #expect(rows(of: ConversationsReport(), [record()]) == ["c1,c1.txt,,,,2,,,,,,,0,,resolved,s"])
    }

    @Test func `intents are counted and ordered by primary, then mentioned, then name`() {
        let records = [
            record(primary: "b", intents: ["b", "c"]), record(primary: "a", intents: ["a", "c", "d"]),
            record(primary: "b", intents: ["b"]), record(),
        ]
        #expect(
            rows(of: IntentsReport { $0.uppercased() }, records) == [
                "b,B,2,0.500,2,0.500", "none,No known reason,1,0.250,1,0.250", "a,A,1,0.250,1,0.250",
                "c,C,0,0.000,2,0.500", "d,D,0,0.000,1,0.250",
            ])
    }

    @Test func `values are counted by mention, conversation, asking, giving and speaker`() {
        let records = [
            record(
                values: [("email", "customer"), ("email", "agent"), ("imei", "unknown")], asked: ["zip_code", "email"],
                given: ["email"]),
            record(values: [("email", "customer")], asked: ["email"], given: ["email"]),
        ]
        #expect(
            rows(of: ValuesReport { $0 }, records) == [
                "email,email,3,2,2,2,2,1", "imei,imei,1,1,0,0,0,0", "zip_code,zip_code,0,0,1,0,0,0",
            ])
    }

    @Test func `a finding is a row with its place`() {
        let findings: [ConversationRecord.Finding] = [
            .init(id: "cvv_in_transcript", turn: 3, detail: "a, b", evidence: []),
            .init(id: "weak_verification", turn: nil, detail: "c", evidence: []),
        ]
        #expect(
            rows(of: FindingsReport(), [record(findings: findings), record("c2")]) == [
                "cvv_in_transcript,c1,c1.txt,3,\"a, b\"", "weak_verification,c1,c1.txt,,c",
            ])
    }

    @Test func `days are counted where a date is known, in their order`() {
        let records = [
            record(startedAt: "2026-03-02T09:00:00Z", primary: "b"), record(startedAt: "2026-03-01", primary: "a"),
            record(startedAt: "2026-03-02 10:00", primary: "a"), record(startedAt: "2026-03-02", primary: "a"),
            record(startedAt: "2026-03-02"), record(startedAt: "3/1/2026"), record(startedAt: "2026-3-1 10:00"),
            record(),
        ]
        #expect(
            rows(of: DailyReport(), records) == [
                "2026-03-01,a,1", "2026-03-02,a,2", "2026-03-02,b,1", "2026-03-02,none,1",
            ])
    }

    @Test func `without a date there is no daily file`() {
        var report = DailyReport()
        _ = report.add(record(startedAt: "yesterday at noon"))
        _ = report.add(record())
        #expect(report.tail() == nil)
    }

    @Test func `totals count every kind of thing`() {
        let finding = ConversationRecord.Finding(id: "f", turn: 0, detail: "d", evidence: [])
        let records = [
            record(
                primary: "a", intents: ["a", "b"], values: [("t", "agent"), ("t", "agent")],
                findings: [finding, finding]),
            record(outcome: "escalated"),
        ]
        #expect(
            text(of: SummaryReport(), records)
                == #"{"conversations":2,"findings":{"f":2},"intents":{"a":1,"b":1},"#
                + #""outcomes":{"escalated":1,"resolved":1},"primary_intents":{"a":1,"none":1},"turns":4,"values":{"t":2}}"#
                + "\n")
    }
}
