/// A few turns that a rule must, or must not, find something in.
public struct Example: Sendable {
    public struct Line: Sendable {
        public let speaker: Speaker
        /// Without the marks.
        public let text: String
        /// What stood between « and », as UTF-8 byte ranges of ``text``.
        public let marked: [Range<Int>]
    }

    public let lines: [Line]
    public let place: Place

    init(lines: [Line], place: Place) {
        self.lines = lines
        self.place = place
    }

    /// Reads `agent: last four? | customer: uh «4821»`; without a label the customer speaks.
    init(_ source: String, at place: Place) {
        self.place = place
        lines = source.split(separator: " | ").map { part in
            for speaker in [Speaker.agent, .customer] where part.hasPrefix(speaker.rawValue + ": ") {
                return Self.line(part.dropFirst(speaker.rawValue.count + 2), by: speaker)
            }
            return Self.line(part, by: .customer)
        }
    }

    private static func line(_ marked: Substring, by speaker: Speaker) -> Line {
        var text = ""
        var ranges: [Range<Int>] = []
        var start = 0
        for character in marked {
            switch character {
            case "«": start = text.utf8.count
            case "»": ranges.append(start..<text.utf8.count)
            default: text.append(character)
            }
        }
        return Line(speaker: speaker, text: text, marked: ranges)
    }
}

/// What shows a rule's meaning, and is tried by `parley rules test`.
public struct Examples: Sendable {
    public internal(set) var match: [Example]
    public internal(set) var skip: [Example]
}
