/// The plain letters under the accented ones of Latin-1, Latin Extended-A and Latin Extended Additional.
enum LatinLetters {
    static func base(of scalar: UInt32) -> Folded {
        switch scalar {
        case 0xDF: return .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
        case 0x1E9E: return .letters(UInt8(ascii: "S"), UInt8(ascii: "S"))
        case 0xC6: return .letters(UInt8(ascii: "A"), UInt8(ascii: "E"))
        case 0xE6: return .letters(UInt8(ascii: "a"), UInt8(ascii: "e"))
        case 0x152: return .letters(UInt8(ascii: "O"), UInt8(ascii: "E"))
        case 0x153: return .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
        case 0x132: return .letters(UInt8(ascii: "I"), UInt8(ascii: "J"))
        case 0x133: return .letters(UInt8(ascii: "i"), UInt8(ascii: "j"))
        default: break
        }
        let letter =
            scalar < 0x1E00
            ? letter(Int(scalar) - 0xC0, of: latin) : letter(Int(scalar) - 0x1E00, of: additional)
        return letter == UInt8(ascii: ".") ? .keep : .letter(letter)
    }

    private static func letter(_ index: Int, of table: StaticString) -> UInt8 {
        table.withUTF8Buffer { index < $0.count ? $0[index] : UInt8(ascii: ".") }
    }

    // One letter a scalar; a point keeps it.

    /// From U+00C0.
    private static let latin: StaticString = """
        AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKkkLlLlLlL\
        lLlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
        """

    /// From U+1E00.
    private static let additional: StaticString = """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwyass...AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyLl..Yy
        """
}
