/// The measure of intents: what scores are held against, and what words are learned in.
package enum IntentMeasure {
    /// An intent that scores less was only touched upon.
    package static let threshold = 3.0
    /// Beside words, patterns are not surer than this, so that many of them do not drown the words.
    package static let mostOfPatterns = 8.0
    /// A further intent is reported if it scores no more than this below the best: others were touched on the way.
    static let besides = 3.0
}
