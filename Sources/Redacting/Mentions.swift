internal import Normalizing
internal import Transcripts
internal import Understanding

/// Every place of a document where a value of a conversation stands.
struct Mentions {
    struct Mention {
        let label: ValueLabel
        let recognition: Recognition
        /// UTF-8 byte range of the text.
        let range: Range<Int>
        /// The turn, or text beside turns as if it were one.
        let text: Turn
    }

    let conversation: String
    let all: [Mention]
    /// How many of them stand in turns and beside them; the others repeat these.
    let told: Int

    init(_ understanding: Understanding, in document: Document) {
        let conversation = understanding.conversation
        var all = understanding.values.map { value in
            Mention(
                label: value.label, recognition: value.recognition, range: value.range,
                text: conversation.turns[value.turn])
        }
        all += understanding.asides.map { value in
            let text = Turn(participant: 0, fields: [conversation.asides[value.aside].field], in: document)
            return Mention(label: value.label, recognition: .mention, range: value.range, text: text)
        }
        told = all.count
        var echo: (index: Int, text: Turn)?
        for value in understanding.echoes {
            // They come by echo, and reading one may mean reading thousands of words.
            let text =
                echo?.index == value.echo
                ? echo?.text
                : Turn(participant: 0, fields: conversation.echoes[value.echo].fields, in: document)
            guard let text else { continue }
            echo = (value.echo, text)
            all.append(Mention(label: value.label, recognition: .mention, range: value.range, text: text))
        }
        self.conversation = conversation.id
        self.all = all
    }

    /// Each value in full and in its plainest form, by its placeholder.
    ///
    /// It is the longest of what was said of it, other mentions left out. A number that was told in parts is these, in
    /// their order.
    func known() -> [String: String] {
        let normalizer = Normalizer()
        var forms: [String: [String]] = [:]
        var mentions: [String: [String]] = [:]
        for mention in all {
            let text = String(decoding: mention.text.text[mention.range], as: UTF8.self)
            let plain = Wording(text, normalizer).plain
            let key = mention.label.token
            if mention.recognition == .mention {
                mentions[key, default: []].append(plain)
            } else {
                forms[key, default: []].append(plain)
            }
        }
        return forms.merging(mentions) { told, _ in told }.mapValues(Self.whole)
    }

    private static func whole(_ forms: [String]) -> String {
        let longest = forms.reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
        let isNumber = forms.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        return isNumber && !forms.allSatisfy(longest.contains) ? forms.joined() : longest
    }
}
