/// Spanish number words, without their accents: the text has been folded before they are looked up.
enum Spanish {
    static let words: [(String, Word)] = numbers + hundreds + others

    private static let numbers: [(String, Word)] =
        [
            "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
        ].enumerated().map { ($1, Word(.digit, .spanish, UInt64($0))) }
        + [
            "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve",
            "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis",
            "veintisiete", "veintiocho", "veintinueve",
        ].enumerated().map { ($1, Word(.pair, .spanish, UInt64($0 + 10))) }
        + [
            "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
        ].enumerated().map { ($1, Word(.tens, .spanish, UInt64($0 + 3) * 10)) }
        + [("veintiun", Word(.pair, .spanish, 21)), ("veintiuna", Word(.pair, .spanish, 21))]

    private static let hundreds: [(String, Word)] =
        [
            "cient", "doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient",
            "novecient",
        ].enumerated().flatMap { index, stem in
            ["os", "as"].map { (stem + $0, Word(.hundreds, .spanish, UInt64(index + 1) * 100)) }
        }
        + [("cien", Word(.hundreds, .spanish, 100)), ("ciento", Word(.hundreds, .spanish, 100))]

    private static let others: [(String, Word)] = [
        ("mil", Word(.scale, .spanish, 1000)),
        ("millon", Word(.scale, .spanish, 1_000_000)),
        ("millones", Word(.scale, .spanish, 1_000_000)),
        ("doble", Word(.times, .spanish, 2)),
        ("un", Word(.article, .spanish, 1)),
        ("una", Word(.article, .spanish, 1)),
        ("y", Word(.and, .spanish)),
        ("este", Word(.filler, .any)),
        ("guion", Word(.filler, .spanish)),
    ]
}
