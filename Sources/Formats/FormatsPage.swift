/// `docs/formats.md`, made from the formats themselves, so that it cannot fall behind them.
public enum FormatsPage {
    public static var text: String {
        """
        # Formats

        Made by `parley formats --markdown`; a test compares it with the code. Formats are told by what a file holds, never by its
        name, and asked in this order; the first that recognises a file reads it.

        | id | format | recognised by | carries |
        |---|---|---|---|
        \(allFormats.map(row).joined(separator: "\n"))

        \(notes)
        """
    }

    private static func row(_ format: any TranscriptFormat) -> String {
        "| `\(format.id)` | \(format.title) | \(cell(format.recognisedBy)) | \(format.carries) |"
    }

    /// A bar would end the cell.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    private static let notes = """
        JSON formats are read as one document, as a value a line (NDJSON), as a list of conversations, and from a wrapper such as
        `{"conversations": […]}`.

        ## Fields
        What a format does not read as a turn is read beside the turns: every other string and every whole number of seven or more digits
        of a JSON document, every other cell of a table, header lines, speakers' names. There a value is found by itself, because it was said
        in the turns, or because the field is called like it (`fields` of a rule: `customerPhone`, `email_address`, `客户手机号`). Digits in a
        field whose name ends in `id`, `count`, `time` and the like are taken for a value only when they were said.
        Where a document repeats what was said (lists of words, lexical forms, whole transcripts, HTML beside plain text), the values of the
        turns are carried over word by word; what is written otherwise between words that agree is taken whole.
        In what several conversations of a document share, such as a list of users, all that they told is looked for.

        ## Bytes
        UTF-8, UTF-16 with or without a byte order mark, GB18030 (and so GB2312 and GBK) and Windows-1252 are told apart by their bytes. A
        redacted copy is in the encoding of the original, with its byte order mark, line ends, key order, escapes, spelling of numbers and
        white space. What is not valid in its encoding is an error that names the byte.
        zip, tar, gz, bz2, xz and zst are read as folders: their files are `a.zip/chat.txt`. A redacted archive has the format, compression,
        order, names and times of the original; one in which nothing changed is the same byte for byte. Links, encrypted files, names
        that lead out of the archive and archives in archives are errors, and so is more than 1,000 times as much as the archive holds.

        ## Large files
        A file of more than 4 MiB is read in pieces of some 2 MiB, which share the workers, so that memory grows with the longest
        conversation and not with the file. That needs UTF-8, and borders between conversations:
        - a JSON value a line, of a format in which a line is a conversation;
        - one JSON array, of a format in which an element is a conversation;
        - a table with a column that tells conversations apart. Rows of one conversation are kept in one piece, however far apart they stand.

        All else is read whole: other formats and encodings, wrappers such as `{"conversations": […]}`, lists of messages of several
        conversations (Slack, ConvoKit, comments of tickets), files in archives, standard input, and what is redacted with a vault. An array that is
        cut off, and a table with a quote that never ends, are read whole too.
        Of a file in pieces nothing changes in results and copies, apart from two things: conversations without ids of their own (see below), and
        a fault in an array, which costs the piece it stands in and not all of the file. A redacted copy is written only if no piece is withheld.

        ## Ids
        A conversation has the id that its export gives it. Without one it is named by its source, the path below the folder that was named, and
        further ones in the same file by `#2`, `#3`, … behind it; the same file therefore always has the same ids. From the second piece of a large
        file on they are `#2.1`, `#2.2`, …, `#3.1`, …: the number of the piece, and that in the piece.
        - One conversation over several files: a Slack thread is the channel's folder and the thread's time in whatever day file its messages stand, other
          messages of a channel the channel's folder; parts of a transferred call have the ids of their files.
        - Several conversations in one file, in rows or lines that may alternate: the column or member that tells them apart is the id.
        - Text without times has no start and no day; text without speakers is read as one conversation by nobody known.

        """
}
