#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The hidden names beside a folder: on the same file system, so that renaming is one step.
///
/// `.NAME.parley-PID` is being written; `.NAME.parley-PID.old` is an earlier result on its way out.
struct Besides {
    private let place: String
    private let parent: String
    private let prefix: String

    init(_ place: String) {
        var place = place
        while place.count > 1, place.hasSuffix("/") { place.removeLast() }
        self.place = place
        let slash = place.lastIndex(of: "/")
        parent = slash.map { String(place[...$0]) } ?? "./"
        prefix = ".\(slash.map { String(place[place.index(after: $0)...]) } ?? place).parley-"
    }

    /// Where this process writes.
    var path: String { "\(parent)\(prefix)\(getpid())" }

    /// Removes what processes left that are gone. An earlier result that one of them had moved away is put back.
    func clearLeftovers() {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            let isOld = name.hasSuffix(".old")
            guard let process = Int32(name.dropFirst(prefix.count).dropLast(isOld ? 4 : 0)), process > 0,
                isGone(process)
            else { continue }
            if isOld && !files.fileExists(atPath: place) {
                _ = rename(parent + name, place)
            } else {
                try? files.removeItem(atPath: parent + name)
            }
        }
    }

    /// A folder with our own number is of a process that had it before us.
    private func isGone(_ process: Int32) -> Bool {
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
    }
}
