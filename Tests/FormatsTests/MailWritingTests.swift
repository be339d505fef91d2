import Testing

@testable import Transcripts

@Suite struct MailWritingTests {
    private struct Sample {
        let text: String
        let raw: String
        let writing: Writing
    }

    private static let samples = [
        Sample(text: "a号b 213 €x", raw: "YeWPt2IgMjEz\r\nIOKCrHg=\r\n", writing: .base64()),
        Sample(text: "号b", raw: "YeWPt2IgMjEz", writing: .base64(lead: 1, trail: 4)),
        Sample(text: "a号=\r\nb", raw: "a=E5=8F=\r\n=B7=3D\r\n=\nb=", writing: .quotedPrintable),
        Sample(
            text: "a b_cé?", raw: "a_b=5Fc=C3=A9=3F", writing: .nested(.quotedPrintable, in: .spacesAsUnderscores)),
        Sample(text: "a<b", raw: "YSZsdDti", writing: .nested(.markup, in: .base64())),
    ]

    @Test func `mail's writings are decoded`() {
        #expect(Self.samples[0].writing.decode(Array(Self.samples[0].raw.utf8)[...]) == Array("a号b 213 €x".utf8))
        #expect(Self.samples[1].writing.decode(Array(Self.samples[1].raw.utf8)[...]) == Array("号b".utf8))
        #expect(Self.samples[3].writing.decode(Array(Self.samples[3].raw.utf8)[...]) == Array("a b_cé?".utf8))
        #expect(Self.samples[4].writing.decode(Array(Self.samples[4].raw.utf8)[...]) == Array("a<b".utf8))
    }

    /// Every part on character borders is replaced once.
    @Test(arguments: 0..<samples.count) func `what replaces a part reads back, and so does the rest`(index: Int) {
        let sample = Self.samples[index]
        let raw = Array(sample.raw.utf8)
        let text = sample.writing.decode(raw[...])
        let borders = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
        for lower in borders {
            for upper in borders where upper > lower {
                let range = sample.writing.rawRange(of: lower..<upper, in: raw[...])
                let replacement = sample.writing.replacement(of: lower..<upper, by: "[A_1]", in: raw[...])
                let changed = raw[..<range.lowerBound] + replacement + raw[range.upperBound...]
                let found = String(decoding: sample.writing.decode(changed[...]), as: UTF8.self)
                let before = String(decoding: text[..<lower], as: UTF8.self) + "[A_1]"
                // In base64 spaces fill up the group, and digits behind the part give way.
                let behind = String(decoding: text[upper...], as: UTF8.self)
                let isWhole =
                    found.hasPrefix(before)
                    && found.filter { $0 != " " && !$0.isNumber }.hasSuffix(
                        behind.filter { $0 != " " && !$0.isNumber })
                #expect(isWhole, "\(lower)..<\(upper) of \(sample.text) became \(found)")
            }
        }
    }

    @Test func `parts of a field hold their text and no more`() {
        let text = "一号 ab, the second part 二 and the end"
        let raw = "5LiA5Y+3IGFiLCB0aGUgc2Vjb25k\r\nIHBhcnQg5LqMIGFuZCB0aGUgZW5k\r\n"
        let document = Document(source: "a", bytes: Array(raw.utf8))
        let field = Field(range: document.bytes.indices, writing: .base64())
        let all = field.text(in: document)
        #expect(String(decoding: all, as: UTF8.self) == text)
        let borders = all.indices.filter { all[$0] & 0xC0 != 0x80 } + [all.count]
        for step in 1...7 {
            let ends = stride(from: 0, to: borders.count, by: step).map { borders[$0] }
            let ranges = zip(ends, ends.dropFirst()).map { $0..<$1 }
            let parts = field.parts(ranges, in: document)
            #expect(parts.map { $0.text(in: document) } == ranges.map { Array(all[$0]) })
        }
    }
}
