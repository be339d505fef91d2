import Normalizing
import RulePacks
import Testing

@testable import Tagging

@Suite struct TokenizerTests {
    private func tokens(_ text: String) -> [String] {
        let view = Normalizer().normalize(Array(text.utf8))
        var tokenizer = Tokenizer(lexicons: [], atoms: Atoms(remembering: false))
        return tokenizer.tokens(of: view).map { String(decoding: view.bytes[$0.range], as: UTF8.self) }
    }

    private func shapes(_ text: String) -> [String] {
        let view = Normalizer().normalize(Array(text.utf8))
        var tokenizer = Tokenizer(lexicons: [], atoms: Atoms(remembering: true))
        return tokenizer.tokens(of: view).map { token in
            String(decoding: tokenizer.atoms.texts?[token.shape] ?? [], as: UTF8.self)
        }
    }

    @Test func `words, numbers, signs and Han characters are tokens`() {
        #expect(tokens("I'm Jo, 12b 我叫王。'x'") == ["I'm", "Jo", ",", "12", "b", "我", "叫", "王", "。", "'", "x", "'"])
    }

    @Test func `the shape tells capitals, digits, and what was said or spelled`() {
        #expect(shapes("maria Maria MARIA McRae A") == ["x", "Xx", "X", "xX", "Xx"])
        #expect(shapes("4821") == ["9999"])
        #expect(shapes("four eight two one") == ["9999said"])
        #expect(shapes("g a r c i a") == ["xspelled"])
    }

    @Test func `an empty turn has no tokens`() {
        #expect(tokens("") == [] && tokens(" \n") == [])
    }
}
