internal import CPCRE2

/// A question that a pattern asks while it matches: `(?C7)` asks the seventh of whoever made the ``Matcher``.
public struct Callout {
    /// The number that stands in the pattern, 0 to 255.
    public let number: Int
    /// The whole subject; good until the answer is given.
    public let subject: UnsafeBufferPointer<UInt8>
    /// Where the pattern has come to, in bytes from the start of the subject.
    public let position: Int

    /// Answers a question: true lets the match go on from here, false makes it try another way.
    public typealias Answer = (Callout) -> Bool
}

/// What PCRE2 calls: hands the question to the matcher's answer.
///
/// - Parameter matcher: the ``Matcher`` that runs, which outlives the call.
/// - Returns: 0 to go on, 1 to back up; no other values, so that a search never ends here.
func answerCallout(_ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ matcher: UnsafeMutableRawPointer?) -> Int32
{
    guard let block = block?.pointee, let matcher else { return 0 }
    let running = Unmanaged<Matcher>.fromOpaque(matcher).takeUnretainedValue()
    guard let answer = running.answer else { return 0 }
    let subject = UnsafeBufferPointer(start: block.subject, count: block.subject_length)
    let callout = Callout(
        number: Int(block.callout_number), subject: subject, position: block.current_position)
    return answer(callout) ? 0 : 1
}
