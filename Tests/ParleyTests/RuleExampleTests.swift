import Parley
import Testing

@Suite struct RuleExampleTests {
    @Test func `every example of every shipped rule comes out as it says`() throws {
        var trial = ExampleTrial(try Workshop.book.get())
        let failures = trial.run()
        #expect(failures.map(\.description) == [])
        #expect(trial.count > 500)
    }
}
