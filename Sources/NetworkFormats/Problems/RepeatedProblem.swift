/// A problem that a file has in one or several places.
///
/// A word that is not known is one thing to mend, however many rows have it.
public struct RepeatedProblem: Hashable, Sendable {
    /// The problem where it was found first.
    public let first: Problem
    /// In how many places it was found, 1 or more.
    public internal(set) var count = 1

    fileprivate init(_ first: Problem) { self.first = first }
}

extension RepeatedProblem: CustomStringConvertible {
    /// The first place, the problem with how often it is there, and the remedy: `events.csv:17:5:
    /// kind "war" is not known (here and in 3 more places); write conflict`.
    public var description: String { "\(first.place): \(text)" }

    /// Problem and remedy without the place.
    public var text: String {
        let more =
            switch count {
            case 1: ""
            case 2: " (here and in 1 more place)"
            default: " (here and in \(count - 1) more places)"
            }
        return "\(first.problem)\(more); \(first.remedy)"
    }
}

extension Problems {
    /// The problems kept, those together that differ in their places alone; in the order in which
    /// the first of each was found.
    ///
    /// - Complexity: O(*n*) for *n* problems.
    public var distinct: [RepeatedProblem] { Self.distinct(kept) }

    /// Some problems, those together that differ in their places alone.
    public static func distinct(_ problems: [Problem]) -> [RepeatedProblem] {
        var places: [[String?]: Int] = [:]
        var distinct: [RepeatedProblem] = []
        for problem in problems {
            let words = [
                problem.severity.rawValue, problem.file, problem.sheet, problem.field,
                problem.problem, problem.remedy,
            ]
            if let place = places[words] {
                distinct[place].count += 1
            } else {
                places[words] = distinct.count
                distinct.append(RepeatedProblem(problem))
            }
        }
        return distinct
    }
}
