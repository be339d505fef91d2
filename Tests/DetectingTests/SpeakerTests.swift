import Detecting
import RulePacks
import Testing
import Transcripts

@Suite struct SpeakerTests {
    @Test(arguments: [
        (Role.agent, [0, 2]), (.bot, [0, 2]), (.customer, [1, 2]), (.system, [2]), (.unknown, [0, 1, 2]),
    ])
    func `a pattern listens to its speaker, and to whoever may be that`(role: Role, heard: [Int]) throws {
        let rule = "{patterns: [{regex: a, by: agent}, {regex: a, by: customer}, {regex: a, by: any}]}"
        let found = try scan(rule, "a", by: role)
        #expect(found.hits.map(\.use) == heard.map { .value(rule: 0, pattern: $0) })
    }
}
