public import ActorNetworks

/// The totals of events as a query, for tables that are more than one machine reads.
///
/// The query does what reading a table and `Case.totals(by:)` do, on an engine that reads files of any
/// number: it is made of the same dialect, coding scheme and rules, and gives the same rows. Amounts are
/// whole millionths, so that no order of adding changes a sum, and rows have one order, so that any
/// number of workers gives the same bytes.
///
/// ```swift
/// let query = try TotalsQuery(for: .spark, of: .gdelt, by: .month)
/// print(query.text)
/// ```
///
/// It reads a view `input` with a row for each row of the tables, as a comment at its top says, and
/// gives rows with the columns of events in a case, written as they stand in the file; besides, for
/// rows that are left out, why (`left_out`), whether they are bad (`bad`), the first of these
/// (`example`) and how many they are (`events`).
public struct TotalsQuery: Sendable {
    /// The program that is to run it.
    public let engine: QueryEngine
    /// What of the calendar is taken together.
    public let unit: CalendarUnit
    /// What the case of totals says about itself, which the query carries to whoever runs it.
    public var package = DataPackage()

    let format: EventTableFormat
    let table: QueryTable
    let choices: EventChoices
    let reading: ReadingChoices

    /// A query about tables of a dialect.
    ///
    /// - Parameters:
    ///   - engine: The program that is to run it.
    ///   - format: The dialect of the tables.
    ///   - sample: A table that begins like all of them; `nil` for a dialect whose files have no header.
    ///   - unit: What of the calendar is taken together.
    ///   - choices: What is left out besides what the dialect leaves out.
    ///   - reading: How tables are read that do not tell it.
    /// - Throws: `FormatError.unusable` for what no query can do, such as a dialect that puts rows
    ///   together, and for a dialect whose columns only a table can tell; `.badEdges` with the columns
    ///   that are missing.
    public init(
        for engine: QueryEngine, of format: EventTableFormat, sample: CaseFiles.Table? = nil,
        by unit: CalendarUnit, choices: EventChoices = EventChoices(),
        reading: ReadingChoices = ReadingChoices()
    ) throws(FormatError) {
        var format = choices.codingScheme.map { format.coded(by: $0) } ?? format
        if let sample { format = format.readingLabels(of: TableOpening(sample.bytes)) }
        format = format.applying(reading)
        try Self.refuse(format, choices, reading)
        if let sample {
            table = try QueryTable(sample: sample, of: format)
        } else if format.headers.isEmpty {
            throw .unusable(
                place: "--sql", problem: "the columns of \(format.name) tables differ",
                remedy: "name one of the tables as well, whose header tells them")
        } else {
            table = try QueryTable(headerless: format.headers, of: format)
        }
        if !table.has(.code), let kind = reading.kind { format.defaultKind = kind }
        self.engine = engine
        self.unit = unit
        self.format = format
        self.choices = choices
        self.reading = reading
        try refuseColumns()
    }

    /// The query.
    public var text: String {
        let steps = [
            [schemeStep, labelStep].compactMap(\.self), fieldSteps,
            [valueStep, codeStep, judgementStep], repeatSteps, sumSteps,
        ].flatMap(\.self)
        return heading + "WITH\n" + steps.joined(separator: ",\n") + "\n" + result
    }

    /// What the query is, for readers, and what it needs, for programs.
    private var heading: String {
        let input =
            table.rows == .lines
            ? "the view input(line), which has the lines of the tables as they are"
            : "the view input(f1, f2, …, malformed), which has the fields of the tables as texts, and "
                + "what is no row"
        let needs = JSONValue.object(needs).text.split(whereSeparator: \.isNewline)
            .map { $0.drop { $0 == " " } }.joined(separator: " ")
        return """
            -- Totals of events, a row for each \(unit.rawValue), pair and kind, by \(engine.name).
            -- Made by entente of its dialect \(format.name); whatever is to be read otherwise is
            -- an option of entente totals --sql.
            -- Reads \(input).
            -- entente: \(needs)

            """
    }

    /// What a program must know to run it and to write its rows.
    private var needs: [(String, JSONValue)] {
        var needs: [(String, JSONValue)] = [
            ("engine", .string(engine.rawValue)), ("dialect", .string(format.name)),
            ("unit", .string(unit.rawValue)),
            ("rows", .string(table.rows == .lines ? "lines" : "fields")),
            ("delimiter", .string(String(UnicodeScalar(table.delimiter.rawValue)))),
            ("fields", .integer(table.widths[0])),
            ("actorNames", .string((choices.naming ?? format.rules.naming).rawValue)),
        ]
        needs.append(("columns", .array(Self.columns.map { .string($0.rawValue) })))
        needs.append(
            (
                "usual",
                .object(
                    Self.columns.compactMap { column in
                        column.usual.map { (column.rawValue, .string($0)) }
                    })
            ))
        needs.append(("fatal", [.string(Self.otherColumns)]))
        needs.append(("package", .object(package.members)))
        return needs
    }
}

// MARK: - What no query can do

extension TotalsQuery {
    private static func refuse(
        _ format: EventTableFormat, _ choices: EventChoices, _ reading: ReadingChoices
    ) throws(FormatError) {
        let rules = format.rules
        if format.converts != nil || rules.joinsRowsOfOneID || !rules.namesByCountry.isEmpty {
            throw .unusable(
                place: "--sql",
                problem: "\(format.name) tables are put together from several rows or files",
                remedy: "leave out --sql; one machine reads them")
        }
        for (isAsked, option) in [
            (choices.makesCliques, "--cliques"), (choices.firstDay != nil, "--first-day"),
            (reading.decimal == .comma, "--decimal comma"), (reading.sheet != nil, "--worksheet"),
            (reading.encoding.map { $0 != .utf8 } ?? false, "--encoding"),
        ] where isAsked {
            throw .unusable(
                place: "--sql", problem: "no query can do what \(option) asks for",
                remedy: "leave out one of them")
        }
    }

    /// Refuses a table with columns that a query would pass over and reading would not.
    private func refuseColumns() throws(FormatError) {
        let unknown: [EventColumn] = [
            .endDate, .dateBasis, .precision, .events, .deaths, .year, .country,
        ]
        for meaning in unknown where table.has(meaning) && isCounted(meaning) {
            throw .unusable(
                place: "--sql", problem: "no query reads the column of \(meaning.name)",
                remedy: "leave out --sql; one machine reads the table")
        }
    }

    /// Whether a column changes totals; that of countries does where names mean others in each.
    private func isCounted(_ meaning: EventColumn) -> Bool {
        meaning != .country || !format.rules.namesByCountry.isEmpty
    }
}
