internal import ActorNetworks

/// Reads the rows of a table of events into the columns of a case, each checked against actors,
/// documents and phases.
///
/// What occurs often (actors, documents, codes, words) is looked up once for each different text.
struct EventRows: ~Copyable {
    private let format: EventTableFormat
    private(set) var values: TableValues<EventColumn>
    private var dates: EventDates
    private var actors: EventActors
    private var documents: EventDocuments
    private var codes: EventCodes
    private var kinds: WordColumn<EventColumn, RelationKind>
    private var directions = WordColumn(
        EventColumn.directed, among: EventWords.directions, examples: "yes or no")
    private var certainties = WordColumn(
        EventColumn.certainty, among: EventWords.certainties,
        examples: "stated, reported or implied")
    private var doubts: EventDoubts
    /// The lines of the events, in the order of the file.
    private var lines: [Int32] = []
    /// How many events of each kind were read, and how many were in rows that are bad.
    private(set) var kindCounts = [(kept: Int, bad: Int)](
        repeating: (0, 0), count: RelationKind.allCases.count)
    /// How many sound rows make no edge.
    private(set) var omitted: [OmittedRows.Reason: Int] = [:]

    init(
        _ values: consuming TableValues<EventColumn>, format: EventTableFormat,
        in assembly: CaseAssembly
    ) {
        self.format = format
        self.values = values
        dates = EventDates()
        actors = EventActors(register: assembly.register, noActor: format.noActor)
        documents = EventDocuments(known: assembly.documents)
        codes = EventCodes(scheme: format.codingScheme)
        kinds = WordColumn(
            .kind, among: format.kinds, examples: "cooperation, conflict or negotiation")
        doubts = EventDoubts(phases: assembly.phases, register: assembly.register)
    }

    /// Reads all rows.
    mutating func readAll(into builder: inout CaseBuilder, problems: inout Problems) {
        // What a date rests on is more than the date tells, so those words are kept as well.
        let kept = values.columns.further + [values.columns[.dateBasis]].compactMap(\.self)
        let further = kept.map {
            (
                column: $0,
                number: builder.events.texts.further(named: values.table.header[$0])
            )
        }
        while values.next(into: &problems) {
            guard let (row, coded) = row(into: &builder, problems: &problems) else { continue }
            let number = builder.events.count
            values.withBytes(of: .id) { _ = builder.addID($0, of: number) }
            builder.events.append(row)
            lines.append(Int32(truncatingIfNeeded: values.table.line))
            appendTexts(of: number, further: further, to: &builder.events.texts)
            doubts.look(
                at: number, of: builder.events, coded: coded,
                published: documents.date(of: row), lines: lines, in: values,
                into: &problems)
        }
        doubts.finish(
            eventCount: lines.count, actors: actors, file: values.table.file,
            into: &problems)
    }

    /// The event in the current row in numbers, with what its code means; `nil` if the row is bad or
    /// makes no edge, which is counted.
    private mutating func row(
        into builder: inout CaseBuilder, problems: inout Problems
    ) -> (row: EventRow, coded: CodedEvent?)? {
        let date = dates.date(in: values, into: &problems)
        let source = actors.number(.source, in: values, into: &problems)
        let target = actors.number(.target, in: values, into: &problems)
        let code = codes.number(in: values)
        let kind = kinds.value(in: values, into: &problems)
        let weight = values.number(
            .weight, in: 0...Self.greatestWeight, emptyMeans: weightWhenEmpty(code: code),
            into: &problems)
        let goldstein = values.number(
            .goldstein, in: -10...10, emptyMeans: "the value of the code",
            into: &problems)
        let isDirected = directions.value(in: values, into: &problems)
        let certainty = certainties.value(in: values, into: &problems)
        if source == EventActors.nobody || target == EventActors.nobody {
            return leaveOut(.noActor, problems)
        }
        let coded = codes.meaning(of: code)
        if format.leavesOutWeakCodes, kind == nil, values.text(.kind) == nil, code != nil,
            coded != nil, coded?.kind == nil, format.defaultKind == nil
        {
            return leaveOut(.weakCode, problems)
        }
        checkKind(kind, code: code, into: &problems)
        let earlier = values.withBytes(of: .id) { builder.row(withID: $0) } ?? nil
        if let earlier { reportRepeatedID(on: lines[earlier], into: &problems) }
        actors.check(.source, source, in: values, into: &problems)
        actors.check(.target, target, in: values, into: &problems)
        let document = documents.number(in: values, into: &problems)
        let meaning = EventMeaning(
            kind: kind ?? (coded?.kind == nil ? format.defaultKind : nil), weight: weight,
            goldstein: goldstein, coded: coded)
        count(meaning?.kind ?? kind, isBad: problems.rowError != nil)
        if let reason = problems.rowError {
            values.table.reject(reason)
            return nil
        }
        guard let date, let source, let target, let meaning else { return nil }
        let row = EventRow(
            date: date, source: actors.position(of: source, in: &builder),
            target: actors.position(of: target, in: &builder),
            isDirected: isDirected ?? format.isDirected, certainty: certainty,
            document: documents.position(of: document, in: &builder),
            code: codes.position(of: code, in: &builder.events), meaning: meaning)
        return (row, coded)
    }

    /// Counts a row that makes no edge; what else is wrong with it makes it bad.
    private mutating func leaveOut(
        _ reason: OmittedRows.Reason, _ problems: Problems
    ) -> (row: EventRow, coded: CodedEvent?)? {
        if let error = problems.rowError {
            values.table.reject(error)
        } else {
            omitted[reason, default: 0] += 1
        }
        return nil
    }

    /// Counts an event by its kind, which a bad row may tell as well.
    private mutating func count(_ kind: RelationKind?, isBad: Bool) {
        guard let kind else { return }
        if isBad {
            kindCounts[Int(kind.rawValue)].bad += 1
        } else {
            kindCounts[Int(kind.rawValue)].kept += 1
        }
    }

    private func appendTexts(
        of row: Int, further: [(column: Int, number: Int)], to texts: inout EventTexts
    ) {
        values.withBytes(of: .summary) { texts[.summary].append($0, at: row) }
        values.withBytes(of: .place) { texts[.place].append($0, at: row) }
        values.withBytes(of: .speaker) { texts[.speaker].append($0, at: row) }
        values.withBytes(of: .note) { texts[.note].append($0, at: row) }
        for (column, number) in further {
            values.table.withBytes(of: column) { texts[further: number].append($0, at: row) }
        }
    }

    /// Sums of as many weights as memory holds stay finite, and exact to the unit for many.
    private static let greatestWeight = 1e12
}

// MARK: - Checks

extension EventRows {
    private func weightWhenEmpty(code: Int?) -> String {
        let value = codes.meaning(of: code)?.goldstein
        return value.map { "\(abs($0)), the Goldstein value of the code" } ?? "1"
    }

    /// Reports an event that neither kind nor code makes cooperation, conflict or negotiation.
    private func checkKind(
        _ kind: RelationKind?, code: Int?, into problems: inout Problems
    ) {
        if let code, codes.meaning(of: code) == nil {
            let written = codes.texts[code]
            let scheme = format.codingScheme
            let remedy = {
                scheme.contains("0" + written)
                    ? "write 0\(written), with its leading zero" : "correct it, or clear it"
            }
            let problem =
                "\(values.name(of: .code)) \(written.quoted) is not a \(scheme.name) code"
            // With a kind of its own, the event can do without its code.
            if kind != nil || format.defaultKind != nil {
                values.doubt(.unknownCode, .code, into: &problems, problem, remedy: remedy)
            } else if values.text(.kind) == nil {
                values.fail(.unknownCode, .code, into: &problems, problem, remedy: remedy)
            }
            return
        }
        guard kind == nil, format.defaultKind == nil else { return }
        if let code {
            guard codes.meaning(of: code)?.kind == nil, values.text(.kind) == nil else { return }
            values.fail(
                .noKind, .code, into: &problems,
                "the code \(codes.texts[code]) is a statement or an appeal, which implies no kind"
            ) {
                "write the kind, or remove the row"
            }
        } else if values.text(.kind) == nil {
            values.fail(
                .noKind, values.columns[.kind] == nil ? .code : .kind, into: &problems,
                "the event has neither kind nor code"
            ) {
                "write cooperation, conflict or negotiation"
            }
        }
    }

    private func reportRepeatedID(on line: Int32, into problems: inout Problems) {
        values.fail(
            .duplicateID, .id, into: &problems,
            "the event \((values.text(.id) ?? "").quoted) is already on line \(line)"
        ) {
            "give each event an id of its own, or remove one row"
        }
    }
}
