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
            named, sorts,
            .table(rows.foldedLeftOut, heading: "Rows that make no event of their own"),
            columns,
        ]
    }

    private var named: Report.Part {
        .lines(
            reading.problems.distinct.filter { !errorsOnly || $0.first.severity == .error }.map {
                "\($0.first.place): \($0.first.severity.rawValue): \($0.text)"
            })
    }

    private var sorts: Report.Part { .table(foldedSummary, heading: "By sort") }

    private var columns: Report.Part {
        .table(foldedUnderstanding, heading: "How the columns were read")
    }

    /// The sorts of problems, those of very many files together.
    private var foldedSummary: Table {
        let all = reading.problems.summary.filter { !errorsOnly || $0.severity == .error }
        guard Set(all.map(\.file)).count > Self.mostFiles else { return summary }
        var table = Table([.init("count"), .init("severity"), .init("files"), .init("problem")])
        let groups = ReadingReport.grouped(all) { $0.severity.rawValue + $0.reason.rawValue }
        for (_, counts) in groups {
            guard let first = counts.first else { continue }
            table.rows.append([
                .count(counts.reduce(0) { $0 + $1.count }), severity(first.severity),
                .count(Set(counts.map(\.file)).count), .text(first.reason.rawValue),
            ])
        }
        return table
    }

    /// How columns were read, once for all files that have the same.
    private var foldedUnderstanding: Table {
        let tables = reading.tables
        guard tables.count > Self.mostFiles else { return understanding }
        var table = Table([.init("file"), .init("column"), .init("read_as", "read as")])
        let groups = ReadingReport.grouped(tables) { table in
            table.columns.map { "\($0.column)\u{1}\($0.meaning ?? "")" }
                .joined(separator: "\u{2}") + "\(table.keepsFurtherColumns)"
        }
        for (_, alike) in groups {
            guard let first = alike.first else { continue }
            let name =
                alike.count == 1
                ? first.file : "\(first.file) and \((alike.count - 1).of("more file"))"
            add(first, called: name, to: &table)
        }
        return table
    }

    private var rows: ReadingReport { ReadingReport(of: reading) }

    private var problems: [Problem] {
        reading.problems.kept.filter { !errorsOnly || $0.severity == .error }
    }

    /// How many files are named one by one.
    static let mostFiles = 12

    private var headline: String {
        let all = reading.problems
        var rows = reading.tables.map { "\($0.file) (\(Self.rows(of: [$0])))" }
        if rows.count > Self.mostFiles {
            rows = ["\(rows.count) files (\(Self.rows(of: reading.tables)))"]
        }
        let read =
            rows.isEmpty ? "No table could be read: " : "Read \(rows.joined(separator: ", ")): "
        if all.isEmpty { return read + "nothing wrong and nothing doubtful." }
        let omitted = all.omittedCount
        return read + "\(all.errorCount.of("error")), \(all.warningCount.of("warning"))"
            + (omitted > 0 ? "; \(omitted) more of the same sorts are counted below." : ".")
    }

    /// How many rows tables have and, where one stands for several events, how many events.
    private static func rows(of tables: [TableUnderstanding]) -> String {
        let rows = tables.reduce(0) { $0 + $1.rowCount }.of("row")
        return tables.contains(where: \.holdsTotals)
            ? "\(rows), \(tables.reduce(0) { $0 + $1.eventTotal }.of("event"))" : rows
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
        for understood in reading.tables { add(understood, called: understood.file, to: &table) }
        return table
    }

    private func add(_ understood: TableUnderstanding, called name: String, to table: inout Table) {
        for column in understood.columns where column.column != column.meaning {
            table.rows.append([
                .text(name), .text(column.column),
                .text(
                    column.meaning
                        ?? (understood.keepsFurtherColumns ? "kept as it is" : "not read")),
            ])
        }
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
