import Testing
import Transcripts

@testable import Formats

@Suite struct CastTests {
    @Test func `each of many voices keeps its number`() {
        var cast = Cast()
        let first = (0..<40).map { cast.member(.unknown, tag: "voice \($0)") }
        let second = (0..<40).map { cast.member(.unknown, tag: "voice \($0)") }
        #expect(first == Array(0..<40))
        #expect(second == first)
    }

    @Test func `each of many names keeps its number, however it is written`() {
        var cast = Cast()
        let first = (0..<40).map { cast.member(.agent, name: Array("Ana \($0)".utf8), tag: "\($0)") }
        let second = (0..<40).map { cast.member(.unknown, name: Array("ANA  \($0)".utf8)) }
        #expect(first == Array(0..<40))
        #expect(second == first)
    }
}
