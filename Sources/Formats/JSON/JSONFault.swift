/// Where a text stops being JSON, and why.
package struct JSONFault: Error, Equatable {
    /// Byte offset in the document.
    let offset: Int
    let what: String
    /// Whether the text is right as far as it goes, so that more lines may complete it.
    var endsEarly = false
}
