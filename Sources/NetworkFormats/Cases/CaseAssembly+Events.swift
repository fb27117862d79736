internal import ActorNetworks

// MARK: - Tables of events

extension CaseAssembly {
    /// Reads the tables of events one after the other, each in the first of the dialects that
    /// recognises it.
    mutating func readEvents(
        _ files: [CaseFiles.Input], formats: [EventTableFormat], choices: EventChoices
    ) {
        var choices = choices
        choices.naming = choices.naming ?? package?.actorNaming
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
        takeOutRepeats(by: choices)
        if !schemes.isEmpty { builder.codingScheme = CodingScheme(joining: schemes) }
    }

    /// Reads one of the files of events; `false` if it is a table of something else, beside others.
    mutating func readEvents(
        _ input: CaseFiles.Input, isAlone: Bool, formats: [EventTableFormat],
        choices: EventChoices, doubts: inout EventDoubts
    ) -> Bool {
        reading = allChoices.choices(for: input.name)
        guard var table = begun(input), !isGraph(table, isAlone: isAlone), !isForeign(table.file),
            takeRecords(of: &table)
        else { return true }
        let opening = TableOpening(table.file.bytes)
        if isAlone, reading.sheet != nil, table.file.places == nil {
            problems.add(.notRead, .warning, in: table.file.name) {
                .init(
                    problem: "the file has no sheets to choose from",
                    remedy: "leave --worksheet out")
            }
        }
        if !isAlone, let sort = IDDictionaries.sort(of: opening, file: table.file.name) {
            conversion.dictionaries.take(table.file, opening, as: sort)
            if sort == .nodes { nodeTables.append(table.file) }
            return true
        }
        let dialect = EventTableFormat.recognised(in: opening, among: formats)
        let missing = missingColumns(of: opening, in: dialect)
        if !missing.isEmpty {
            guard !isMisnamed(table.file) else { return true }
            if !isAlone {
                lacking[table.file.name] = (missing, opening.rows.first ?? [])
                return false
            }
            guard !isTableOfEdges(table, opening, from: input),
                !isListOfEdges(table.file, opening)
            else { return true }
        }
        guard convert(&table, from: input, by: dialect, firstDay: choices.firstDay) else {
            return true
        }
        var format =
            ((choices.codingScheme ?? codingScheme).map { dialect.coded(by: $0) } ?? dialect)
            .readingLabels(of: opening).applying(reading)
        if !schemes.contains(where: { $0.name == format.codingScheme.name }) {
            schemes.append(format.codingScheme)
        }
        guard let values = open(table, as: format, opening) else {
            reading.reportMissing(
                in: table.file.name,
                header: format.layout(of: opening).columnNames ?? opening.rows.first,
                into: &problems)
            reportForced(dialect, upon: opening, of: table.file.name, among: formats)
            return true
        }
        reading.reportMissing(in: values.table, into: &problems)
        if format.name == EventTableFormat.plain.name {
            UnusedColumns.report(in: values, opening, into: &problems)
        }
        if choices.greatestAge != nil, values.columns[.added] == nil {
            problems.add(.missingColumn, .warning, in: table.file.name) {
                .init(
                    problem: "no column tells when rows were added, so none is left out for its "
                        + "age",
                    remedy: "leave out --max-age, or choose rows by --window")
            }
        }
        if values.columns[.code] == nil, let kind = reading.kind { format.defaultKind = kind }
        if let made = table.made { values.table.take(made) }
        take(EventRows(values, format: format, choices: choices, in: self), doubts: &doubts)
        return true
    }

    /// Reads all rows of a table of events, and counts what came of them.
    private mutating func take(_ rows: EventRows, doubts: inout EventDoubts) {
        let file = rows.values.table.file
        let firstRow = builder.events.count
        rows.readAll(into: &builder, places: &places, doubts: &doubts, problems: &problems)
        for note in rows.values.table.notes { note.report(in: file, into: &problems) }
        for (kind, counts) in rows.kindCounts.enumerated() {
            kindCounts[kind].kept += counts.kept
            kindCounts[kind].bad += counts.bad
        }
        repeated.add(
            RepeatedEvents.Table(
                file: file, format: rows.format, rows: firstRow..<builder.events.count,
                position: tables.count, omitted: rows.omitted))
        close(
            rows.values, format: rows.format.name,
            eventCounts: Dictionary(
                uniqueKeysWithValues: RelationKind.allCases.map {
                    ($0, rows.kindCounts[Int($0.rawValue)].kept)
                }))
    }

    /// Takes the events out that are other events again, and counts what is left of each table.
    private mutating func takeOutRepeats(by choices: EventChoices) {
        repeated.find(by: choices, in: &builder.events, problems: &problems)
        for table in repeated.tables {
            for kind in RelationKind.allCases {
                let count = table.goneCounts[Int(kind.rawValue)]
                kindCounts[Int(kind.rawValue)].kept -= count
                tables[table.position].eventCounts[kind, default: 0] -= count
            }
            tables[table.position].eventTotal = repeated.eventCount(of: table, in: builder.events)
            omitted += table.omitted.filter { $0.value > 0 }.map {
                OmittedRows(file: table.file, reason: $0.key, count: $0.value)
            }.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        }
        builder.remove(repeated.gone)
    }
}

// MARK: - What a file is

extension CaseAssembly {
    /// A file of events before its rows are read.
    struct EventFile {
        /// The file, or its first bytes if it is large.
        var file: CaseFiles.Table
        /// The rest of a large table.
        var large: LargeTable?
        /// What was made of a file that is no table of events itself.
        var made: ConvertedTable?
        /// Whether that was records in JSON.
        var isJSON = false
    }

    /// Opens a file; `nil` if it cannot be had, which is told.
    private mutating func begun(_ input: CaseFiles.Input) -> EventFile? {
        let large = begin(input)
        return (large?.beginning ?? load(input)).map { EventFile(file: $0, large: large) }
    }

    /// Reads a file that is a graph, unless it waits for a table of its nodes.
    private mutating func isGraph(_ table: EventFile, isAlone: Bool) -> Bool {
        // Neither a graph file nor a table in JSON is read as a stream.
        guard table.large == nil, let format = graphFormat(of: table.file) else { return false }
        // A table of nodes may come after that of their edges.
        if !isAlone, format.mayHaveNodeTable {
            edgeTables.append((table.file, format))
        } else {
            readGraph(table.file, as: format)
        }
        return true
    }

    /// Makes a table of records in JSON; `false` if there are none, which is told.
    private mutating func takeRecords(of table: inout EventFile) -> Bool {
        guard table.large == nil,
            let json = ConvertedTable.converted(table.file, into: &problems)
        else { return true }
        guard let json else {
            isReadable = false
            return false
        }
        if let network = ExportedNetwork(table.file.bytes) { take(network) }
        table.made = json
        table.isJSON = true
        table.file.bytes = json.bytes
        return true
    }

    /// Reads a table without events whose columns name both ends of an edge.
    private mutating func isTableOfEdges(
        _ table: EventFile, _ opening: TableOpening, from input: CaseFiles.Input
    ) -> Bool {
        guard EdgeTable.recognises(opening, choices: reading) else { return false }
        guard let whole = table.large == nil ? table.file : load(input) else { return true }
        readGraph(whole, as: EdgeTable.format, with: nodeTables)
        return true
    }

    /// Makes a table of events of one that a dialect converts; `false` if it is not read, which is
    /// told.
    private mutating func convert(
        _ table: inout EventFile, from input: CaseFiles.Input, by dialect: EventTableFormat,
        firstDay: Day?
    ) -> Bool {
        guard let convert = dialect.converts else { return true }
        guard !isTold(by: dialect, table.file) else { return false }
        conversion.firstDay = firstDay
        conversion.title = builder.title
        if table.large != nil {
            table.large = nil
            guard let whole = load(input) else { return false }
            table.file = whole
        }
        guard let events = convert(table.file, conversion, &problems) else {
            isReadable = false
            return false
        }
        table.made = events
        table.file.bytes = events.bytes
        table.file.places = nil
        return true
    }

    /// Opens a table of events before its first row; `nil` if it has no usable header.
    private mutating func open(
        _ table: EventFile, as format: EventTableFormat, _ opening: TableOpening
    ) -> TableValues<EventColumn>? {
        let layout = format.layout(of: opening)
        let settled = format.settledColumns(
            in: layout.columnNames ?? opening.rows.first ?? [], areNested: table.isJSON)
        var absent: Set<EventColumn> = format.rules.joinsRowsOfOneID ? [.target] : []
        if settled[.year] != nil { absent.insert(.date) }
        return open(
            rules: format.rules,
            named: { format.columns[$0] ?? [] },
            preferring: { format.settledColumns(in: $0, areNested: table.isJSON) },
            without: absent, tellsRivals: format.name == EventTableFormat.plain.name,
            dates: layout.dateOrder
        ) { problems in
            if let large = table.large { return large.read(layout, &problems) }
            return TableReader(
                table.file.name, table.file.bytes, layout: layout, places: table.file.places,
                into: &problems)
        }
    }

    /// The columns that events of a dialect need and that a table does not have.
    private func missingColumns(
        of opening: TableOpening, in format: EventTableFormat
    ) -> [EventColumn] {
        guard format.name == EventTableFormat.plain.name else { return [] }
        let settled = format.applying(reading).settledColumns(in: opening.rows.first ?? [])
        return [EventColumn.date, .source, .target].filter { meaning in
            settled[meaning] == nil && !(meaning == .date && settled[.year] != nil)
                && format.columns[meaning]?.contains(where: opening.header.contains) != true
        }
    }
}
