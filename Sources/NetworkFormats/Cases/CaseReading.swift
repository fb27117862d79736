public import ActorNetworks

/// What came of reading a case: the case itself, and everything wrong or doubtful in its files.
public struct CaseReading: Sendable {
    /// The case; `nil` if errors stop it.
    public let network: Case?
    /// Whether every table could be read to its end, so that a case is left where bad rows are
    /// skipped.
    public let isComplete: Bool
    /// All errors and warnings.
    public let problems: Problems
    /// How many rows were left out, by file and reason; empty unless bad rows are skipped.
    public let skipped: [SkippedRows]
    /// The files that were read, in the order of reading, with their columns.
    public let tables: [TableUnderstanding]

    /// The case.
    ///
    /// - Throws: `FormatError.badData` with this reading, if errors stop it.
    public func get() throws(FormatError) -> Case {
        guard let network else { throw .badData(self) }
        return network
    }

    /// How many rows were left out of all files.
    public var skippedCount: Int { skipped.reduce(0) { $0 + $1.count } }
}

/// Rows left out of a file for one reason.
public struct SkippedRows: Hashable, Sendable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// Why; the first reason of a row that has several.
    public let reason: Problem.Reason
    /// How many.
    public let count: Int

    /// The rows in words: `events.csv: 3 rows skipped: a number cannot be read`.
    public var description: String {
        "\(file): \(count) \(count == 1 ? "row" : "rows") skipped: \(reason.rawValue)"
    }
}

/// How a table was understood.
public struct TableUnderstanding: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// The delimiter found in its header.
    public let delimiter: Delimiter
    /// What each column was taken for, in the order of the columns.
    public let columns: [ColumnUnderstanding]
    /// How many rows it has, good and bad, blank ones not counted.
    public let rowCount: Int
}
