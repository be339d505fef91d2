internal import ArgumentParser
internal import Parley
internal import RulePacks
internal import Transcripts

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The loaded rule packs.",
        subcommands: [List.self, Show.self, Check.self, Test.self, Learn.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List every rule.")
        @OptionGroup var options: RuleOptions

        func run() throws {
            let rules = try options.load()
            for pack in rules.packs {
                Terminal.out(
                    "pack \(pack.name) \(pack.version), \(pack.languages.joined(separator: " ")): \(pack.title)")
            }
            for entry in rules.listing {
                Terminal.out("\(entry.kind)\t\(entry.id)\t\(rules.title(of: entry.id))\t\(entry.place)")
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a rule with its patterns and where it stands.")
        @Argument(help: "The id of a rule.") var id: String
        @OptionGroup var options: RuleOptions

        func run() throws {
            let rules = try options.load()
            let found = rules.listing.filter { $0.id == id }
            if found.isEmpty {
                throw Refusal(description: "rules: error: no rule `\(id)`; see `parley rules list`")
            }
            for entry in found {
                Terminal.out("\(entry.kind) \(entry.id) at \(entry.place)")
                for (part, pattern) in entry.patterns {
                    Terminal.out("  \(part), by \(pattern.by.rawValue): \(pattern.source)")
                }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Validate the packs; exit 2 when one is broken.")
        @OptionGroup var options: RuleOptions

        func run() throws {
            let rules = try options.load()
            let slow = PatternProbe().faults(of: rules)
            if !slow.isEmpty { throw Refusal(description: slow.map(\.description).joined(separator: "\n")) }
            let patterns = rules.listing.reduce(0) { $0 + $1.patterns.count }
            for place in Rulebook(rules).triedOnEveryTurn {
                Terminal.out(
                    "\(place): note: tried on every turn; name a text that a match must have, to have it tried less")
            }
            let counts = [(rules.packs.count, "pack"), (rules.listing.count, "rule"), (patterns, "pattern")]
            Terminal.out(counts.map { counted($0, $1) }.joined(separator: ", ") + ": nothing wrong")
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Try every example; exit 1 when one fails.")
        @OptionGroup var options: RuleOptions

        func run() throws {
            var trial = ExampleTrial(try options.book())
            let failures = trial.run()
            for failure in failures { Terminal.complain(failure.description) }
            Terminal.out("\(counted(trial.count, "example")) tried, \(failures.count) failed")
            if !failures.isEmpty { throw ExitCode(1) }
        }
    }

    struct Learn: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Learn what words weigh, and print the table.",
            discussion: """
                `intents`: for each intent; save it as words/intents.tsv of a pack. Of the gold only its `intents` are used.
                `tags`: for the values in and beside them; save it as words/tags.tsv. Only its `values` are used.
                """)

        enum Table: String, ExpressibleByArgument, CaseIterable {
            case intents
            case tags
        }

        @Argument(help: "What to learn: \(Table.allCases.map(\.rawValue).joined(separator: " or ")).")
        var table = Table.intents
        @Option(help: "A gold file, or a folder of such files; may be repeated.") var gold: [String]
        @OptionGroup var options: RuleOptions

        func run() throws {
            do {
                let rules = try options.load()
                let learned =
                    switch table {
                    case .intents: try WordLearning(rules: rules).learn(from: gold)
                    case .tags: try TagLearning(rules: rules).learn(from: gold)
                    }
                Terminal.outExactly(learned.text)
                let counts = [(learned.conversations, "conversation"), (learned.terms, "term")]
                Terminal.complain("learned from \(counts.map { counted($0, $1) }.joined(separator: ", "))")
            } catch let broken as Evaluation.BrokenGold {
                throw Refusal(description: broken.faults.map(\.description).joined(separator: "\n"))
            }
        }
    }
}
