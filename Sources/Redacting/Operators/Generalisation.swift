#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Normalizing

/// Less exact, so that many people share it: ZIP codes and dates of birth as the HIPAA safe harbor has them
/// (45 CFR 164.514(b)(2)(i)). What it does not know becomes the placeholder.
struct Generalisation: Operator {
    let showsPart = true
    private let thisYear: Int
    private let normalizer = Normalizer()

    init(thisYear: Int = Self.currentYear) { self.thisYear = thisYear }

    func replacement(for piece: Piece) -> String {
        let shown: (text: String, origin: Int)? =
            switch piece.type {
            case "zip_code": area(of: piece.whole)
            case "date_of_birth": year(of: piece.whole)
            default: nil
            }
        guard let shown else { return piece.placeholder }
        return piece.holds(shown.origin) ? shown.text : ""
    }

    /// The first three digits, (B) of the rule; none where few people live.
    private func area(of whole: String) -> (text: String, origin: Int)? {
        let letters = Wording(whole, normalizer).letters
        let digits = letters.compactMap(\.scalar.digit)
        // A code with letters is a Canadian one, of which the rule says nothing.
        guard [5, 9].contains(digits.count), letters.allSatisfy({ $0.scalar.digit != nil || !$0.scalar.isWord }),
            let first = letters.first(where: { $0.scalar.digit != nil })
        else { return nil }
        let area = digits.prefix(3).map(String.init).joined()
        return ((Self.sparseAreas.contains(area) ? "000" : area) + "**", first.origin.lowerBound)
    }

    /// The year, unless somebody born in it may be older than 89, (C) of the rule.
    private func year(of whole: String) -> (text: String, origin: Int)? {
        guard let reading = DateReading(whole, normalizer), let origin = reading.yearOrigin else { return nil }
        var year = reading.day.year
        if reading.hasShortYear { year = year % 100 + (year % 100 > thisYear % 100 ? 1900 : 2000) }
        return year > thisYear - 90 ? (String(year), origin) : nil
    }

    private static var currentYear: Int {
        CalendarDay(serial: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))).year
    }

    /// The areas of 20,000 people or fewer in the census of 2000, as the Department of Health and Human Services lists
    /// them in its guidance on de-identification (26 November 2012, section 3.2).
    private static let sparseAreas: Set<String> = [
        "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884", "890",
        "893",
    ]
}
