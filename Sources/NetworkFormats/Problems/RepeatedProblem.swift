/// A problem that a file has in one or several places.
///
/// A word that is not known is one thing to mend, however many rows have it; and so are all dates of
/// a column that can be read in two ways.
public struct RepeatedProblem: Hashable, Sendable {
    /// The problem where it was found first.
    public let first: Problem
    /// In how many places it was found, 1 or more; of a sort of which not all are kept, at least in
    /// so many.
    public internal(set) var count = 1
    /// Whether it was found in no other place.
    public internal(set) var isCountWhole: Bool
    /// The lines of the next places, where the values there are others; at most three.
    var nextLines: [Int] = []

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
        let others = count - 1
        guard others > 0 else { return "\(first.problem); \(first.remedy)" }
        let most = isCountWhole ? "" : "at least "
        let places = others == 1 ? "1 more place" : "\(others) more places"
        return "\(first.problem) (here and in \(most)\(places)\(next)); \(first.remedy)"
    }

    /// The next places, where they are told: `: lines 3, 4, 7 …`.
    private var next: String {
        guard !nextLines.isEmpty else { return "" }
        return (nextLines.count == 1 ? ": line " : ": lines ")
            + nextLines.map(String.init).joined(separator: ", ")
            + (count - 1 > nextLines.count ? " …" : "")
    }
}

extension Problems {
    /// The sorts that one option decides for a whole column, whatever its values are.
    private static let decidedTogether: Set<Problem.Reason> = [.ambiguousDate, .ambiguousNumber]
    private static let mostLines = 3

    /// The problems kept, those together that differ in their places alone, and errors of a column
    /// that one option decides; in the order in which the first of each was found.
    ///
    /// - Complexity: O(*n*) for *n* problems.
    public var distinct: [RepeatedProblem] {
        var places: [[String?]: Int] = [:]
        var distinct: [RepeatedProblem] = []
        /// How many groups there are of each sort that one option decides.
        var groups: [[String]: Int] = [:]
        for problem in kept {
            let isDecidedTogether =
                problem.severity == .error && Self.decidedTogether.contains(problem.reason)
            let words = [
                problem.severity.rawValue, problem.file, problem.sheet, problem.field,
                isDecidedTogether ? problem.reason.rawValue : problem.problem,
                isDecidedTogether ? nil : problem.remedy,
            ]
            if let place = places[words] {
                distinct[place].count += 1
                if isDecidedTogether, distinct[place].nextLines.count < Self.mostLines,
                    let line = problem.line
                {
                    distinct[place].nextLines.append(line)
                }
            } else {
                places[words] = distinct.count
                distinct.append(
                    RepeatedProblem(problem, isCountWhole: keepsAll(like: problem)))
                if isDecidedTogether {
                    groups[[problem.file, problem.reason.rawValue], default: 0] += 1
                }
            }
        }
        for index in distinct.indices where !distinct[index].isCountWhole {
            let first = distinct[index].first
            guard groups[[first.file, first.reason.rawValue]] == 1 else { continue }
            distinct[index].count = count(like: first)
            distinct[index].isCountWhole = true
        }
        return distinct
    }
}
