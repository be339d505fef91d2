/// Something that holds no sensitive value. Only this module can make one.
public struct Redacted<Content: Sendable>: Sendable {
    public let content: Content

    init(_ content: Content) { self.content = content }
}
