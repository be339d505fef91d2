internal import RulePacks

/// Knows the telephone numbers of a pack by their check, so that no other place needs to know how they are formed.
struct Telephone {
    /// Index into the rule set's values.
    let rule: Int
    private let check: any Validator

    /// The digits of a number, area code included, …
    private static let digits = 10
    /// … and how many there are at the end of each of its groups.
    private static let ends = [3, 6, 10]

    /// Nil when no rule has patterns that are checked as North American numbers.
    init?(_ rules: RuleSet) {
        // By their places: a rule that is looked at whole is copied.
        for index in rules.values.indices {
            guard rules.values[index].digits != nil, rules.values[index].redaction == .replace else { continue }
            for pattern in rules.values[index].patterns {
                guard let check = pattern.validators.first(where: { $0.id == "nanp" }) else { continue }
                rule = index
                self.check = check
                return
            }
        }
        return nil
    }

    func isWhole(_ digits: [UInt8]) -> Bool { digits.count == Self.digits && check.accepts(digits[...]) }

    /// Whether digits are a number so far, told in its groups: 206, 555, 0153.
    ///
    /// - Parameter ends: how many digits there were after each piece.
    func isTold(_ digits: [UInt8], ends: [Int]) -> Bool {
        guard ends.count > 1, ends.allSatisfy(Self.ends.contains) else { return false }
        return isWhole(digits + repeatElement(UInt8(ascii: "5"), count: max(0, Self.digits - digits.count)))
    }
}
