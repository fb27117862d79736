/// A problem that a file has in one or several places.
///
/// A word that is not known is one thing to mend, however many rows have it.
public struct RepeatedProblem: Hashable, Sendable {
    /// The problem where it was found first.
    public let first: Problem
    /// In how many places it was found, 1 or more; of a sort of which not all are kept, at least in
    /// so many.
    public internal(set) var count = 1
    /// Whether it was found in no other place.
    public let isCountWhole: Bool

    fileprivate init(_ first: Problem, isCountWhole: Bool) {
        self.first = first
        self.isCountWhole = isCountWhole
    }
}

extension RepeatedProblem: CustomStringConvertible {
    /// The first place, the problem with how often it is there, and the remedy: `events.csv:17:5:
    /// kind "war" is not known (here and in 3 more places); write conflict`.
    public var description: String { "\(first.place): \(text)" }

    /// Problem and remedy without the place.
    public var text: String {
        let places = count == 2 ? "1 more place" : "\(count - 1) more places"
        let more =
            count == 1 ? "" : " (here and in \(isCountWhole ? "" : "at least ")\(places))"
        return "\(first.problem)\(more); \(first.remedy)"
    }
}

extension Problems {
    /// The problems kept, those together that differ in their places alone; in the order in which
    /// the first of each was found.
    ///
    /// - Complexity: O(*n*) for *n* problems.
    public var distinct: [RepeatedProblem] {
        var places: [[String?]: Int] = [:]
        var distinct: [RepeatedProblem] = []
        for problem in kept {
            let words = [
                problem.severity.rawValue, problem.file, problem.sheet, problem.field,
                problem.problem, problem.remedy,
            ]
            if let place = places[words] {
                distinct[place].count += 1
            } else {
                places[words] = distinct.count
                distinct.append(
                    RepeatedProblem(problem, isCountWhole: keepsAll(like: problem)))
            }
        }
        return distinct
    }
}
