public import ActorNetworks

/// What came of reading a case: the case itself, and everything wrong or doubtful in its files.
public struct CaseReading: Sendable {
    /// The case; `nil` if errors stop it.
    public let `case`: Case?
    /// Whether every table could be read to its end, so that a case is left where bad rows are
    /// skipped.
    public let isComplete: Bool
    /// All errors and warnings.
    public let problems: Problems
    /// How many rows were left out, by file and reason; empty unless bad rows are skipped.
    public let skipped: [SkippedRows]
    /// How many sound rows make no edge by the rules of their dialect, by file and reason.
    public let omitted: [OmittedRows]
    /// The files that were read, in the order of reading, with their columns.
    public let tables: [TableUnderstanding]

    /// What skipping did to the case as a whole, the worst first: a kind that has no event left, or
    /// more than a tenth of a file's rows that are gone. Empty unless bad rows are skipped.
    public let losses: [String]
    /// What the case says about itself in its `datapackage.json`; `nil` if it says nothing.
    public var package: DataPackage?
    /// How many events each alias changed, by its name; 0 for those that occur in no event.
    public var aliasUses: [String: Int] = [:]

    /// The warnings that every reader of a result should see, and not only those who check: rows
    /// that a quoted field swallows, files that are not read, what a graph file leaves open, guesses
    /// at encodings and forms, and columns that were to be mapped and are not there.
    public var alarms: [Problem] {
        var told: [Problem.Reason: Set<String>] = [:]
        return problems.kept.filter { problem in
            guard problem.severity == .warning else { return false }
            if Self.toldOnce.contains(problem.reason) {
                return told[problem.reason, default: []].insert(problem.file).inserted
            }
            return Self.alarming.contains(problem.reason)
        }
    }

    /// What is told once for each file, however often it is there.
    private static let toldOnce: Set<Problem.Reason> = [
        .repairedCode, .unknownNode, .listedActors, .invalidUTF8, .malformed,
    ]

    /// An alarm in words, with the number of others like it in its file where one is told for all.
    private func words(of alarm: Problem) -> String {
        guard [.unknownNode, .listedActors, .malformed].contains(alarm.reason) else {
            return "\(alarm)"
        }
        let others =
            problems.summary.filter {
                $0.reason == alarm.reason && $0.severity == .warning && $0.file == alarm.file
            }.reduce(-1) { $0 + $1.count }
        return "\(alarm)" + (others > 0 ? "; so \(others == 1 ? "is" : "are") \(others) more" : "")
    }

    /// The alarms in words; of very many files the first of each sort, with the number of others.
    public var alarmNotes: [String] {
        let alarms = alarms
        guard Set(alarms.map(\.file)).count > Self.mostFiles else {
            return alarms.map { words(of: $0) }
        }
        var positions: [Problem.Reason: Int] = [:]
        var sorts: [(first: Problem, others: Set<String>)] = []
        for alarm in alarms {
            if let position = positions[alarm.reason] {
                if alarm.file != sorts[position].first.file {
                    sorts[position].others.insert(alarm.file)
                }
            } else {
                positions[alarm.reason] = sorts.count
                sorts.append((alarm, []))
            }
        }
        return sorts.map { sort in
            let count = sort.others.count
            return "\(sort.first)"
                + (count > 0
                    ? "; the same sort in \(count) more file\(count == 1 ? "" : "s")" : "")
        }
    }

    /// How many files are named one by one.
    private static let mostFiles = 12

    private static let alarming: Set<Problem.Reason> = [
        .swallowedRows, .ignoredFile, .brokenPackage, .undated, .assumedKind, .wrongEncoding,
        .missingColumn, .notRead, .foundForm, .missingByWord, .likelyCut,
        .missingWord, .rivalColumns, .unusedColumn, .oneForAll,
    ]

    /// The case.
    ///
    /// - Throws: `FormatError.badData` with this reading, if errors stop it.
    public func get() throws(FormatError) -> Case {
        guard let `case` else { throw .badData(self) }
        return `case`
    }

    /// How many rows were left out of all files.
    public var skippedCount: Int { skipped.reduce(0) { $0 + $1.count } }
}

extension CaseReading {
    /// The rows that make no edge in words: by file and reason or, of more than three files, by
    /// reason, the most first.
    public var omissions: [String] {
        let files = Set(omitted.map(\.file))
        guard files.count > 3 else { return omitted.map(\.description) }
        var counts: [OmittedRows.Reason: (rows: Int, files: Int)] = [:]
        for rows in omitted {
            counts[rows.reason, default: (0, 0)].rows += rows.count
            counts[rows.reason, default: (0, 0)].files += 1
        }
        return counts.sorted {
            ($1.value.rows, $0.key.rawValue) < ($0.value.rows, $1.key.rawValue)
        }.map { reason, count in
            OmittedRows(
                file: "\(count.files) file\(count.files == 1 ? "" : "s")", reason: reason,
                count: count.rows
            ).description
        }
    }
}

/// Rows, lines or values left out of a file for one reason.
public struct SkippedRows: Hashable, Sendable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// Why; the first reason of a row that has several.
    public let reason: Problem.Reason
    /// How many rows.
    public let count: Int
    /// How many lines of the file they take; more than rows where a quoted field runs over lines.
    public let lineCount: Int
    /// How many values were left out of rows that are kept.
    public let valueCount: Int

    init(
        file: String, reason: Problem.Reason, count: Int, lineCount: Int? = nil, valueCount: Int = 0
    ) {
        self.file = file
        self.reason = reason
        self.count = count
        self.lineCount = lineCount ?? count
        self.valueCount = valueCount
    }

    /// The rows in words: `events.csv: 3 rows skipped: a number cannot be read`.
    public var description: String {
        func of(_ count: Int, _ noun: String) -> String {
            "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
        let what =
            if valueCount > 0 {
                "\(of(valueCount, "value")) left out"
            } else if lineCount > count {
                count > 0
                    ? "\(of(count, "row")) of \(of(lineCount, "line")) skipped"
                    : "\(of(lineCount, "line")) lost"
            } else {
                "\(of(count, "row")) skipped"
            }
        return "\(file): \(what): \(reason.rawValue)"
    }
}

/// Sound rows that make no edge by the rules of their dialect.
public struct OmittedRows: Hashable, Sendable, CustomStringConvertible {
    /// Why a row makes no edge; the raw value completes "3 rows make no tie: …".
    public enum Reason: String, Sendable {
        /// The source is not known or not there.
        case noSource = "who acts is not known or not there"
        /// The target is not known or not there.
        case noTarget = "upon whom is not known or not there"
        /// An actor's name is a placeholder.
        case placeholder = "a name stands for nobody in particular"
        /// The code is too weak to be a tie.
        case weakCode = "the code implies no kind"
        /// The row was read already.
        case repeated = "the event was read already"
        /// The event is the mirror of another, with which it is merged.
        case mirrored = "the event is another one written the other way round"
        /// The row tells one side of an event, and another row the other.
        case otherSide = "the event is made of this row and that of the other actor"
        /// The event is much older than its row.
        case tooOld = "the event is older than its file by more days than asked for"
        /// The row stands for no event at all, as in a table that has a row for every month.
        case noEvents = "the row stands for 0 events"
        /// The row is a total or a remark.
        case remark = "the row is a total or a remark: it names neither actors nor a date"
        /// The row is the header once more, as where tables were put one under the other.
        case header = "the row repeats the header"
        /// Another event of the day is the same.
        case sameDay = "the day has another event of the same actors and code"
    }

    /// The name of the file.
    public let file: String
    /// Why.
    public let reason: Reason
    /// How many rows.
    public let count: Int

    /// The rows in words: `events.csv: 3 rows make no tie: an actor is not known or not there`.
    public var description: String {
        "\(file): \(count) row\(count == 1 ? " makes" : "s make") no tie: \(reason.rawValue)"
    }
}

/// How a table was understood.
public struct TableUnderstanding: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// The name of the dialect of a table of events; `nil` for other tables.
    public let format: String?
    /// The delimiter found in its header; `nil` for a graph file.
    public let delimiter: Delimiter?
    /// What each column was taken for, in the order of the columns.
    public let columns: [ColumnUnderstanding]
    /// How many rows it has, good and bad, blank ones not counted.
    public let rowCount: Int
    /// How many of them are events, by kind, where the table is one of events.
    public internal(set) var eventCounts: [RelationKind: Int]
    /// What was found out about how it is written.
    public var found = FoundForms()
    /// How many events these rows stand for: more than rows where a row stands for several.
    public internal(set) var eventTotal: Int
    /// Whether a row stands for several events.
    public var holdsTotals: Bool { eventTotal > eventCounts.values.reduce(0, +) }
    /// Whether the columns without a meaning are kept as they are; otherwise they are not read.
    public var keepsFurtherColumns: Bool { format != nil || isRegister }
    var isRegister = false
}
