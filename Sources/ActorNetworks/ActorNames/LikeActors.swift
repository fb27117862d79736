/// Two actors who are probably one, because their names are nearly the same.
public struct LikeActors: Hashable, Sendable {
    /// What the names differ by.
    public enum Difference: Int, Sendable, Comparable, CaseIterable {
        /// Case, accents, signs or spaces.
        case letters
        /// Letters of another script that look like Latin ones.
        case lookalikes
        /// Two names of one country.
        case country
        /// The order of their words.
        case wordOrder
        /// One is the initials of the other.
        case abbreviation
        /// A title before the name, or a role around it.
        case title
        /// Given names that are initials or left out.
        case givenNames
        /// One letter or two, as far as the names are long enough.
        case spelling

        /// The difference in words, such as `word order`.
        public var name: String {
            switch self {
            case .letters: "case, accents or signs"
            case .lookalikes: "letters that look alike"
            case .country: "names of one country"
            case .wordOrder: "word order"
            case .abbreviation: "abbreviation"
            case .title: "title"
            case .givenNames: "given names"
            case .spelling: "spelling"
            }
        }

        /// Orders differences from those that hardly leave a doubt to those that do.
        public static func < (left: Difference, right: Difference) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The position of the actor that occurs less.
    public let actor: Int
    /// The position of the one that it probably is.
    public let other: Int
    /// What their names differ by.
    public let difference: Difference
}

extension Case {
    /// The actors who are probably one with another that has more events, each with the other whose
    /// name differs least; sorted by the other's events, then its name.
    ///
    /// Names of countries are never taken for misspellings of each other, nor are roles of
    /// different countries, names with different numbers, or roles that several countries have.
    ///
    /// - Complexity: O(*n* log *n*) expected for *n* characters in all names, and O(*m*) for *m*
    ///   events.
    public var likeActors: [LikeActors] {
        var counts = [Int](repeating: 0, count: actors.count)
        for row in 0..<events.count {
            let (source, target) = (Int(events.sources[row]), Int(events.targets[row]))
            let count = events.eventCount(of: row)
            counts[source] += count
            if target != source { counts[target] += count }
        }
        var finder = LikeNames(actors.actors.map(\.name), counts: counts)
        return finder.found()
    }
}
