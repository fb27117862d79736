internal import ActorNetworks

/// What has been read of a case so far.
///
/// The tables come in the order actors, documents, phases, events, so that each row can be checked
/// against what it refers to.
struct CaseAssembly {
    var problems: Problems
    var builder: CaseBuilder
    /// The actors that events may name; `nil` if any name is an actor.
    var register: RegisteredActors?
    /// The publication dates of the documents that events may cite, by id; `nil` if any is one.
    var documents: [String: EventDate?]?
    var phases: [Phase] = []
    /// What the case says about itself, and what its codes mean.
    var package: DataPackage?
    var codingScheme: CodingScheme?
    /// Names that mean other actors, some of them at times only.
    var aliases = ActorAliases()
    /// What of the events is asked for.
    var demand = EventDemand()
    /// Hears how far the reading has come.
    var progress: ReadingProgress?
    /// How graph files are read.
    var graphFormats: [GraphFileFormat] = []
    var isGraphForced = false
    /// The graph files that were read.
    var graphFiles: [String] = []
    /// The actors that graph files declare.
    var nodes: Set<String> = []
    var skipped: [SkippedRows] = []
    var tables: [TableUnderstanding] = []
    var omitted: [OmittedRows] = []
    var isReadable = true
    /// How many events of each kind were read, and how many were in rows that are bad.
    var kindCounts = [(kept: Int, bad: Int)](
        repeating: (0, 0), count: RelationKind.allCases.count)
    var places = EventPlaces()
    /// What tables beside those of events tell of ids.
    private var conversion = TableConversion()
    /// Tables of edges that wait for those of their nodes, and these.
    private var edgeTables: [(table: CaseFiles.Table, format: GraphFileFormat)] = []
    private var nodeTables: [CaseFiles.Table] = []
    /// What tables lack that are none of events, and their headers, by file.
    private var lacking: [String: (columns: [EventColumn], header: [String])] = [:]
    /// The rows that are other events again.
    private var repeats: Set<Int> = []
    /// The coding schemes of the tables of events, each once.
    private var schemes: [CodingScheme] = []

    /// The encodings and sheets of tables that were read in one go, by file.
    private var encodings: [String: TextEncoding] = [:]
    private var sheets: [String: String] = [:]

    /// How tables are read that do not tell it, and how the one that is being read is.
    private let allChoices: ReadingChoices
    private(set) var reading: ReadingChoices

    init(title: String, errorLimit: Int, reading: ReadingChoices = ReadingChoices()) {
        allChoices = reading
        self.reading = reading
        builder = CaseBuilder(title: title)
        problems = Problems(errorLimit: errorLimit)
    }

    /// Reports a file of the folder that is not read: its name is almost that of a table, or it has
    /// no ending that tables have.
    mutating func reportIgnored(_ name: String, table: String?) {
        problems.add(.ignoredFile, .warning, in: name) {
            name == table
                ? .init(
                    problem: "the link leads nowhere, so the file is not read",
                    remedy: "correct or remove the link")
                : .init(
                    problem: "the file is not read",
                    remedy: table.map { "call it \($0) if it is that table; one of each is read" }
                        ?? "name it itself, or give it an ending such as .csv, if it is a table")
        }
    }

    /// Reads the tables besides those of events.
    mutating func readOthers(_ files: CaseFiles) {
        if let actors = files.actors.flatMap({ load($0) }) { readActors(actors) }
        if let sources = files.sources.flatMap({ load($0) }) { readDocuments(sources) }
        if let phases = files.phases.flatMap({ load($0) }) { readPhases(phases) }
        if let package = files.package.flatMap({ load($0) }) { readPackage(package) }
        if let codes = files.codes.flatMap({ load($0) }) { readCodes(codes) }
        if let names = files.aliases.flatMap({ load($0) }) {
            aliases = self.aliases(in: names, besides: aliases)
        }
    }

    /// Begins a table; `nil` if it has no usable header.
    mutating func open<Meaning: ColumnMeaning>(
        _ file: CaseFiles.Table, layout: TableLayout = TableLayout(),
        named spellings: (Meaning) -> [String] = \.spellings,
        preferring settle: ([String]) -> [Meaning: Int] = { _ in [:] }
    ) -> TableValues<Meaning>? {
        open(
            rules: EventRules(), named: spellings, preferring: settle, without: []
        ) { problems in
            TableReader(
                file.name, file.bytes, layout: layout, places: file.places, into: &problems)
        }
    }

    /// Begins a table that `begin` opens at its first row each time it is called.
    private mutating func open<Meaning: ColumnMeaning>(
        rules: EventRules, named spellings: (Meaning) -> [String],
        preferring settle: ([String]) -> [Meaning: Int], without absent: Set<Meaning>,
        dates: ReadingChoices.DateOrder? = nil,
        _ begin: @escaping (inout Problems) -> TableReader?
    ) -> TableValues<Meaning>? {
        guard let table = begin(&problems),
            let columns = ColumnMap(
                table, preferring: settle(table.header), named: spellings, without: absent,
                into: &problems)
        else {
            isReadable = false
            return nil
        }
        let spellings = ColumnSpellings(
            reading, delimiter: table.delimiter, usualDates: rules.dateOrder, toldDates: dates
        ) {
            var ignored = Problems(errorLimit: 0)
            return begin(&ignored)
        }
        let values = TableValues(
            table: table, columns: columns, missing: MissingWords(rules.missingWords),
            missingValues: rules.missingValueWords, spellings: spellings)
        values.table.dateColumn = Meaning.dateMeaning.flatMap { columns[$0] }
        return values
    }

    /// A large table of events that is read as a stream.
    private struct LargeTable {
        /// Its first bytes, by which its dialect is recognised.
        let beginning: CaseFiles.Table
        /// Begins to read its rows.
        let read: (TableLayout, inout Problems) -> TableReader?
    }

    /// Opens a large table; `nil` for anything that is read in one go, or cannot be had.
    private func begin(_ input: CaseFiles.Input) -> LargeTable? {
        let reading = reading
        guard let stream = try? input.source.stream(reading) else { return nil }
        var beginning = CaseFiles.Table(name: stream.name, bytes: stream.head)
        beginning.choices = reading
        guard graphFormat(of: beginning) == nil, !JSONTable.recognises(stream.head) else {
            return nil
        }
        return LargeTable(beginning: beginning) { layout, problems in
            do throws(FormatError) {
                guard let stream = try input.source.stream(reading) else {
                    // It was large when it was looked at first.
                    throw FileBytes.shortened(input.name)
                }
                return TableReader(stream, layout: layout, into: &problems)
            } catch {
                Self.report(error, in: input.name, into: &problems)
                return nil
            }
        }
    }

    private static func report(
        _ error: FormatError, in name: String, into problems: inout Problems
    ) {
        problems.add(.unreadableFile, in: error.place ?? name) {
            .init(problem: error.problem, remedy: error.remedy)
        }
    }

    /// A table; `nil`, and a problem, if it cannot be had.
    private mutating func load(_ input: CaseFiles.Input) -> CaseFiles.Table? {
        reading = allChoices.choices(for: input.name)
        do throws(FormatError) {
            let table = try input.load(reading)
            for note in table.notes { note.report(in: table.name, into: &problems) }
            encodings[table.name] = table.encoding
            if table.hasOtherSheets { sheets[table.name] = table.places?.sheet }
            return table
        } catch {
            isReadable = false
            Self.report(error, in: input.name, into: &problems)
            return nil
        }
    }

    /// Reads the tables of events one after the other, each in the first of the dialects that
    /// recognises it.
    mutating func readEvents(
        _ files: [CaseFiles.Input], formats: [EventTableFormat], choices: EventChoices
    ) {
        var doubts = EventDoubts(phases: phases, register: register)
        var others: [CaseFiles.Input] = []
        progress?.begin(inputs: files.count)
        for file in files {
            defer { progress?.endInput() }
            let isEvents = readEvents(
                file, isAlone: files.count == 1, formats: formats, choices: choices,
                doubts: &doubts)
            if !isEvents { others.append(file) }
        }
        for (table, format) in edgeTables {
            reading = allChoices.choices(for: table.name)
            readGraph(table, as: format, with: nodeTables)
        }
        readOthers(others, formats: formats, choices: choices, doubts: &doubts)
        reportGraphs(graphFiles)
        doubts.finish(eventCount: builder.events.eventCount, into: &problems)
        builder.remove(repeats)
        if !schemes.isEmpty { builder.codingScheme = CodingScheme(joining: schemes) }
    }

    /// Reads one of the files of events; `false` if it is a table of something else, beside others.
    private mutating func readEvents(
        _ input: CaseFiles.Input, isAlone: Bool, formats: [EventTableFormat],
        choices: EventChoices, doubts: inout EventDoubts
    ) -> Bool {
        reading = allChoices.choices(for: input.name)
        var large = begin(input)
        guard var file = large?.beginning ?? load(input) else { return true }
        // Neither a graph file nor a table in JSON is read as a stream.
        if large == nil, let format = graphFormat(of: file) {
            // A table of nodes may come after that of their edges.
            if !isAlone, format.mayHaveNodeTable {
                edgeTables.append((file, format))
            } else {
                readGraph(file, as: format)
            }
            return true
        }
        guard !isForeign(file) else { return true }
        var made: ConvertedTable?
        if large == nil, let json = ConvertedTable.converted(file, into: &problems) {
            guard let json else {
                isReadable = false
                return true
            }
            if let network = ExportedNetwork(file.bytes) { take(network) }
            made = json
            file.bytes = json.bytes
        }
        let isJSON = made != nil
        let opening = TableOpening(file.bytes)
        if !isAlone, let sort = IDDictionaries.sort(of: opening, file: file.name) {
            conversion.dictionaries.take(file, opening, as: sort)
            if sort == .nodes { nodeTables.append(file) }
            return true
        }
        let dialect = EventTableFormat.recognised(in: opening, among: formats)
        let missing = missingColumns(of: opening, in: dialect)
        if !missing.isEmpty {
            guard !isMisnamed(file) else { return true }
            if !isAlone {
                lacking[file.name] = (missing, opening.rows.first ?? [])
                return false
            }
            if EdgeTable.recognises(opening, choices: reading) {
                if large != nil {
                    guard let whole = load(input) else { return true }
                    file = whole
                }
                readGraph(file, as: EdgeTable.format, with: nodeTables)
                return true
            }
            guard !isListOfEdges(file, opening) else { return true }
        }
        if let convert = dialect.converts {
            guard !isTold(by: dialect, file) else { return true }
            conversion.firstDay = choices.firstDay
            conversion.title = builder.title
            if large != nil {
                large = nil
                guard let whole = load(input) else { return true }
                file = whole
            }
            guard let events = convert(file, conversion, &problems) else {
                isReadable = false
                return true
            }
            made = events
            file.bytes = events.bytes
            file.places = nil
        }
        var format =
            ((choices.codingScheme ?? codingScheme).map { dialect.coded(by: $0) } ?? dialect)
            .applying(reading)
        if !schemes.contains(where: { $0.name == format.codingScheme.name }) {
            schemes.append(format.codingScheme)
        }
        guard
            let values: TableValues<EventColumn> = open(
                rules: format.rules,
                named: { [format] in format.columns[$0] ?? [] },
                preferring: { [format] in
                    format.settledColumns(in: $0, areNested: isJSON)
                },
                without: format.rules.joinsRowsOfOneID ? [.target] : [],
                dates: format.layout(of: opening).dateOrder,
                { [file, large, layout = format.layout(of: opening)] problems in
                    if let large { return large.read(layout, &problems) }
                    return TableReader(
                        file.name, file.bytes, layout: layout, places: file.places,
                        into: &problems)
                })
        else {
            reading.reportMissing(
                in: file.name, header: format.layout(of: opening).columnNames ?? opening.rows.first,
                into: &problems)
            reportForced(dialect, upon: opening, of: file.name, among: formats)
            return true
        }
        reading.reportMissing(in: values.table, into: &problems)
        if values.columns[.code] == nil, let kind = reading.kind { format.defaultKind = kind }
        if let made { values.table.take(made) }
        let rows = EventRows(values, format: format, choices: choices, in: self)
        let firstRow = builder.events.count
        let before = builder.events.eventCount
        rows.readAll(into: &builder, places: &places, doubts: &doubts, problems: &problems)
        for note in rows.values.table.notes { note.report(in: file.name, into: &problems) }
        let gone = rows.repeats(
            in: firstRow..<builder.events.count, of: &builder, problems: &problems)
        let left = gone.reduce(builder.events.eventCount - before) {
            $0 - builder.events.eventCount(of: $1)
        }
        repeats.formUnion(gone)
        for (kind, counts) in rows.kindCounts.enumerated() {
            kindCounts[kind].kept += counts.kept
            kindCounts[kind].bad += counts.bad
        }
        omitted += rows.omitted.filter { $0.value > 0 }.map {
            OmittedRows(file: file.name, reason: $0.key, count: $0.value)
        }.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        close(
            rows.values, format: format.name,
            eventCounts: Dictionary(
                uniqueKeysWithValues: RelationKind.allCases.map {
                    ($0, rows.kindCounts[Int($0.rawValue)].kept)
                }), eventTotal: left)
        return true
    }

    /// The columns that events of a dialect need and that a table does not have.
    private func missingColumns(
        of opening: TableOpening, in format: EventTableFormat
    ) -> [EventColumn] {
        guard format.name == EventTableFormat.plain.name else { return [] }
        let settled = format.applying(reading).settledColumns(in: opening.rows.first ?? [])
        return [EventColumn.date, .source, .target].filter { meaning in
            settled[meaning] == nil
                && format.columns[meaning]?.contains(where: opening.header.contains) != true
        }
    }

    /// Reports that a table which cannot be read does not look like the dialect that a user forces
    /// upon it.
    private mutating func reportForced(
        _ format: EventTableFormat, upon opening: TableOpening, of file: String,
        among formats: [EventTableFormat]
    ) {
        guard formats.count == 1, !format.isDialect(of: opening) else { return }
        problems.add(.unreadableFile, in: file) {
            .init(
                problem: "the table does not look like one of the dialect \(format.name)"
                    + (format.recognition.isEmpty ? "" : ", which has \(format.recognition)"),
                remedy: "leave --input out, so that the dialect is found out, or name another")
        }
    }

    /// Whether another table of the same sort tells the same events; this one is then not read.
    private mutating func isTold(by format: EventTableFormat, _ file: CaseFiles.Table) -> Bool {
        guard let subject = format.toldOnce,
            let other = tables.first(where: { $0.format == format.name })
        else { return false }
        problems.add(.ignoredFile, .warning, in: file.name) {
            .init(
                problem: "the table tells the \(subject) of \(other.file) once more, and is not "
                    + "read",
                remedy: "name it alone to read it instead")
        }
        return true
    }

    /// Reports tables beside those of events that are something else; without any table of events,
    /// they are read, so that what they lack is told.
    private mutating func readOthers(
        _ files: [CaseFiles.Input], formats: [EventTableFormat], choices: EventChoices,
        doubts: inout EventDoubts
    ) {
        if tables.isEmpty, isReadable {
            for file in files {
                _ = readEvents(
                    file, isAlone: true, formats: formats, choices: choices, doubts: &doubts)
            }
            return
        }
        for file in files { reportUnread(file) }
        nameActors()
    }

    /// Gives actors the names that other tables tell, and reports those that go by their ids alone.
    private mutating func nameActors() {
        let names = conversion.dictionaries.actors
        guard let file = conversion.dictionaries.actorFile, !names.isEmpty else { return }
        // Graph files report what they name and do not declare.
        if graphFiles.isEmpty {
            let known = Set(names.values)
            let unnamed = builder.unnamedActors.filter { names[$0] == nil && !known.contains($0) }
            for id in unnamed {
                problems.add(.unknownNode, .warning, in: file) {
                    .init(
                        problem:
                            "the actor \(id.quoted) of events has no name here, and goes by it",
                        remedy: "add a row for it, or correct the events")
                }
            }
        }
        for (id, name) in names { builder.rename(id, to: name) }
    }

    /// Reports a table that is none of events: an error where a user has named it.
    private mutating func reportUnread(_ file: CaseFiles.Input) {
        let (missing, header) = lacking[file.name] ?? ([.date, .source, .target], [])
        let names = missing.map(\.name)
        let columns =
            "the table has no column\(names.count == 1 ? "" : "s") for "
            + (names.count < 3
                ? names.joined(separator: " and ") : "\(names[0]), \(names[1]) and \(names[2])")
        guard file.isNamed else {
            problems.add(.ignoredFile, .warning, in: file.name) {
                .init(
                    problem: "\(columns), and is not read",
                    remedy: "name its columns, or --map them, if it is a table of events")
            }
            return
        }
        isReadable = false
        reading = allChoices.choices(for: file.name)
        reading.reportMissing(in: file.name, header: header, into: &problems)
        let stem = TableSource.stem(of: CaseFiles.lastComponent(of: file.name))
        let isOfCase = TableNames.ofCases.contains("\(stem).csv")
        problems.add(.missingColumn, in: file.name) {
            .init(
                problem: columns + (header.isEmpty ? "" : ", but " + header.listed),
                remedy: isOfCase
                    ? "name the folder that it is in, whose tables are read together"
                    : "leave it out or, if it is a table of events, say by --map \"NAME=date\" and "
                        + "the like what its columns mean")
        }
    }

    /// The encoding and the sheet of a file that was read in one go.
    func forms(of file: String) -> FoundForms {
        var found = FoundForms()
        found.encoding = encodings[file]
        found.sheet = sheets[file]
        return found
    }

    /// Ends a table: counts what was left out of it.
    mutating func close<Meaning: ColumnMeaning>(
        _ values: borrowing TableValues<Meaning>, format: String? = nil,
        eventCounts: [RelationKind: Int] = [:], eventTotal: Int = 0
    ) {
        if values.table.isBroken { isReadable = false }
        if values.table.rowCount == 0 {
            problems.add(.noRows, .warning, in: values.table.file) {
                .init(problem: "the table has a header and no rows", remedy: "add rows")
            }
        }
        values.table.reportLikelyCut(into: &problems)
        skipped += values.table.badRows.map {
            SkippedRows(
                file: values.table.file, reason: $0.key, count: $0.value,
                lineCount: values.table.badLines[$0.key] ?? $0.value)
        }.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        if values.table.swallowedLines > 0 {
            skipped.append(
                SkippedRows(
                    file: values.table.file, reason: .swallowedRows, count: 0,
                    lineCount: values.table.swallowedLines))
        }
        skipped += values.clearedValues.map {
            SkippedRows(file: values.table.file, reason: $0.key, count: 0, valueCount: $0.value)
        }.sorted { ($1.valueCount, $0.reason.rawValue) < ($0.valueCount, $1.reason.rawValue) }
        var understood = TableUnderstanding(
            file: values.table.file, format: format, delimiter: values.table.delimiter,
            columns: values.columns.understanding(of: values.table.header),
            rowCount: values.table.rowCount, eventCounts: eventCounts, eventTotal: eventTotal,
            isRegister: Meaning.self == ActorColumn.self)
        understood.found = values.found
        understood.found.encoding = values.table.encoding ?? encodings[values.table.file]
        understood.found.sheet = sheets[values.table.file]
        tables.append(understood)
    }
}
