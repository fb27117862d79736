internal import ActorNetworks

// MARK: - How files are opened

extension CaseAssembly {
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
    mutating func open<Meaning: ColumnMeaning>(
        rules: EventRules, named spellings: (Meaning) -> [String],
        preferring settle: ([String]) -> [Meaning: Int], without absent: Set<Meaning>,
        tellsRivals: Bool = true, dates: ReadingChoices.DateOrder? = nil,
        _ begin: @escaping (inout Problems) -> TableReader?
    ) -> TableValues<Meaning>? {
        guard let table = begin(&problems),
            let columns = ColumnMap(
                table, preferring: settle(table.header), named: spellings, without: absent,
                tellsRivals: tellsRivals, into: &problems)
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
    struct LargeTable {
        /// Its first bytes, by which its dialect is recognised.
        let beginning: CaseFiles.Table
        /// Begins to read its rows.
        let read: (TableLayout, inout Problems) -> TableReader?
    }

    /// Opens a large table; `nil` for anything that is read in one go, or cannot be had.
    func begin(_ input: CaseFiles.Input) -> LargeTable? {
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
    mutating func load(_ input: CaseFiles.Input) -> CaseFiles.Table? {
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
}
