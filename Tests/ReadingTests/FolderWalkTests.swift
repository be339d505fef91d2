import Testing

@testable import Reading
@testable import Transcripts

@Suite struct FolderWalkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `files are found at every depth, in the order of their paths, hidden ones left out`() throws {
        for name in ["b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a.txt", ".hidden", ".git/x", "a/.x"] {
            try folder.add(name)
        }
        let walk = FolderWalk([folder.path])
        #expect(walk.inputs.map(\.source) == ["B.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"])
        #expect(walk.inputs.map(\.path) == walk.inputs.map { "\(folder.path)/\($0.source)" })
        #expect(walk.problems.isEmpty)
    }

    @Test func `a slash at the end of a folder changes nothing`() throws {
        try folder.add("a.txt")
        #expect(FolderWalk([folder.path + "/"]).inputs == [Input(path: "\(folder.path)/a.txt", source: "a.txt")])
    }

    @Test func `a file given itself has its name as source, even a hidden one`() throws {
        let path = try folder.add("deep/.a.txt")
        #expect(FolderWalk([path]).inputs == [Input(path: path, source: ".a.txt")])
    }

    @Test func `what is given twice is read once`() throws {
        let path = try folder.add("a.txt")
        let walk = FolderWalk([path, folder.path, folder.path + "/.", "-", "-"])
        #expect(walk.inputs.map(\.source) == ["a.txt", "-"])
    }

    @Test func `the folder that is written to is not read`() throws {
        try folder.add("a.txt")
        try folder.add("out/results.jsonl")
        #expect(FolderWalk([folder.path], excluding: "\(folder.path)/out").inputs.map(\.source) == ["a.txt"])
        #expect(FolderWalk([folder.path], excluding: "\(folder.path)/none").inputs.count == 2)
    }

    @Test func `a path that is not there is a problem and the others are read`() throws {
        let path = try folder.add("a.txt")
        let walk = FolderWalk(["\(folder.path)/none", path])
        #expect(walk.inputs.map(\.source) == ["a.txt"])
        #expect(
            walk.problems.map(\.description) == ["\(folder.path)/none: error: no such file or folder; check the path"])
    }

    @Test func `links out of the folder are problems, links within it and loops are passed over`() throws {
        let other = try TemporaryFolder()
        let outside = try other.add("secret.txt")
        try folder.add("a/a.txt")
        try folder.link("out.txt", to: outside)
        try folder.link("a/loop", to: folder.path)
        try folder.link("same.txt", to: "a/a.txt")
        try folder.link("dangling", to: "nowhere")
        let walk = FolderWalk([folder.path])
        #expect(walk.inputs.map(\.source) == ["a/a.txt"])
        #expect(walk.problems.map(\.path) == ["\(folder.path)/dangling", "\(folder.path)/out.txt"])
    }

    @Test func `a link given itself is followed`() throws {
        try folder.add("real/a.txt")
        try folder.link("link", to: "real")
        #expect(FolderWalk(["\(folder.path)/link"]).inputs.map(\.source) == ["a.txt"])
    }

    @Test func `a sibling whose name begins like the folder's is outside it`() throws {
        try folder.add("in/a.txt")
        try folder.add("inner/b.txt")
        try folder.link("in/b.txt", to: "../inner/b.txt")
        #expect(FolderWalk(["\(folder.path)/in"]).problems.count == 1)
    }
}
