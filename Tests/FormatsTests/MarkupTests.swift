import Testing
import Transcripts

@testable import Formats

/// What is read between the tags of HTML.
@Suite struct MarkupTests {
    private func texts(_ written: String, _ writing: Writing = .jsonString) -> [String] {
        let document = Document(source: "a.json", bytes: Array(written.utf8))
        let whole = Field(range: 0..<document.bytes.count, writing: writing)
        return MarkupText.fields(of: whole, in: document).map {
            String(decoding: $0.field.text(in: document), as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("<p>Hi <b>Ben</b>,</p><P>it&rsquo;s &lt;me&gt;</P>", ["Hi ", "Ben", ",", "it’s <me>"]),
        (#"<p>\"Hi\"\n<br/>you<!-- no -->there</p>"#, ["\"Hi\"\n", "you", "there"]),
        (#"<p>1 \u003c 2</p><i>a</i>"#, ["1 < 2", "a"]),
        ("3 < 4 and <> and <3", ["3 < 4 and <> and <3"]),
        ("<p></p> <br>", []),
    ])
    func `text stands between tags, escaped or not`(written: String, expected: [String]) {
        #expect(texts(written) == expected)
    }

    @Test func `what begins like tags and never ends is text`() {
        let written = String(repeating: "<a ", count: 20_000)
        #expect(texts(written) == [written])
        #expect(texts("<p>hi</p>" + written) == ["hi", written])
        #expect(!isMarkup(written))
    }

    @Test func `a tag that is known may stand within one that is not`() {
        let opened = String(repeating: "<x ", count: 20_000)
        #expect(isMarkup(opened + "<p>"))
        #expect(!isMarkup(opened + ">"))
        #expect(texts(opened + ">hi") == ["hi"])
    }

    private func isMarkup(_ written: String) -> Bool {
        let document = Document(source: "a.json", bytes: Array(written.utf8))
        return MarkupText.isMarkup(Field(range: 0..<document.bytes.count, writing: .plain), in: document)
    }
}
