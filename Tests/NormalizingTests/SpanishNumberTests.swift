import Testing

struct SpanishNumberTests {
    @Test(
        "Spanish digits and cardinals become digits",
        arguments: [
            Sample("es el cero uno, este, cuatro dos", "es el 0142", ("14", "uno, este, cuatro")),
            Sample("treinta y uno", "31", ("3", "treinta y uno")),
            Sample("doble siete veintidós", "7722", ("22", "veintidós")),
            Sample("mil novecientos ochenta y cinco", "1985"),
            Sample("dos mil veintiséis", "2026", ("2026", "dos mil veintiséis")),
            Sample("ciento veintitrés", "123"),
            Sample("doscientos mil", "200000"),
            Sample("un millón doscientos mil", "1200000", ("1", "un millón doscientos mil")),
            Sample("treinta y un dólares", "31 dolares"),
            Sample("ciento un minutos", "101 minutos"),
            Sample("cinco cincuenta y cinco cero uno cuarenta y dos", "5550142", ("55", "cinco cincuenta y cinco")),
            Sample("quinientos cinco cinco", "50055"),
        ])
    func numbers(sample: Sample) { expect(sample) }

    @Test(
        "Spanish words that only look like numbers stay",
        arguments: [
            "uno o dos dias", "2 o 3 dias", "una linea", "un millon", "cuatro y ocho", "a las once", "mil gracias",
        ])
    func words(text: String) {
        #expect(Sample.view(of: text) == text)
    }

    @Test("a number does not go on in another language")
    func languages() {
        expect(Sample("dos tres four five", "23 45", ("23", "dos tres"), ("45", "four five")))
    }
}
