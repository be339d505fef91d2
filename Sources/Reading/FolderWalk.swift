public import Transcripts

/// Finds the files below the paths that the user gave.
///
/// Hidden files and folders are left out. Links are not followed, so there are no loops; one that leads out of the folder
/// is a problem, since what it leads to is not read.
public struct FolderWalk: Sendable {
    /// In the order in which the paths were given; below a folder sorted by source, byte by byte.
    public private(set) var inputs: [Input] = []
    /// Paths that are not there, and files and folders that cannot be read.
    public private(set) var problems: [Problem] = []

    private var seen: Set<String> = []
    private let excluded: String?
    private let ignored: Set<String>

    /// - Parameters:
    ///   - paths: files and folders as the user gave them, or `-`.
    ///   - excluding: a folder that is not entered, such as the one that reports are written to.
    ///   - ignored: names of files that are passed over right below a folder that was given.
    public init(_ paths: [String], excluding: String? = nil, ignoring ignored: Set<String> = []) {
        self.ignored = ignored
        excluded = excluding.flatMap(FileEntry.realPath)
        for path in paths {
            if path == "-" {
                add(.standardInput, realPath: "-")
            } else {
                addGiven(path)
            }
        }
    }

    private mutating func addGiven(_ path: String) {
        switch FileEntry.kind(of: path, followingLink: true) {
        case .folder:
            guard let root = FileEntry.realPath(path) else { return refuse(path, .missing) }
            var found = Found()
            walk(path, below: "", root: root, &found)
            for input in found.inputs.sorted(by: { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }) {
                add(input, realPath: FileEntry.realPath(input.path) ?? input.path)
            }
            problems += found.problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        case .file, .other:
            add(Input(path: path, source: FileEntry.name(of: path)), realPath: FileEntry.realPath(path) ?? path)
        case .link, nil:
            refuse(path, .missing)
        }
    }

    /// What one folder holds, before it is sorted.
    private struct Found {
        var inputs: [Input] = []
        var problems: [Problem] = []
    }

    private func walk(_ folder: String, below prefix: String, root: String, _ found: inout Found) {
        let names: [FolderListing.Name]
        do throws(Problem) {
            names = try FolderListing.names(in: folder)
        } catch {
            found.problems.append(error)
            return
        }
        for name in names where !name.isHidden {
            let path = folder.hasSuffix("/") ? folder + name.text : "\(folder)/\(name.text)"
            let source = prefix + name.text
            guard name.isUTF8 else {
                found.problems.append(Refusal.name.problem(path))
                continue
            }
            switch FileEntry.kind(of: path, followingLink: false) {
            case .file where ignored.contains(source): break
            case .file: found.inputs.append(Input(path: path, source: source))
            case .folder where excluded == nil || FileEntry.realPath(path) != excluded:
                walk(path, below: source + "/", root: root, &found)
            case .folder: break
            case .link:
                // What a link within the folder leads to is read under its own name.
                let target = FileEntry.realPath(path)
                if target == nil || target.map({ $0 != root && !$0.hasPrefix(root + "/") }) == true {
                    found.problems.append(Refusal.link.problem(path))
                }
            case .other: found.problems.append(Refusal.special.problem(path))
            case nil: found.problems.append(Refusal.missing.problem(path))
            }
        }
    }

    /// A file that is named twice, or once itself and once by its folder, is read once.
    private mutating func add(_ input: Input, realPath: String) {
        if seen.insert(realPath).inserted { inputs.append(input) }
    }

    private mutating func refuse(_ path: String, _ refusal: Refusal) {
        problems.append(refusal.problem(path))
    }
}
