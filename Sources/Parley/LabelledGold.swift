internal import Evaluating
internal import Formats
internal import Reading
internal import RulePacks
internal import Transcripts

/// Reads gold to learn from: each conversation with what people found in it.
struct LabelledGold {
    let rules: RuleSet

    /// - Throws: ``Evaluation/BrokenGold`` when a file has a fault.
    func forEach(
        in paths: [String], _ body: (GoldConversation, Conversation, Document) -> Void
    ) throws(Evaluation.BrokenGold) {
        let walk = FolderWalk(paths)
        var reader = GoldReader(known: KnownIds(rules))
        for problem in walk.problemsOrNothing(at: paths) { reader.refuse(problem) }
        for input in walk.inputs {
            do throws(Problem) {
                let document = try DocumentReader.read(input)
                let gold = Dictionary(
                    reader.read(document, at: input.path).map { ($0.conversation_id, $0) },
                    uniquingKeysWith: { first, _ in first })
                for conversation in try NativeJSONL().read(document).conversations {
                    if let gold = gold[conversation.id] { body(gold, conversation, document) }
                }
            } catch {
                reader.refuse(error)
            }
        }
        if !reader.faults.isEmpty { throw Evaluation.BrokenGold(faults: reader.faults) }
    }
}
