extension String {
    /// The candidate that takes the fewest single-character changes to reach, if those are few
    /// enough for a slip of the finger: at most a third of the characters, and at most five.
    ///
    /// Levenshtein distance, without regard to case; the first of equals. Names longer than a
    /// hundred characters are not compared, nor more than the first 20,000 candidates.
    ///
    /// - Complexity: O(*nk*) for *n* candidates of *k* characters.
    public func nearest(among candidates: some Sequence<String>) -> String? {
        guard utf8.count <= 4 * Self.longestCompared else { return nil }
        let wanted = Array(lowercased().unicodeScalars)
        guard wanted.count <= Self.longestCompared else { return nil }
        var limit = Swift.min(Swift.max(1, wanted.count / 3), 5)
        var best: String?
        for candidate in candidates.prefix(20_000) where limit >= 0 {
            // A scalar takes one byte to four, so far too long ones need not be looked at.
            guard candidate.utf8.count <= 4 * (wanted.count + limit) else { continue }
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) <= limit,
                let distance = Self.distance(wanted, scalars, atMost: limit)
            else { continue }
            best = candidate
            limit = distance - 1
        }
        return best
    }

    private static let longestCompared = 100

    /// The Levenshtein distance, or `nil` if it is greater than a limit.
    static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            // Further from the diagonal than the limit, every distance is greater than it.
            let reach = Swift.max(i - limit, 0)..<Swift.min(i + limit + 1, right.count)
            guard !reach.isEmpty || right.isEmpty else { return nil }
            var diagonal = row[reach.lowerBound]
            row[reach.lowerBound] = reach.lowerBound == 0 ? i + 1 : limit + 1
            var least = row[reach.lowerBound]
            for j in reach {
                let above = j == i + limit ? limit + 1 : row[j + 1]
                let substituted = diagonal + (scalar == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(substituted, row[j] + 1, above + 1)
                least = Swift.min(least, row[j + 1])
            }
            if least > limit { return nil }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}

extension String {
    /// The text as a message quotes it: control characters made visible, no longer than 60
    /// characters.
    package var quoted: String {
        let end = index(startIndex, offsetBy: 60, limitedBy: endIndex) ?? endIndex
        let visible = self[..<end].unicodeScalars.prefix(240).map {
            $0.properties.isShownAsItself ? String($0) : $0.named
        }.joined()
        return end < endIndex ? "\"\(visible)…\"" : "\"\(visible)\""
    }
}

extension Unicode.Scalar {
    /// What stands in a message for a character that nobody sees.
    fileprivate var named: String {
        switch value {
        case 0x09: "<tab>"
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "<line break>"
        case 0xA0: "<no-break space>"
        case 0x202F: "<narrow no-break space>"
        case 0x2000...0x200A, 0x205F, 0x3000: "<wide or thin space>"
        case 0x200B...0x200D, 0x2060, 0xFEFF: "<mark of no width>"
        case 0xAD: "<soft hyphen>"
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "<mark of direction>"
        default: "<U+\(String(value, radix: 16, uppercase: true).padded(to: 4))>"
        }
    }
}

extension String {
    /// The text with zeros before it.
    fileprivate func padded(to width: Int) -> String {
        String(repeating: "0", count: Swift.max(0, width - count)) + self
    }
}

extension Unicode.Scalar.Properties {
    /// Whether a reader sees the character; spaces that join, invisible characters and marks of
    /// direction look like nothing, or like something else.
    fileprivate var isShownAsItself: Bool {
        switch generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: isPatternWhitespace
        default: true
        }
    }
}
