import Foundation

/// What redaction leaves of conversations in each format that it takes out of their native form.
struct Survival {
    private let scripts: [Script]
    private let folder: TemporaryFolder

    init(of scripts: [Script]) throws {
        self.scripts = scripts
        folder = try TemporaryFolder()
    }

    func outcome() async throws -> Outcome {
        for (number, script) in scripts.enumerated() {
            try add("native", number, "jsonl", NativeForm.written(script.lines.map { ($0.speaker, $0.text) }))
            for writer in allWriters {
                let document = writer.write(script)
                try add(writer.id, number, writer.ending, document)
                if writer.isOneVoice {
                    try add("as-read-\(writer.id)", number, "jsonl", NativeForm.ofWhatIsRead(document))
                }
            }
        }
        let copy = try await Workshop.redact(URL(fileURLWithPath: "\(folder.path)/in"), into: folder)
        var outcome = Outcome()
        outcome.withheld = try withheld(in: copy)
        for (number, script) in scripts.enumerated() {
            guard let native = read(copy, "native", number, "jsonl").map(NativeForm.turns) else { continue }
            for writer in allWriters {
                guard let redacted = read(copy, writer.id, number, writer.ending) else { continue }
                let least: Reference
                if writer.isOneVoice {
                    guard let own = read(copy, "as-read-\(writer.id)", number, "jsonl") else { continue }
                    least = Reference(oneVoice: NativeForm.turns(own))
                } else {
                    least = Reference(native, script, writer)
                }
                Self.look(for: script, in: redacted, writer, least, &outcome)
            }
        }
        return outcome
    }

    private static func look(
        for script: Script, in redacted: String, _ writer: Writer, _ least: Reference, _ outcome: inout Outcome
    ) {
        let found = Squeezed(DecodedText(redacted, ending: writer.ending).all)
        var seen: Set<[UInt8]> = []
        for value in script.values.compactMap(SoughtValue.init)
        where seen.insert(value.text + [0] + value.digits).inserted {
            outcome.sought += 1
            let counts = value.counts(in: found)
            guard counts.contains(where: { $0 > 0 }) else { continue }
            guard !least.keeps(value) else {
                outcome.kept += 1
                continue
            }
            for (writing, (count, allowed)) in zip(counts, least.counts(value)).enumerated() where count > allowed {
                outcome.survivors.append(
                    Survivor(
                        format: writer.id, conversation: script.id, turn: value.turn, type: value.type,
                        writing: writing == 0 ? "as said" : writing == 1 ? "digits" : "in words"))
                break
            }
        }
    }

    // MARK: Files

    private func add(_ format: String, _ number: Int, _ ending: String, _ document: String) throws {
        try folder.add("in/\(format)/c\(number).\(ending)", document)
    }

    private func read(_ copy: URL, _ format: String, _ number: Int, _ ending: String) -> String? {
        try? String(contentsOf: copy.appendingPathComponent("\(format)/c\(number).\(ending)"), encoding: .utf8)
    }

    private func withheld(in copy: URL) throws -> [Withheld] {
        struct Manifest: Decodable {
            struct File: Decodable {
                let file: String
                let status: String
                let reason: String?
            }
            let files: [File]
        }
        let data = try Data(contentsOf: copy.appendingPathComponent("redaction-manifest.json"))
        return try JSONDecoder().decode(Manifest.self, from: data).files
            .filter { $0.status == "withheld" }.map { file in
                let number = file.file.split(separator: "/").last?.dropFirst().prefix { $0.isNumber } ?? ""
                let conversation = Int(number).map { scripts[$0].id } ?? ""
                let format = file.file.prefix { $0 != "/" }
                return Withheld(place: "\(format) \(conversation)", reason: file.reason ?? "")
            }
    }
}
