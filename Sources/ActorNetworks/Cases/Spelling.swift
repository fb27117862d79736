extension String {
    /// The candidate that takes the fewest single-character changes to reach, if those are few
    /// enough for a slip of the finger: at most a third of the characters.
    ///
    /// Levenshtein distance, without regard to case; the first of equals.
    public func nearest(among candidates: [String]) -> String? {
        let wanted = Array(lowercased().unicodeScalars)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let limit = Swift.min(best?.distance ?? .max, Swift.max(1, wanted.count / 3) + 1)
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) < limit else { continue }
            let distance = Self.distance(wanted, scalars)
            if distance < limit { best = (distance, candidate) }
        }
        return best?.candidate
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let substituted = diagonal + (scalar == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
