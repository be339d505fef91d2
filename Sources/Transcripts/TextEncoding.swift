/// How the bytes of a file stand for text.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// What GB2312 and GBK are parts of (GB 18030-2005).
    case gb18030 = "GB18030"
    /// What most of what calls itself Latin-1 is.
    case windows1252 = "WINDOWS-1252"
}
