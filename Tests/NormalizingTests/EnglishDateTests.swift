import Testing

struct EnglishDateTests {
    @Test(
        "ordinals of a date become digits",
        arguments: [
            Sample(
                "march third nineteen eighty five", "march 3rd 1985", ("3rd", "third"), ("1985", "nineteen eighty five")
            ),
            Sample("April the twenty-first", "April the 21st", ("1", "twenty-first")),
            Sample("the ninth of june", "the 9th of june"),
            Sample("the twenty second of the month", "the 22nd of the month", ("22nd", "twenty second")),
            Sample("twelfth december", "12th december"),
            Sample("july thirtieth", "july 30th"),
        ])
    func ordinals(sample: Sample) { expect(sample) }

    @Test(
        "other ordinals stay words",
        arguments: [
            "the third time", "the twenty first century", "first may I ask", "one second of march madness",
            "twenty second", "the first of all",
        ])
    func otherOrdinals(text: String) {
        #expect(Sample.view(of: text) == text.replacing("second of march", with: "2nd of march"))
    }

    @Test(
        "a day and a year after a month stay apart",
        arguments: [
            Sample("march five nineteen eighty five", "march 5 1985", ("5 1985", "five nineteen eighty five")),
            Sample("March 5, nineteen eighty five", "March 5, 1985"),
            Sample("june twenty one two thousand four", "june 21 2004"),
            Sample("june twenty five 1985", "june 25 1985"),
            Sample("may nineteen eighty five", "may 1985"),
        ])
    func dayAndYear(sample: Sample) { expect(sample) }
}
