internal import Reading
internal import Transcripts

extension FolderWalk {
    /// What is wrong with the paths; that there is nothing to read, if nothing else is.
    ///
    /// - Parameter paths: those that were walked.
    func problemsOrNothing(at paths: [String]) -> [Problem] {
        guard inputs.isEmpty && problems.isEmpty else { return problems }
        return paths.map {
            Problem(path: $0, what: "nothing to read here", remedy: "name transcripts or a folder that holds some")
        }
    }
}
