import Testing

@testable import RulePacks

@Suite struct PackOrderTests {
    private func source(_ name: String, extends: String = "[]", _ rules: String) -> PackSource {
        PackSource(
            description: RuleFile(path: "\(name)/pack.yaml", text: "pack: \(name)\nextends: \(extends)\n"),
            files: [RuleFile(path: "\(name)/rules.yaml", text: rules)])
    }

    @Test func `a pack comes after those it extends, whatever order they are given in`() throws {
        let rules = try RuleSet(loading: [
            source("shop", extends: "[telecom, core]", "values:\n\(valueRule("c", "c"))"),
            source("telecom", extends: "[core]", "values:\n\(valueRule("b", "b"))"),
            source("core", "values:\n\(valueRule("a", "a"))"),
        ])
        #expect(rules.packs.map(\.name) == ["core", "telecom", "shop"])
        #expect(rules.values.map(\.id) == ["a", "b", "c"])
    }

    @Test func `fragments may come from a pack that is extended, from a later file, and be lists`() throws {
        let rules = try RuleSet(loading: [
            PackSource(
                description: RuleFile(path: "pack.yaml", text: "pack: shop\nextends: core"),
                files: [
                    RuleFile(path: "a.yaml", text: "values:\n\(valueRule("x", "{{unit}}-{{two}}"))"),
                    RuleFile(path: "b.yaml", text: #"fragments: {two: '{{digit}}{2}'}"#),
                ]),
            source("core", #"fragments: {digit: '\d', unit: [a, 'b{{digit}}']}"#),
        ])
        #expect(rules.values.flatMap(\.patterns).map(\.source) == [#"(?:a|b\d)-\d{2}"#])
    }

    @Test func `a later pack of the same name replaces the earlier one`() throws {
        let rules = try RuleSet(loading: [
            source("core", "values:\n\(valueRule("old", "a"))"), source("core", "values:\n\(valueRule("new", "b"))"),
        ])
        #expect(rules.packs.map(\.name) == ["core"])
        #expect(rules.values.map(\.id) == ["new"])
    }

    @Test func `a replacement comes after the packs that it extends itself`() throws {
        let rules = try RuleSet(loading: [
            source("shop", "values:\n\(valueRule("old", "a"))"), source("core", #"fragments: {digit: '\d'}"#),
            source("shop", extends: "[core]", "values:\n\(valueRule("new", "x{{digit}}"))"),
        ])
        #expect(rules.packs.map(\.name) == ["core", "shop"])
        #expect(rules.values.flatMap(\.patterns).map(\.source) == [#"x\d"#])
    }

    @Test func `what a replaced pack extended need not be there`() {
        #expect(faults([source("shop", extends: "[gone]", "facts: []"), source("shop", "facts: []")]) == [])
    }

    @Test func `packs that extend each other are refused`() {
        let sources = [source("a", extends: "[b]", "facts: []"), source("b", extends: "[a]", "facts: []")]
        #expect(faults(sources) == ["a/pack.yaml:1:1: error: packs extend each other in a circle; break it"])
        #expect(
            faults([source("a", extends: "a", "facts: []")])
                == ["a/pack.yaml:1:1: error: packs extend each other in a circle; break it"])
    }

    @Test func `a pack that is extended must be there`() {
        #expect(
            faults([source("a", extends: "[b, c]", "facts: []"), source("b", "facts: []")]) == [
                "a/pack.yaml:1:1: error: extends unknown pack `c`; load that pack too, or take it out of `extends`"
            ])
    }

    @Test func `a pack without a name is refused`() {
        #expect(
            faults([pack("facts: []", description: "\ntitle: A")])
                == ["pack.yaml:2:1: error: pack has no `pack`; give it one"])
    }
}
