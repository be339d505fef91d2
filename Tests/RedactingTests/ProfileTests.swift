import RulePacks
import Secrets
import Testing

@testable import Redacting

@Suite struct ProfileTests {
    private static let types = [
        "card_number", "card_cvv", "account_password", "zip_code", "date_of_birth", "pin", "email",
    ]

    private func load(_ yaml: String, key: Key? = nil) throws -> Profile {
        try Profile(loading: RuleFile(path: "p.yaml", text: yaml), types: Self.types, key: key)
    }

    private func faults(_ yaml: String, key: Key? = nil) -> [String] {
        do throws(PackError) {
            _ = try Profile(loading: RuleFile(path: "p.yaml", text: yaml), types: Self.types, key: key)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    private func shown(_ profile: Profile, _ type: String, _ text: String) -> String {
        written(profile.operation(for: type), type, text)
    }

    @Test func `each type has its operator, and all others the default`() throws {
        let yaml = """
            profile: mine
            default: remove
            types:
              card_number: {operator: mask, keep_last: 4}
              zip_code: generalise
              date_of_birth: shift
              pin: mask
              email: {operator: token}
            """
        let profile = try load(yaml, key: try key())
        #expect(profile.name == "mine" && profile.needsWhole && !profile.hasVault)
        #expect(shown(profile, "card_number", "4111111111111234") == "************1234")
        #expect(shown(profile, "zip_code", "94110") == "941**")
        #expect(shown(profile, "date_of_birth", "1984-03-02").wholeMatch(of: /198[345]-\d\d-\d\d/) != nil)
        #expect(shown(profile, "pin", "4821") == "****")
        #expect(shown(profile, "email", "ana@example.com").hasPrefix("[EMAIL_"))
        #expect(shown(profile, "imei", "490154203237518") == "")
    }

    @Test func `without a default it is the placeholder`() throws {
        #expect(shown(try load("profile: mine"), "pin", "4821") == "[PIN_1]")
        #expect(try load("profile: mine\ndefault: vault", key: try key()).hasVault)
    }

    @Test(arguments: ["token", "vault", "mask", "generalise"])
    func `a default of any kind leaves validation codes and passwords their placeholders`(word: String) throws {
        let profile = try load("profile: mine\ndefault: \(word)", key: try key())
        #expect(shown(profile, "card_cvv", "123") == "[CARD_CVV_1]")
        #expect(!profile.operation(for: "account_password").keepsOriginal)
        #expect(shown(try load("profile: mine\ndefault: remove"), "card_cvv", "123") == "")
    }

    @Test(arguments: [
        ("types: {pin: ▸hide}", "there is no operator `hide`; use one of placeholder, mask, remove, token, shift,"),
        ("types: {▸pen: mask}", "unknown key `pen` in types; use one of account_password, card_cvv, card_number,"),
        ("▸tipes: {}", "unknown key `tipes` in profile; use one of default, profile, types"),
        ("types: {pin: {operator: mask, ▸keep: 2}}", "unknown key `keep` in operator; use one of keep_last, operator"),
        ("types: {card_number: {operator: mask, keep_last: ▸5}}", "`keep_last` must be a count from 0 to 4;"),
        ("types: {card_number: {operator: mask, keep_last: ▸-1}}", "`keep_last` must be a count from 0 to 4;"),
        ("types: {pin: {operator: mask, keep_last: ▸1.5}}", "`keep_last` must be a count from 0 to 8;"),
        ("default: {operator: mask, keep_last: ▸6}", "`keep_last` must be a count from 0 to 4;"),
        ("types: {pin: {operator: remove, keep_last: ▸2}}", "`keep_last` says nothing to `remove`;"),
        ("types: {pin: ▸{keep_last: 2}}", "entry has no `operator`; give it one"),
        ("types: {pin: ▸[mask]}", "expected text; write one value here"),
        ("types: {pin: ▸token}", "`token` needs a key and none is given;"),
        ("types: {date_of_birth: {operator: ▸shift}}", "`shift` needs a key and none is given;"),
        ("default: ▸vault", "`vault` needs a key and none is given;"),
        ("types: {card_cvv: ▸mask}", "a value of type `card_cvv` must not be kept or shown in any form;"),
        (
            "types: {account_password: ▸{operator: generalise}}",
            "a value of type `account_password` must not be kept or shown in any form; write placeholder or remove"
        ),
    ])
    func `a fault is named with its line and column`(marked: String, words: String) throws {
        let before = try #require(marked.split(separator: "▸", omittingEmptySubsequences: false).first)
        let found = faults("profile: mine\n" + marked.filter { $0 != "▸" })
        #expect(found.count == 1)
        #expect(try #require(found.first).hasPrefix("p.yaml:2:\(before.count + 1): error: \(words)"))
    }

    @Test func `passwords are in no vault, even where there is a key`() throws {
        #expect(faults("profile: a\ntypes: {card_cvv: vault, account_password: token}", key: try key()).count == 2)
        #expect(faults("profile: a\ntypes: {card_cvv: remove, account_password: placeholder}") == [])
    }

    @Test func `all faults of a file are named at once, in the order of its lines`() {
        let yaml = "types:\n  pin: hide\n  pen: mask\n  email: token\ndefault: vault\ncolour: red\n"
        let found = faults(yaml)
        #expect(found.map { $0.prefix(9) } == (1...6).map { "p.yaml:\($0):" })
        #expect(found.first == "p.yaml:1:1: error: profile has no `profile`; give it one")
    }

    @Test func `what is no YAML or no mapping is a fault`() {
        #expect(faults("") == ["p.yaml:1:1: error: the file is empty; write a profile or remove it"])
        #expect(faults("mask") == ["p.yaml:1:1: error: profile must be a mapping; write `key: value` lines"])
        #expect(faults("profile: [").count == 1)
        #expect(
            faults("profile: a\ntypes: mask") == [
                "p.yaml:2:8: error: types must be a mapping; write `key: value` lines"
            ])
    }

    @Test func `the profiles that come with Parley`() {
        #expect(Profile.builtIn.map(\.name) == ["share", "strict", "pci"])
        #expect(Profile.builtIn.allSatisfy { !$0.hasVault })
        #expect(shown(.share, "card_number", "4111111111111234") == "[CARD_NUMBER_1]")
        #expect(shown(.strict, "card_number", "4111111111111234") == "" && shown(.strict, "ssn", "078-05-1120") == "")
        #expect(shown(.strict, "zip_code", "94110") == "[ZIP_CODE_1]")
        #expect(shown(.pci, "card_number", "4111111111111234") == "************1234")
        #expect(shown(.pci, "card_cvv", "123") == "" && shown(.pci, "card_expiry", "03/27") == "")
        #expect(shown(.pci, "card_last4", "1234") == "1234")
    }
}
