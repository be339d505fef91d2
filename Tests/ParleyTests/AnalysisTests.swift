import Evaluating
import Foundation
import Parley
import Reporting
import Testing

@Suite struct AnalysisTests {
    @Test func `results are the same byte for byte for any number of jobs`() async throws {
        let one = try await Workshop.samplesAnalysis.value.files
        #expect(one.count == 7)
        for jobs in [1, 7] {
            #expect(try await Workshop.analyze(Workshop.samples, jobs: jobs).files == one)
        }
    }

    /// Types that may not even be kept as a hash.
    private static let secrets: Set = ["card_cvv", "account_password", "card_number"]

    @Test(arguments: [
        (Workshop.samplesAnalysis, Workshop.samplesGold), (Workshop.readAnalysis, Workshop.read),
    ])
    func `no file of an analysis holds a card number, a CVV or a password`(
        analysis: Task<Analysed, any Error>, goldFile: URL
    ) async throws {
        let files = try await analysis.value.files
        let secrets = try GoldConversation.all(in: goldFile).flatMap(\.gold.values).filter {
            Self.secrets.contains($0.type)
        }
        #expect(secrets.count > 5)
        for (name, content) in files {
            // A place or a score may happen to be the number that a password has.
            let places = /"(?:start|end|turn|score)":[0-9.]+/
            let text = " \(String(decoding: content, as: UTF8.self).replacing(places, with: "")) "
            for secret in secrets {
                #expect(!text.holds(word: secret.text), "\(name) holds a \(secret.type)")
            }
        }
    }

    @Test func `conversations are sorted by source and each has its own id`() async throws {
        let records = try await Workshop.samplesAnalysis.value.records
        let sources = records.map(\.source)
        #expect(sources == sources.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(records.map(\.conversation_id)).count == records.count)
        #expect(records.count == 80)
    }

    @Test func `every position lies in its turn`() async throws {
        let gold = try GoldConversation.all(in: Workshop.read)
        let records = try await Workshop.readAnalysis.value.records
        #expect(records.map(\.conversation_id) == gold.map(\.conversation_id))
        for (record, conversation) in zip(records, gold) {
            #expect(record.turns == conversation.turns.count)
            for value in record.values {
                let length = conversation.turns[value.turn].text.unicodeScalars.count
                #expect(0 <= value.start && value.start < value.end && value.end <= length)
            }
        }
    }
}

extension String {
    /// Whether a text stands here that is no part of a longer word or number; three digits are in many numbers.
    fileprivate func holds(word: String) -> Bool {
        ranges(of: word).contains { range in
            let before = self[index(before: range.lowerBound)]
            let after = self[range.upperBound]
            return !(before.isLetter || before.isNumber) && !(after.isLetter || after.isNumber)
        }
    }
}
