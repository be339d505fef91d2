import Normalizing
import Testing

struct NormalizedTextTests {
    private func view(_ text: String) -> NormalizedText { Normalizer().normalize(Array(text.utf8)) }

    @Test(
        "a plain turn is its own view",
        arguments: ["", " ", "My card ends in 4821, I think.", "one more thing", "call 213-555-0142 by May 5th", "a b"])
    func identity(text: String) {
        let view = view(text)
        #expect(view.isIdentity)
        #expect(view.segmentCount == 0)
        #expect(view.original(0..<text.utf8.count) == 0..<text.utf8.count)
        #expect(view.normalized(of: 0..<text.utf8.count) == 0..<text.utf8.count)
    }

    @Test func `both ways name the same places`() {
        //          0    5    10   15
        let view = view("pin four eight, ok")
        #expect(view.bytes == Array("pin 48, ok".utf8))
        #expect(view.original(4..<6) == 4..<14)
        #expect(view.original(5..<6) == 9..<14)
        #expect(view.original(6..<10) == 14..<18)
        #expect(view.normalized(of: 4..<14) == 4..<6)
        #expect(view.normalized(of: 5..<6) == 4..<5)
        #expect(view.normalized(of: 8..<9).isEmpty)
        #expect(view.normalized(of: 0..<18) == 0..<10)
    }

    @Test func `empty ranges stay empty and ranges outside are cut`() {
        let view = view("é four eight")
        #expect(view.original(2..<2) == 3..<3)
        #expect(view.original(4..<4).isEmpty)
        #expect(view.original(3..<99) == 8..<13)
        #expect(view.original(50..<99).isEmpty)
        #expect(view.normalized(of: 90..<99).isEmpty)
        #expect(view.normalized(of: 0..<0).isEmpty)
    }

    @Test func `nothing of what was dropped around a number is part of it`() {
        let text = Array("uh, four, uh, eight, um, ok".utf8)
        let view = Normalizer().normalize(text)
        #expect(String(decoding: view.bytes, as: UTF8.self) == "uh, 48, um, ok")
        #expect(String(decoding: text[view.original(4..<6)], as: UTF8.self) == "four, uh, eight")
    }

    @Test func `a map is as long as the rewriting, not as the text`() {
        let plain = String(repeating: "word ", count: 1000)
        #expect(view(plain + "four eight").segmentCount == 3)
        #expect(view(plain + "é").segmentCount == 2)
    }
}
