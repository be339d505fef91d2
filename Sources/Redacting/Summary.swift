package import Auditing
package import RulePacks
package import Understanding

/// One line about a conversation: why the customer came, what was asked for and given, how it ended.
public enum Summary {
    /// The line speaks of types only, so it holds no value whatever the transcript says.
    package static func line(
        for understanding: Understanding, verification: Verification, rules: RuleSet
    ) -> Redacted<String> {
        let title = { (id: String) in rules.title(of: id) }
        var parts = [understanding.primaryIntent.map(title) ?? "No known reason"]
        let others = understanding.intents.dropFirst().map { title($0.id) }
        if !others.isEmpty { parts[0] += " (also \(list(others)))" }
        if !verification.asked.isEmpty { parts.append("asked for \(list(verification.asked.map(title)))") }
        if !verification.given.isEmpty { parts.append("given \(list(verification.given.map(title)))") }
        parts.append(understanding.outcome.rawValue)
        return Redacted(parts.joined(separator: "; "))
    }

    private static func list(_ titles: [String]) -> String {
        titles.map(withinSentence).joined(separator: ", ")
    }

    /// "Street address" becomes "street address"; "ZIP code" stays.
    private static func withinSentence(_ title: String) -> String {
        let isAcronym = title.dropFirst().first?.isUppercase ?? true
        return isAcronym ? title : title.prefix(1).lowercased() + title.dropFirst()
    }
}
