import Transcripts

/// Why a path is no input.
enum Refusal {
    case missing, link, special, name

    func problem(_ path: String) -> Problem {
        switch self {
        case .missing: Problem(path: path, what: "no such file or folder", remedy: "check the path")
        case .link:
            Problem(path: path, what: "a link that leads out of the folder", remedy: "give its target as a path")
        case .special: Problem(path: path, what: "neither a file nor a folder", remedy: "remove it from the folder")
        case .name: Problem(path: path, what: "the file name is not valid UTF-8", remedy: "rename the file")
        }
    }
}
