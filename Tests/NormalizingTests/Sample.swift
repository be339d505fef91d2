import Normalizing
import Testing

/// A text, the view that is expected of it, and the original slices that parts of the view must lead back to.
struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let view: String
    /// Parts of the view, each with what it stands for; the first occurrence counts.
    let slices: [(part: String, original: String)]

    init(_ text: String, _ view: String, _ slices: (part: String, original: String)...) {
        self.text = text
        self.view = view
        self.slices = slices
    }

    var testDescription: String { text }

    static func view(of text: String) -> String {
        String(decoding: Normalizer().normalize(Array(text.utf8)).bytes, as: UTF8.self)
    }

    /// The original characters that the first occurrence of a part of the view stands for; nil if there is none.
    static func slice(of part: String, in text: String) -> String? {
        let bytes = Array(text.utf8)
        let view = Normalizer().normalize(bytes)
        guard let range = view.bytes.firstRange(of: part.utf8) else { return nil }
        return String(decoding: bytes[view.original(range)], as: UTF8.self)
    }
}

func expect(_ sample: Sample) {
    #expect(Sample.view(of: sample.text) == sample.view)
    for slice in sample.slices {
        #expect(Sample.slice(of: slice.part, in: sample.text) == slice.original)
    }
}
