@testable import Archive

/// What can be had of an archive, and what ended it.
struct Contents {
    var entries: [ArchiveEntry] = []
    var data: [[UInt8]?] = []
    /// What was wrong with single entries.
    var faults: [ArchiveError] = []
    var end: ArchiveError?

    var names: [String?] { entries.map(\.name) }
    var texts: [String?] { data.map { $0.map { String(decoding: $0, as: UTF8.self) } } }

    init(of path: String, limits: ArchiveLimits = ArchiveLimits()) {
        do throws(ArchiveError) {
            let reader = try ArchiveReader(path: path, limits: limits)
            while let entry = try reader.next() {
                entries.append(entry)
                data.append(nil)
                do throws(ArchiveError) {
                    data[data.count - 1] = try reader.readAll()
                } catch {
                    guard error.reason == .entry else { throw error }
                    faults.append(error)
                }
            }
        } catch {
            end = error
        }
    }
}

extension ArchiveFormat {
    static let zip = ArchiveFormat(.zip)
    static let tar = ArchiveFormat(.tar)
    static let tarGz = ArchiveFormat(.tar, [.gzip])
    static let gz = ArchiveFormat(.raw, [.gzip])
    static let all: [ArchiveFormat] =
        [.zip, .tar] + Filter.allCases.flatMap { [ArchiveFormat(.tar, [$0]), ArchiveFormat(.raw, [$0])] }
}

/// Bytes that look random and are the same every time.
struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) }
    }
}
