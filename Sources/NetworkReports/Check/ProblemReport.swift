public import NetworkFormats

/// What `check` says about the files of a case.
public struct ProblemReport {
    /// What reading the case found.
    public let reading: CaseReading
    /// Whether warnings are left out.
    public let errorsOnly: Bool

    /// The report of a reading.
    public init(of reading: CaseReading, errorsOnly: Bool = false) {
        self.reading = reading
        self.errorsOnly = errorsOnly
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { table }, json: { json })
    }

    /// The problems and how the columns were read, without the headline: what a log keeps.
    public var understood: Report {
        Report(
            parts: { [named, sorts, columns] }, table: { table }, json: { json })
    }

    private var parts: [Report.Part] {
        [
            .headline(headline),
            .points(rows.alarms, heading: "What changed the case most"),
            named, sorts, .table(rows.leftOut, heading: "Rows that make no event of their own"),
            columns,
        ]
    }

    private var named: Report.Part {
        .lines(problems.map { "\($0.place): \($0.severity.rawValue): \($0.problem); \($0.remedy)" })
    }

    private var sorts: Report.Part { .table(summary, heading: "By sort") }

    private var columns: Report.Part {
        .table(understanding, heading: "How the columns were read")
    }

    private var rows: ReadingReport { ReadingReport(of: reading) }

    private var problems: [Problem] {
        reading.problems.kept.filter { !errorsOnly || $0.severity == .error }
    }

    private var headline: String {
        let all = reading.problems
        let rows = reading.tables.map { "\($0.file) (\($0.rowCount.of("row")))" }
        let read =
            rows.isEmpty ? "No table could be read: " : "Read \(rows.joined(separator: ", ")): "
        if all.isEmpty { return read + "nothing wrong and nothing doubtful." }
        let omitted = all.omittedCount
        return read + "\(all.errorCount.of("error")), \(all.warningCount.of("warning"))"
            + (omitted > 0 ? "; \(omitted) more of the same sorts are counted below." : ".")
    }

    private var summary: Table {
        var table = Table([.init("count"), .init("severity"), .init("file"), .init("problem")])
        for count in reading.problems.summary where !errorsOnly || count.severity == .error {
            table.rows.append([
                .count(count.count), severity(count.severity), .text(count.file),
                .text(count.reason.rawValue),
            ])
        }
        return table
    }

    private var understanding: Table {
        var table = Table([.init("file"), .init("column"), .init("read_as", "read as")])
        for understood in reading.tables {
            for column in understood.columns where column.column != column.meaning {
                table.rows.append([
                    .text(understood.file), .text(column.column),
                    .text(
                        column.meaning
                            ?? (understood.keepsFurtherColumns ? "kept as it is" : "not read")),
                ])
            }
        }
        return table
    }

    private var table: Table {
        var table = Table(
            ["severity", "file", "line", "column", "field", "problem", "remedy"].map { .init($0) })
        for problem in problems {
            table.rows.append([
                severity(problem.severity), .text(problem.file), number(problem.line),
                number(problem.column), .optional(problem.field), .text(problem.problem),
                .text(problem.remedy),
            ])
        }
        return table
    }

    private func number(_ value: Int?) -> Cell { value.map { .count($0) } ?? .none }

    private func severity(_ severity: Problem.Severity) -> Cell {
        .marked(severity.rawValue, severity == .error ? .error : .warning)
    }

    private var json: JSONValue {
        .object([
            ("errors", .integer(reading.problems.errorCount)),
            ("warnings", .integer(reading.problems.warningCount)),
            ("sorts", summary.json), ("problems", table.json), ("columns", understanding.json),
            ("left_out", rows.leftOut.json),
        ])
    }
}
