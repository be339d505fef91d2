/// Says whether two atoms next to each other are parts of one number.
struct JointRules {
    let run: Run

    func areJoined(_ first: Atom, _ second: Atom) -> Bool {
        guard first.tokens.upperBound == second.tokens.lowerBound else { return false }
        let joint = run.joint(before: second)
        let left = run.tokens[first.tokens.upperBound - 1]
        let right = run.tokens[second.tokens.lowerBound]
        if joint.contains(.stop) { return left.isDigitLike && right.isDigitLike }
        if left.isTyped && right.isTyped { return !left.isGroup && !right.isGroup }
        if joint.contains(.point) { return false }
        if left.isGroup || right.isGroup {
            return !joint.contains(.comma)
                && (left.isGroup ? isSpoken(second, towards: 1) : isSpoken(first, towards: -1))
        }
        if left.word.isChinese || right.word.isChinese {
            // 一百，二百 is a list, and so is 100 一百.
            let isCardinal = first.scale > 1 || second.scale > 1
            return !isCardinal || joint.isSubset(of: .filler) && !left.isTyped && !right.isTyped
        }
        return !joint.contains(.comma) || (isListed(first) && isListed(second))
    }

    /// "One hundred, two hundred" are two numbers; "eight hundred, five five five" is one.
    private func isListed(_ atom: Atom) -> Bool { atom.scale == 1 || atom.value == 800 }

    /// Whether two words or more stand on the side of typed digits: "four eight 21", but not "that one 4821".
    private func isSpoken(_ neighbour: Atom, towards step: Int) -> Bool {
        let nearest = step > 0 ? neighbour.tokens.lowerBound : neighbour.tokens.upperBound - 1
        let isCardinal = run.tokens[nearest].word.isChinese && neighbour.scale > 1
        guard !isCardinal, run.tokens.indices.contains(nearest + step) else { return false }
        let second = run.tokens[nearest + step]
        guard second.joint.isDisjoint(with: [.stop, .comma]) else { return false }
        switch second.word.kind {
        case .typed, .article, .and: return false
        case .scale: return !second.word.isChinese
        default: return true
        }
    }
}
