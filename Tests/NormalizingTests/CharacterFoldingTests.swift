import Normalizing
import Testing

struct CharacterFoldingTests {
    @Test(
        "characters have one writing",
        arguments: [
            Sample("４８２１，Ｈｉ！", "4821,Hi!", ("4821", "４８２１"), ("Hi", "Ｈｉ")),
            Sample("٤٨٢١ ४८२१ 𝟒𝟖𝟐𝟏", "4821 4821 4821", ("2", "٢")),
            Sample("José Núñez, Straße", "Jose Nunez, Strasse", ("Nunez", "Núñez"), ("s", "s"), ("ss", "ß")),
            Sample("cafe\u{301} e\u{301}", "cafe e", ("cafe", "cafe\u{301}"), ("caf", "caf")),
            Sample("Łódź Đặng Œuvre æ", "Lodz Dang OEuvre ae", ("OE", "Œ"), ("Dang", "Đặng")),
            Sample("\u{201C}I\u{2019}m\u{201D} \u{2014} 1\u{2011}2", "\"I'm\" - 1-2", ("'", "\u{2019}")),
            Sample("ab\u{A0}\t\r\nba\u{3000}cd", "ab ba cd", (" b", "\u{A0}\t\r\nb")),
            Sample("4\u{200B}8\u{2060}2\u{AD}1\u{FEFF}", "4821", ("4821", "4\u{200B}8\u{2060}2\u{AD}1")),
            Sample("4️⃣8️⃣2️⃣1️⃣", "4821", ("8", "8️⃣")),
            Sample("ſim \u{212A}", "sim K"), Sample("𝐒𝐢𝐦", "Sim"),
            Sample("\u{202E}abc\u{202C}", "abc", ("abc", "abc")),
        ])
    func folding(sample: Sample) { expect(sample) }

    @Test(
        "other writing stays",
        arguments: ["你好。「卡」、…", "и\u{306} и", "👩🏽 🎉", "한국어", "日本語", "¿10 €?", "×÷"])
    func others(text: String) {
        let view = Normalizer().normalize(Array(text.utf8))
        #expect(view.isIdentity)
        #expect(String(decoding: view.bytes, as: UTF8.self) == text)
    }
}
