/// A Chinese identity number: 17 digits and an ISO 7064 MOD 11-2 check character (GB 11643-1999).
struct ChineseID: Validator {
    let id = "cn_id"
    let hasCheckDigit = true

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let characters = text.filter { (0x30...0x39).contains($0) || $0 | 0x20 == UInt8(ascii: "x") }
        guard characters.count == 18 else { return false }
        let body = digits(of: characters[0..<17])
        guard body.count == 17, (1...12).contains(body[10] * 10 + body[11]), (1...31).contains(body[12] * 10 + body[13])
        else { return false }
        var remainder = 0
        for digit in body { remainder = (remainder + digit) * 2 % 11 }
        let check = (12 - remainder) % 11
        return characters[17] == (check == 10 ? UInt8(ascii: "X") : UInt8(0x30 + check))
            || (check == 10 && characters[17] == UInt8(ascii: "x"))
    }
}
