import Detecting
import RulePacks
import Testing
import Transcripts

@testable import Understanding

/// What one conversation of a document told is found in the others.
@Suite struct ToldTests {
    private let rules = values(
        #"id: account, digits: '8-10', cues: ['account is'], answer: '(?<value>\d{8,10})'"#,
        #"id: person_name, remember: words, cues: ['name is', '我叫'], answer: '(?<value>[a-z]+ [a-z]+|\p{Han}{3})'"#)

    /// The second script with what is found in it when the first one is of the same document.
    private func marked(_ first: String, _ second: String) throws -> String {
        let scripts = [Script(first), Script(second)]
        let found = try scripts.map { try $0.read(rules) }
        let index = ToldIndex(found)
        let told = index.values(in: found[1].conversation, at: 1, document: Document(source: "a", bytes: []))
        return scripts[1].marked(with: try scripts[1].read(rules, knowing: told))
    }

    @Test(arguments: [
        ("customer: my account is 48210077", "agent: see «ACCOUNT_1 48210077» and 48210078"),
        ("customer: my name is Odalys Ferreira", "agent: as «PERSON_NAME_1 Odalys Ferreira» said"),
        ("customer: 我叫欧阳娜", "agent: 刚才«PERSON_NAME_1 欧阳娜»来过"),
    ]) func `a long value that another conversation told is found`(first: String, second: String) throws {
        let plain = second.replacing(/«[A-Z0-9_]+ ([^»]*)»/) { String($0.output.1) }
        #expect(try marked(first, plain) == second)
    }

    @Test func `what may be there by chance is not`() throws {
        #expect(try marked("customer: my name is Al Ng", "agent: Al is here, 2024") == "agent: Al is here, 2024")
    }

    @Test func `what nobody else told stays`() throws {
        #expect(try marked("customer: hello", "agent: see 48210077") == "agent: see 48210077")
    }
}
