import Testing

struct SpelledWordTests {
    @Test(
        "letters that are said one by one become a word",
        arguments: [
            Sample("it's d r e y e r with an e", "it's dreyer with an e", ("dreyer", "d r e y e r")),
            Sample("it is O-double-T-E-S-E-N.", "it is Ottesen.", ("Ottesen", "O-double-T-E-S-E-N")),
            Sample("b as in boy o a t as in tom e n g", "boateng", ("boateng", "b as in boy o a t as in tom e n g")),
            Sample("n as in Nora and g as in Gus", "ng"),
            Sample("D, R, E, W", "Drew"),
            Sample("delta echo november golf", "deng"),
            Sample("t o n i have a phone", "ton i have a phone"),
            Sample("Gildardo, ge, i, ele, de", "Gildardo, gild", ("gild", "ge, i, ele, de")),
            Sample("d apostrophe a m i c o", "d'amico", ("d'amico", "d apostrophe a m i c o")),
            Sample("o k o n hyphen b e l l", "okon-bell"),
            Sample("姓是H-S-I-A-O吧", "姓是Hsiao吧", ("Hsiao", "H-S-I-A-O")),
        ])
    func spelled(sample: Sample) { expect(sample) }

    @Test(
        "words of one letter and names of the radio alphabet stay words",
        arguments: [
            "press a or b", "i like ice cream", "plan a and plan b", "we stayed at the golf hotel", "a 1 or 2",
            "x y", "a hyphen and b", "it has to be a u s address", "it can't be a p o box", "Mike and Oscar called",
        ])
    func words(text: String) {
        #expect(Sample.view(of: text) == text)
    }
}
