import Transcripts

/// Every label of a document, and which of them are speakers'.
///
/// `Note: …` and `My options are: …` look like labels, line by line. A label is a speaker's when it is a role word,
/// when it recurs, when another label gives the name, or when nearly every line has one.
struct SpeakerTable {
    struct Entry {
        let label: SpeakerLabel
        /// Written as names are, numbered, or set apart by markup or a time.
        let standsOut: Bool
        /// Alone with a time on its line, what is said below: `Alice 0:49`.
        let isTitle: Bool
        var count = 0
        var isSpeaker = false
    }

    private(set) var entries: [[UInt8]: Entry] = [:]
    private var lineCount = 0
    private var plausibleCount = 0
    /// Lines that begin with a speaker's label.
    private(set) var speakerLineCount = 0

    init(_ bytes: [UInt8], _ lines: [TextLine]) {
        for line in lines {
            switch line.kind {
            case .head(let head): add(head, bytes)
            case .text: lineCount += 1
            case .blank, .rule, .time, .stage: break
            }
        }
        decide()
    }

    /// Labels of captions, which have no other lines than those counted here.
    init(_ bytes: [UInt8], heads: [Head?]) {
        for head in heads {
            if let head { add(head, bytes) } else { lineCount += 1 }
        }
        decide()
    }

    /// What the label says if it is a speaker's.
    func speaker(of head: Head, in bytes: [UInt8]) -> SpeakerLabel? {
        guard let entry = entries[Array(bytes[head.span])], entry.isSpeaker else { return nil }
        return entry.label
    }

    /// Whether labels carry the document: some role word is there, or two who talk.
    var isDialogue: Bool {
        let speakers = entries.values.filter(\.isSpeaker)
        guard speakerLineCount * 10 >= lineCount else { return false }
        let certain = speakers.contains { $0.label.isCertain || $0.label.role != nil && $0.count > 1 }
        return certain || Set(speakers.map(\.label.folded)).count > 1
            || speakerLineCount * 2 > lineCount && !speakers.isEmpty
    }

    private mutating func add(_ head: Head, _ bytes: [UInt8]) {
        lineCount += 1
        let key = Array(bytes[head.span])
        if entries[key] == nil {
            let label = SpeakerLabel(bytes, label: head.label, note: head.note)
            let capitalised = LabelParts(bytes, head.label).isCapitalised
            entries[key] = Entry(
                label: label, standsOut: capitalised || head.isMarked || head.stamp != nil || label.tag != nil,
                isTitle: head.stamp != nil && head.text.isEmpty)
        }
        entries[key]?.count += 1
        if entries[key]?.label.isPlausible == true { plausibleCount += 1 }
    }

    private mutating func decide() {
        let isCommon = plausibleCount >= 2 && plausibleCount * 5 >= lineCount * 3
        // Below a title stands at least one line, so titles are never more than half.
        let titles = entries.values.filter { $0.isTitle && $0.label.isPlausible }
        let titlesAreCommon = titles.count > 1 && titles.reduce(0) { $0 + $1.count } * 4 >= lineCount
        for (key, entry) in entries where entry.label.isPlausible {
            let recurs = entry.count > 1
            let isUsual = isCommon || titlesAreCommon && entry.isTitle
            entries[key]?.isSpeaker = entry.label.isCertain || recurs || isUsual && entry.standsOut
        }
        // `Juan: …`, once, after `Customer (Juan): …`.
        let named = Set(
            entries.compactMap { key, entry in entry.isSpeaker ? entry.label.name.map { Wording.fold(key[$0]) } : nil })
        for (key, entry) in entries where entry.label.isPlausible && named.contains(entry.label.folded) {
            entries[key]?.isSpeaker = true
        }
        speakerLineCount = entries.values.filter(\.isSpeaker).reduce(0) { $0 + $1.count }
    }
}
