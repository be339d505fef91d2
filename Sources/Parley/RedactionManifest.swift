internal import Reporting

/// What became of each file of a run, as `redaction-manifest.json` says it. It holds counts and ids, no text.
struct RedactionManifest: Encodable {
    static let fileName = "redaction-manifest.json"

    enum Status: String, Encodable, Sendable {
        case redacted
        /// Nothing was found in it: it is the same byte for byte.
        case unchanged
        /// It is not in the folder, since nobody knows that nothing is left in it.
        case withheld
        /// It was not understood and is copied as it is, as the user asked for.
        case passed_through
    }

    struct File: Encodable, Sendable {
        /// The path below the folder, names and numbers taken out of it.
        var file: String
        var status: Status
        var format: String?
        var conversations = 0
        /// Values taken out, by type.
        var values: [String: Int] = [:]
        /// The same by the rule that found them.
        var rules: [String: Int] = [:]
        /// How often it was redacted until reading it again found nothing.
        var passes = 0
        /// Why it is withheld or passed through.
        var reason: String?
    }

    struct Totals: Encodable {
        var redacted = 0
        var unchanged = 0
        var withheld = 0
        var passed_through = 0
        var values: [String: Int] = [:]
    }

    private(set) var totals = Totals()
    private(set) var files: [File] = []

    mutating func add(_ file: File) {
        files.append(file)
        switch file.status {
        case .redacted: totals.redacted += 1
        case .unchanged: totals.unchanged += 1
        case .withheld: totals.withheld += 1
        case .passed_through: totals.passed_through += 1
        }
        totals.values.merge(file.values, uniquingKeysWith: +)
    }

    /// A line a file, so that two manifests can be compared.
    var text: String {
        let lines = files.map { "    " + JSONText.of($0) }.joined(separator: ",\n")
        return "{\n  \"files\": [\n\(lines)\n  ],\n  \"totals\": \(JSONText.of(totals))\n}\n"
    }
}
