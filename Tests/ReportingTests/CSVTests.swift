import Testing

@testable import Reporting

@Suite struct CSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("\"", "\"\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("a\rb", "\"a\rb\""),
        ("客服，您好", "客服，您好"), ("a'b;c", "a'b;c"), (" x ", " x "),
    ])
    func `a cell is quoted where RFC 4180 asks for it`(text: String, cell: String) {
        #expect(CSV.row([text]) == cell + "\r\n")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("\r\nx", "\"'\r\nx\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("1-2", "1-2"), ("a=b", "a=b"), ("-", "'-"),
    ])
    func `a cell that a spreadsheet would run is made harmless`(text: String, cell: String) {
        #expect(CSV.row([text]) == cell + "\r\n")
    }

    @Test func `cells are parted by commas and rows end in CR LF`() {
        #expect(CSV.row(["a", "", "b"]) == "a,,b\r\n")
    }

    @Test func `a file begins with the byte order mark of UTF-8`() {
        #expect(Array(CSV.head(["a", "b"]).utf8) == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n".utf8))
    }

    @Test(arguments: [
        (0, 3, "0.000"), (1, 3, "0.333"), (2, 3, "0.667"), (3, 3, "1.000"), (1, 2000, "0.001"), (1, 2001, "0.000"),
        (1, 16, "0.063"), (5, 4, "1.250"), (1999, 2000, "1.000"), (7, 100, "0.070"),
    ])
    func `a share is rounded to three decimals, halves up`(part: Int, whole: Int, share: String) {
        #expect(CSV.share(part, of: whole) == share)
    }

    @Test func `a share of nothing is empty`() {
        #expect(CSV.share(0, of: 0) == "")
    }
}
