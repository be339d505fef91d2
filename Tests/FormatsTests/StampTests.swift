import Testing

@testable import Formats

@Suite struct StampTests {
    private func stamp(_ text: String) -> Stamp? { Stamp(Array(text.utf8), at: 0, before: text.utf8.count) }

    @Test(arguments: [
        ("0:49", 49.0), ("14:05", 845), ("1:02:03", 3723), ("00:16.500", 16.5), ("00:00:07,250", 7.25),
        ("120:30", 7230),
        ("3:34:09 PM", 56049), ("12:00 AM", 0), ("12:00 pm", 43200), ("下午 1:00", 46800), ("上午9:30", 34200),
        ("1970-01-02 00:00:01", 86401), ("1970/1/2T00:00:01Z", 86401), ("1970年1月2日 00:01", 86460),
        ("2000-03-01 00:00", 951_868_800), ("1/2/1970, 00:00:01", 86401), ("13/1/1970 00:00", 1_036_800),
    ])
    func `a stamp is read in seconds, to its end`(text: String, seconds: Double) {
        #expect(stamp(text)?.seconds == seconds)
        #expect(stamp(text)?.end == text.utf8.count)
    }

    @Test(arguments: ["", "12", "12:", "12:5", "12:60", "1:2:3", "555-0142", "2024-05-06", "a:b", "1:02:99", "1234:00"])
    func `what is no time is none`(text: String) {
        #expect(stamp(text) == nil)
    }

    @Test func `a stamp ends before what follows`() {
        #expect(stamp("0:49 amount")?.end == 4)
        #expect(stamp("10:30 Meeting")?.end == 5)
        #expect(stamp("10:30 Amelia")?.end == 5)
        #expect(stamp("10:30 Amélie")?.end == 5)
        #expect(stamp("10:30 AM客服")?.end == 8)
        #expect(stamp("00:00:01.000 --> 00:00:02.000")?.end == 12)
    }
}
