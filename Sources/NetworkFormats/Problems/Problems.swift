/// All problems of a reading: every one is counted, and the first of each sort are kept.
///
/// A file with a million bad rows has a million problems; keeping them all would serve nobody.
public struct Problems: Sendable {
    /// How many problems of each sort and severity are kept unless a reader is told otherwise.
    public static let keptOfEachSort = 100

    /// The problems kept, in the order in which they were found.
    public private(set) var kept: [Problem] = []
    /// How many errors there are, kept or not.
    public private(set) var errorCount = 0
    /// How many warnings there are, kept or not.
    public private(set) var warningCount = 0
    /// The reason of the first error since this was last cleared, which readers do at each row.
    var rowError: Problem.Reason?
    private var counts: [Sort: Int] = [:]
    /// The sheets that files were read from.
    var sheets: [String: String] = [:]

    private struct Sort: Hashable {
        let reason: Problem.Reason
        let severity: Problem.Severity
        let file: String
    }

    private let errorLimit: Int

    /// Keeps at most `errorLimit` errors of each sort, and a hundred warnings.
    public init(errorLimit: Int = keptOfEachSort) {
        self.errorLimit = errorLimit
    }

    /// Whether anything stops the reading.
    public var hasErrors: Bool { errorCount > 0 }

    /// Whether there are dates or numbers that can be read in two ways: leaving such rows out would
    /// keep a part of them by chance, where an option reads all.
    public var hasAmbiguity: Bool {
        count(of: .ambiguousDate) + count(of: .ambiguousNumber) + count(of: .contradiction) > 0
    }

    /// Does some work for which only its own errors count.
    mutating func apart<Result>(_ work: (inout Problems) -> Result) -> (Result, hasErrors: Bool) {
        let before = errorCount
        errorCount = 0
        let result = work(&self)
        let hasErrors = errorCount > 0
        errorCount += before
        return (result, hasErrors)
    }

    /// Whether there is nothing to say.
    public var isEmpty: Bool { errorCount == 0 && warningCount == 0 }

    /// How many problems of a sort there are, kept or not.
    public func count(of reason: Problem.Reason) -> Int {
        counts.reduce(0) { $1.key.reason == reason ? $0 + $1.value : $0 }
    }

    /// Whether the next problem of a sort may be described with a guess at what was meant, which
    /// costs a look at all names; the first few may.
    func mayGuess(_ reason: Problem.Reason, in file: String) -> Bool {
        counts[Sort(reason: reason, severity: .error, file: file), default: 0] < 20
    }

    /// How many problems there are of the sort of one, kept or not.
    func count(like problem: Problem) -> Int {
        counts[
            Sort(reason: problem.reason, severity: problem.severity, file: problem.file),
            default: 0]
    }

    /// Whether all problems of the sort of one were kept.
    func keepsAll(like problem: Problem) -> Bool {
        let limit = problem.severity == .error ? errorLimit : Problems.keptOfEachSort
        return count(like: problem) <= limit
    }

    /// How many problems were counted and not kept.
    public var omittedCount: Int { errorCount + warningCount - kept.count }

    /// The number of problems of each sort, by file, the errors first; most frequent first.
    public var summary: [ProblemCount] {
        counts.map {
            ProblemCount(
                reason: $0.key.reason, severity: $0.key.severity, file: $0.key.file,
                count: $0.value)
        }.sorted {
            ($1.severity, $1.count, $0.file, $0.reason.rawValue)
                < ($0.severity, $0.count, $1.file, $1.reason.rawValue)
        }
    }

    /// Counts a problem; describes it only if it is going to be kept.
    mutating func add(
        _ reason: Problem.Reason, _ severity: Problem.Severity = .error, in file: String,
        describedBy describe: () -> Description
    ) {
        if severity == .error {
            errorCount += 1
            rowError = rowError ?? reason
        } else {
            warningCount += 1
        }
        let sort = Sort(reason: reason, severity: severity, file: file)
        counts[sort, default: 0] += 1
        let limit = severity == .error ? errorLimit : Problems.keptOfEachSort
        guard counts[sort, default: 0] <= limit else { return }
        let description = describe()
        kept.append(
            Problem(
                reason: reason, severity: severity, file: file, sheet: sheets[file],
                line: description.line,
                column: description.column, field: description.field,
                problem: description.problem, remedy: description.remedy))
    }

    /// Counts a problem that a reader of one's own has found.
    ///
    /// - Parameters:
    ///   - reason: The sort.
    ///   - severity: How much it matters.
    ///   - file: The name of the file.
    ///   - line: The line, counted from 1, if it is known.
    ///   - column: The character in the line, counted from 1, if it is known.
    ///   - problem: What is wrong.
    ///   - remedy: What to do about it.
    public mutating func report(
        _ reason: Problem.Reason, _ severity: Problem.Severity = .error, in file: String,
        line: Int? = nil, column: Int? = nil, problem: @autoclosure () -> String,
        remedy: @autoclosure () -> String
    ) {
        add(reason, severity, in: file) {
            .init(line: line, column: column, problem: problem(), remedy: remedy())
        }
    }

    /// What makes a problem of a sort one of its kind.
    struct Description {
        var line: Int?
        var column: Int?
        var field: String?
        let problem: String
        let remedy: String
    }
}

/// How often a sort of problem occurs in a file.
public struct ProblemCount: Hashable, Sendable {
    /// The sort.
    public let reason: Problem.Reason
    /// How much it matters.
    public let severity: Problem.Severity
    /// The name of the file.
    public let file: String
    /// How often.
    public let count: Int
}
