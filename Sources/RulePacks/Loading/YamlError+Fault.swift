internal import Yams

extension YamlError {
    /// What the parser says, as a fault of a file.
    func fault(in file: String) -> PackError.Fault {
        func fault(line: Int = 1, column: Int = 1, _ what: String) -> PackError.Fault {
            .init(place: Place(file: file, line: line, column: column), what: what, remedy: "mend the YAML there")
        }
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return fault(line: mark.line, column: mark.column, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return fault(
                line: context.mark.line, column: context.mark.column,
                "the key `\(duplicates.joined(separator: ", "))` stands twice in one mapping")
        case .reader(let problem, let offset, _, let yaml):
            // Counted in the characters that Yams was given, up to the one it cannot read.
            let before = yaml.unicodeScalars.prefix(offset ?? 0)
            return fault(line: 1 + before.count { $0 == "\n" }, column: 1, problem)
        default:
            return fault("the file is no YAML")
        }
    }
}
