@testable import Evaluating

/// What is looked for of a value.
struct SoughtValue {
    let turn: Int
    let type: String
    /// Of letters and digits, and of digits alone; what is too short to mean anything is left out.
    let text: [UInt8]
    let digits: [UInt8]
    /// The digits in words, as lexical writings have them.
    let spelled: [[UInt8]]

    init?(_ value: GoldConversation.Value) {
        turn = value.turn
        type = value.type
        let squeezed = Squeezed(value.text)
        let text = squeezed.text.filter { $0 != 0 }
        let length = String(decoding: text, as: UTF8.self)
        self.text = length.count >= 3 || length.count == 2 && length.allSatisfy(Words.isHan) ? text : []
        let run = squeezed.digits.split(separator: 0).max { $0.count < $1.count } ?? []
        let digits = run.count >= 4 ? Array(run) : []
        self.digits = digits
        spelled =
            digits.isEmpty
            ? []
            : [Words.en, Words.es, Words.zh].map { names in
                digits.flatMap { Array(names[Int($0) - 0x30].utf8) }
            }
        if self.text.isEmpty && digits.isEmpty { return nil }
    }

    /// How often each of its writings stands in a text.
    func counts(in squeezed: Squeezed) -> [Int] {
        [Squeezed.count(of: text, in: squeezed.text), Squeezed.count(of: digits, in: squeezed.digits)]
            + spelled.map { Squeezed.count(of: $0, in: squeezed.text) }
    }
}
