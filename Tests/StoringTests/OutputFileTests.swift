import Foundation
import Testing

@testable import Storing

@Suite struct OutputFileTests {
    private let work: TemporaryFolder

    init() throws { work = try TemporaryFolder() }

    @Test func `what is longer than the buffer is written whole and in order`() throws {
        let path = "\(work.path)/a"
        let file = try OutputFile(writing: path, namedInErrors: "a")
        let pieces = (0..<40).map { [UInt8](repeating: UInt8($0), count: 30_011) }
        for piece in pieces { try file.write(piece) }
        try file.flush()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(pieces.joined()))
    }

    @Test func `an earlier file of the name is gone`() throws {
        let path = try work.add("a", "longer than what comes")
        let file = try OutputFile(writing: path, namedInErrors: "a")
        try file.write("short".utf8)
        try file.flush()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "short")
    }

    @Test func `a folder that is not there is an obstacle, named as the user knows it`() {
        do {
            _ = try OutputFile(writing: "\(work.path)/none/a", namedInErrors: "out/a")
            Issue.record("no error")
        } catch {
            #expect(
                error.description
                    == "out/a: error: cannot be written: No such file or directory; make room or check permissions")
        }
    }

    #if os(Linux)
        @Test func `a full disk is an obstacle, whether the buffer runs over or is flushed`() throws {
            let small = try OutputFile(writing: "/dev/full", namedInErrors: "out/a")
            try small.write([1, 2, 3])
            #expect(throws: OutputFolder.Obstacle.self) { try small.flush() }
            let large = try OutputFile(writing: "/dev/full", namedInErrors: "out/a")
            do throws(OutputFolder.Obstacle) {
                try large.write([UInt8](repeating: 1, count: 300_000))
                Issue.record("no error")
            } catch {
                #expect(error.what == "cannot be written: No space left on device")
            }
        }
    #endif
}
