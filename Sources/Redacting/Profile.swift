/// What stands in place of a value, by its type.
public struct Profile: Sendable {
    public let name: String
    private let operations: [String: any Operator]
    private let standard: any Operator

    /// - Parameter operations: by type; `standard` for all others.
    init(name: String, operations: [String: any Operator] = [:], standard: any Operator = PlainPlaceholder()) {
        self.name = name
        self.operations = operations
        self.standard = standard
    }

    static let cardNumber = "card_number"

    /// What opens a card or an account is never kept, not even under a key: PCI DSS 4.0, 3.3.1, forbids it for
    /// validation codes, and a password that can be brought back is one that can be stolen.
    static let neverKept: Set<String> = ["card_cvv", "account_password"]

    static func mayBe(_ operation: any Operator, for type: String) -> Bool {
        !neverKept.contains(type) || operation is PlainPlaceholder || operation is Removal
    }

    func operation(for type: String) -> any Operator {
        let operation = operations[type] ?? standard
        return Self.mayBe(operation, for: type) ? operation : PlainPlaceholder()
    }

    /// Whether some operator asks for all that is known of a value.
    var needsWhole: Bool { standard.needsWhole || operations.values.contains(where: \.needsWhole) }

    /// Whether files that are redacted with it belong with a vault.
    public var hasVault: Bool { standard.keepsOriginal || operations.values.contains(where: \.keepsOriginal) }
}

extension Profile {
    /// Placeholders for everything: a reader still sees who is who and which number is meant.
    public static let share = Profile(name: "share")

    /// Nothing at all stands in place of what opens accounts, pays, or identifies a person for life, so that not even
    /// its number in the conversation shows. ZIP codes and dates are placeholders as well: three digits of one or a
    /// year, as the HIPAA safe harbor allows, would show more than that, not less.
    public static let strict = Profile(
        name: "strict",
        operations: all(
            [
                "card_number", "card_last4", "card_cvv", "card_expiry", "account_password", "port_out_pin",
                "one_time_code", "ssn", "national_id",
            ], Removal()))

    /// Card numbers as receipts show them (PCI DSS 4.0, 3.4.1, would allow the first six as well), nothing in place of
    /// the codes and dates beside them. The last four digits by themselves show no more than such a number does.
    public static let pci = Profile(
        name: "pci",
        operations: all(["card_cvv", "card_expiry"], Removal()).merging([
            cardNumber: Mask(keepLast: 4), "card_last4": Showing(),
        ]) { $1 })

    /// Those that come with Parley.
    public static let builtIn: [Profile] = [.share, .strict, .pci]

    private static func all(_ types: [String], _ operation: any Operator) -> [String: any Operator] {
        Dictionary(uniqueKeysWithValues: types.map { ($0, operation) })
    }
}
