import Testing

struct TypedDigitTests {
    @Test(
        "three single digits or more are joined",
        arguments: [
            Sample("8 8 3 0", "8830", ("83", "8 3")),
            Sample("6, 6, 1, 0, 4, 2", "661042", ("661042", "6, 6, 1, 0, 4, 2")),
            Sample("4-8-2-1.", "4821."), Sample("4.8.2.1", "4821"), Sample("5 5 5 - 0 1 4 2", "5550142"),
            Sample("pin: 4 8 2 1, ok", "pin: 4821, ok", ("4821", "4 8 2 1")),
            Sample("3 4 5 12", "345 12"), Sample("four 8 two", "482", ("8", "8")),
        ])
    func singles(sample: Sample) { expect(sample) }

    @Test(
        "typed groups stay as they were typed",
        arguments: [
            "213 555 0142", "213-555-0142", "4111-1111-1111-1111", "4111 1111 1111 1111", "1 2", "3.5", "5.3 4 2",
            "1/2 3 4", "12:30 4 5", "$3 4 5", "4G 5 6", "10% 2 3", "1,234 5 6", "a1 2 3", "that one 4821",
        ])
    func groups(text: String) {
        #expect(Sample.view(of: text) == text)
    }

    @Test(
        "a group joins two words or more",
        arguments: [
            Sample("four eight 21", "4821", ("4821", "four eight 21")),
            Sample("90 two ten", "90210", ("90", "90")),
            Sample("four eight, 21", "48, 21"),
            Sample("four eight 555-0142", "48 555-0142"),
        ])
    func mixed(sample: Sample) { expect(sample) }
}
