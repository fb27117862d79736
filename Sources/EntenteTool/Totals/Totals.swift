internal import ActorNetworks
public import ArgumentParser
public import NetworkFormats
internal import NetworkReports

/// `entente totals`.
struct Totals: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Events added up: a case of totals by pair, kind and day or month.",
        discussion: """
            A network needs the totals of each pair, not every event. The case that this writes has a row \
            for all events of one kind that one actor directs at another in a day or a month: how many, \
            their weight, their mean Goldstein value, the first and the last day, and the document that most \
            of them cite. Every other command reads it, counts its events rightly, and says where a total \
            cannot answer. Periods should hold whole units: a case of months knows no weeks.

            Where events are more than one machine reads, --sql prints the same totals as a query for \
            Spark or DuckDB, made of the same dialect and options; distributed/README.md says how it is \
            run. GDELT needs no file for it; other tables need one that begins like all of them.

            EXAMPLES
              entente totals seeds -o months
              entente totals events.csv --by day -o days
              entente totals events.csv --by year -o years --title "Armistice talks"
              entente totals --sql spark --input gdelt --title GDELT -o gdelt.sql
              entente totals --sql duckdb --input gdelt --by week --one-a-day -o weeks.sql
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with events.csv, or tables of events and graph files: files, folders, archives, "
                + "patterns in quotes, or - for standard input.", valueName: "file"),
        completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "What is added up: the events of a day, week, month, quarter or year.",
            valueName: "unit"))
    var by: CalendarUnit = .month

    @Option(
        help: ArgumentHelp(
            "Write no case, but the query that makes the totals elsewhere: spark or duckdb.",
            valueName: "engine"))
    var sql: QueryEngine?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The folder of the case to write; with --sql the file of the query, by default standard "
                + "output.", valueName: "folder|file"),
        completion: .directory)
    var output: String?

    @OptionGroup(title: "Reading") var reading: ReadingOptions

    @OptionGroup(title: "Description") var description: PackageOptions

    @Flag(help: "Write into a folder that is there, over the tables of the case in it.")
    var force = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if sql == nil {
            if paths.isEmpty {
                throw ValidationError(
                    "Name the tables to add up, such as entente totals seeds -o months.")
            }
            if output == nil {
                throw ValidationError("Name the folder of the case to write with -o.")
            }
        }
    }

    func run() throws {
        if let sql { return try writeQuery(for: sql) }
        guard let output else { return }
        let read = try reading.read(paths, messages, EventDemand())
        let theCase = read.case
        let totals = try messages.during("adding up") { try theCase.totals(by: by) }
        var package = description.completing(read.package)
        package.description = totals.described(by: by, after: package.description)
        try CaseOutput(folder: output, force: force).write(totals, as: package, with: [], messages)
        let rows = totals.events.count
        if let note = totals.coarserTotals(than: by) { messages.note(note) }
        if let note = totals.lostSpans(of: theCase) { messages.note(note) }
        try Output.write(
            Array(
                "\(totals.events.eventCount.events(inRows: rows)), a row a \(by.rawValue)\n".utf8),
            to: nil)
    }
}

// MARK: - Elsewhere

extension Totals {
    /// Writes the query that adds up elsewhere.
    private func writeQuery(for engine: QueryEngine) throws {
        guard reading.aliases.isEmpty else {
            throw ToolError(
                .usage,
                "No query reads --aliases; give them to the commands that read the totals, or to "
                    + "entente totals once more.")
        }
        var query = try query(for: engine)
        query.package = description.completing(nil)
        try Output.write(Array(query.text.utf8), to: output, force: force)
    }

    private func query(for engine: QueryEngine) throws(ToolError) -> TotalsQuery {
        let reader = try reading.dialect.reader(skipBadRows: false)
        do throws(FormatError) {
            let sample = try paths.isEmpty ? nil : Self.sample(of: paths, reader)
            let format =
                sample.map { EventTableFormat.recognised(in: $0, among: reader.formats) }
                ?? reader.formats.first
            guard let format, reader.formats.count == 1 || sample != nil else {
                throw .unusable(
                    place: "--sql", problem: "nothing tells what the tables are",
                    remedy: "name one of them, or say --input gdelt")
            }
            return try TotalsQuery(
                for: engine, of: format, sample: sample, by: by, choices: reader.choices,
                reading: reader.reading)
        } catch .badEdges(let problems) {
            for problem in problems.distinct { Terminal.say("\(problem)") }
            throw ToolError(.badData, "the table does not have the columns of events")
        } catch {
            throw ToolError(error)
        }
    }

    /// The first rows of the first of the tables, which shows what all are.
    private static func sample(
        of paths: [String], _ reader: CaseReader
    ) throws(FormatError) -> CaseFiles.Table {
        for path in paths { InputFiles.remember(path) }
        let files = try CaseFiles(at: paths)
        if let other = files.actors ?? files.codes {
            throw .unusable(
                place: other.name, problem: "no query reads this table beside that of events",
                remedy: "name the table of events itself, and give codes with --codes")
        }
        guard let first = files.events.first else { throw .noEvents(folder: paths[0]) }
        let sample = try first.beginning(reader.reading)
        for other in files.events.dropFirst() {
            guard try sample.hasHeader(of: other.beginning(reader.reading)) else {
                throw .unusable(
                    place: other.name, problem: "its columns are not those of \(sample.name)",
                    remedy: "make a query for each sort of tables, and entente totals of both cases"
                )
            }
        }
        return sample
    }
}

extension QueryEngine: ExpressibleByArgument {}
