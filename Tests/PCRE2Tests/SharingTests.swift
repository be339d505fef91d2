import PCRE2
import Testing

@Suite("One pattern for several threads")
struct SharingTests {
    @Test("finds in each what it finds in one", arguments: [Matcher.Options(), .interpreted])
    func sharedPattern(how: Matcher.Options) async throws {
        let pattern = try Pattern("卡号(?<value>\\d+)|(?<value>[a-z])+")
        let subject = bytes(String(repeating: "我的卡号4821, pin 的 abc. ", count: 20))
        let alone = try Matcher().matches(of: pattern, in: subject, options: how).map(\.values)

        let together = try await withThrowingTaskGroup(of: [[Range<Int>?]].self) { group in
            for _ in 1...4 {
                group.addTask {
                    let matcher = Matcher()
                    for _ in 1...200 { _ = try matcher.matches(of: pattern, in: subject, options: how) }
                    // Matches may leave the thread of their matcher.
                    return try matcher.matches(of: pattern, in: subject, options: how).map(\.values)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(alone.count == 60)
        #expect(together == [alone, alone, alone, alone])
    }
}

extension Match {
    fileprivate var values: [Range<Int>?] {
        [range, range(ofGroup: 1), range(ofGroup: 2), range(ofGroupNamed: "value")]
    }
}
