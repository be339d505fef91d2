import Archive
import Transcripts

/// Why an entry of an archive is not read.
enum MemberRefusal {
    case name, unsafe, link, special, encrypted, twice, nested

    func problem(_ path: String) -> Problem {
        switch self {
        case .name:
            Problem(
                path: path, what: "the name in the archive is not valid UTF-8",
                remedy: "unpack the archive and give the folder")
        case .unsafe:
            Problem(
                path: path, what: "the name in the archive leads out of it",
                remedy: "do not unpack the archive unless you trust where it is from")
        case .link: Problem(path: path, what: "a link in an archive", remedy: "put the file itself into the archive")
        case .special:
            Problem(path: path, what: "neither a file nor a folder", remedy: "remove it from the archive")
        case .encrypted:
            Problem(path: path, what: "the file is encrypted", remedy: "unpack the archive and give the folder")
        case .twice:
            Problem(
                path: path, what: "the name stands in the archive more than once, and only the first file was read",
                remedy: "pack it again")
        case .nested:
            Problem(path: path, what: "an archive within an archive", remedy: "unpack it and give the folder")
        }
    }

    /// What ended an archive, or an entry in it.
    static func problem(_ path: String, for error: ArchiveError) -> Problem {
        let unread = "what follows was not read"
        return switch error.reason {
        case .file, .writing:
            Problem(
                path: path, what: "the archive cannot be opened: \(error)", remedy: "check the path and its permissions"
            )
        case .unknown:
            Problem(path: path, what: "not an archive of a known kind", remedy: "pack it as zip or tar.gz")
        case .damaged:
            Problem(
                path: path, what: "the archive is damaged: \(error); \(unread)", remedy: "export or download it again")
        case .entry:
            Problem(
                path: path, what: "the file cannot be unpacked: \(error)", remedy: "unpack the archive by other means")
        case .limit:
            Problem(path: path, what: "\(error); \(unread)", remedy: "unpack the archive yourself if you trust it")
        }
    }
}
