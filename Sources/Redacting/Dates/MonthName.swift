/// A month as it was written in words, and how another one is written in the same way.
struct MonthName: Equatable {
    let month: Int
    private let names: [String]
    private let isShort: Bool
    private let isCapital: Bool
    private let isUpper: Bool

    /// - Parameter word: letters only; nil when it names no month.
    init?(_ word: String) {
        let lower = word.lowercased()
        for names in [Self.english, Self.spanish] {
            let isShort = { (name: String) in name.prefix(3) == lower || (name.count > 4 && name.prefix(4) == lower) }
            guard let place = names.firstIndex(where: { $0 == lower }) ?? names.firstIndex(where: isShort) else {
                continue
            }
            month = place + 1
            self.names = names
            self.isShort = names[place] != lower
            isCapital = word.first?.isUppercase ?? false
            isUpper = word == word.uppercased()
            return
        }
        return nil
    }

    func written(_ month: Int) -> String {
        let name = isShort ? String(names[month - 1].prefix(3)) : names[month - 1]
        if isUpper { return name.uppercased() }
        return isCapital ? name.prefix(1).uppercased() + name.dropFirst() : name
    }

    private static let english = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let spanish = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}
