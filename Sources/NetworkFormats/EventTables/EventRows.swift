internal import ActorNetworks

/// Reads the rows of a table of events into the columns of a case, each checked against actors,
/// documents and phases.
///
/// What occurs often (actors, documents, codes, words) is looked up once for each different text.
/// Nothing that the reader calls comes back to it, so the uses of its parts need no watching.
final class EventRows {
    let format: EventTableFormat
    let choices: EventChoices
    let demand: EventDemand
    private let progress: ReadingProgress?
    @exclusivity(unchecked) var values: TableValues<EventColumn>
    @exclusivity(unchecked) var dates: EventDates
    @exclusivity(unchecked) var actors: EventActors
    @exclusivity(unchecked) var documents: EventDocuments
    @exclusivity(unchecked) var codes: EventCodes
    @exclusivity(unchecked) private(set) var kinds: WordColumn<EventColumn, RelationKind>
    @exclusivity(unchecked) private var directions = WordColumn(
        EventColumn.directed, among: EventWords.directions, examples: "yes or no")
    @exclusivity(unchecked) private var certainties = WordColumn(
        EventColumn.certainty, among: EventWords.certainties,
        examples: "stated, reported or implied")
    /// How many events of each kind were read, and how many were in rows that are bad.
    @exclusivity(unchecked) var kindCounts = [(kept: Int, bad: Int)](
        repeating: (0, 0), count: RelationKind.allCases.count)
    /// Whether rows may be plain.
    let mayBePlain: Bool
    /// The plain rows that were taken last.
    @exclusivity(unchecked) var run = PlainRun()
    /// The actors of rows that have one alone, by the ids of their events.
    var loneActors: [String: Int] = [:]
    /// Whether a row has told a target so far.
    private(set) var hasTargets = false
    /// Whether it was told that ids are rounded.
    var isRoundingTold = false
    /// How many events were kept whose rows have no date.
    var undatedCount = 0
    /// How many sound rows make no edge.
    var omitted: [OmittedRows.Reason: Int] = [:]

    init(
        _ values: consuming TableValues<EventColumn>, format: EventTableFormat,
        choices: EventChoices, in assembly: CaseAssembly
    ) {
        self.format = format
        self.choices = choices
        demand = assembly.demand
        progress = assembly.progress
        mayBePlain = Self.mayBePlain(values.columns, format.rules)
        self.values = values
        dates = EventDates(rules: format.rules)
        actors = EventActors(
            register: assembly.register, rules: format.rules,
            choices: choices)
        documents = EventDocuments(known: assembly.documents)
        codes = EventCodes(scheme: format.codingScheme, rules: format.rules)
        kinds = WordColumn(
            .kind, among: format.kinds,
            examples: "cooperation, conflict or negotiation, or say what words mean by a table of "
                + "word and kind with --kind-words")
    }

    /// Reads all rows.
    func readAll(
        into builder: inout CaseBuilder, places: inout EventPlaces, doubts: inout EventDoubts,
        problems: inout Problems
    ) {
        places.begin(values.table.file)
        let kept = demand.furtherColumns ? keptColumns : []
        let further = kept.map {
            (
                column: $0,
                number: builder.events.texts.further(named: values.table.header[$0])
            )
        }
        let start = demand.window.start ?? .earliest
        var unseen = further
        let hasTexts =
            !further.isEmpty
            || [EventColumn.summary, .place, .speaker, .note].contains { values.columns[$0] != nil }
        @inline(__always)
        func keep(_ row: EventRow, _ coded: CodedEvent?, part: Int? = nil) {
            guard demand.wants(row) else {
                builder.events.leaveOut(row, since: start)
                see(&unseen, in: &builder.events.texts)
                return
            }
            let number = builder.events.count
            addID(of: row, part: part, at: number, to: &builder)
            builder.events.append(row)
            places.append(line: values.table.line)
            if hasTexts {
                appendTexts(
                    of: number, ofMany: row.eventCount > 1, further: further,
                    to: &builder.events.texts)
            }
            doubts.look(
                at: number, of: builder.events, coded: coded,
                published: documents.date(of: row), places: places, rules: format.rules,
                in: values, into: &problems)
        }
        if demand.window == .always { builder.events.reserve(values.table.likelyRowCount) }
        let takesRuns = !hasTexts && mayRun
        var told = 0
        while values.next(into: &problems) {
            if let progress, values.table.rowCount - told >= ReadingProgress.step {
                told = values.table.rowCount
                progress.note(rows: told, likely: values.table.likelyRowCount)
            }
            if let row = plainRow(in: &builder) {
                keep(row, nil)
            } else if let rows = clique(into: &builder, problems: &problems) {
                for (index, row) in rows.enumerated() { keep(row, nil, part: index + 1) }
            } else if let (row, coded) = row(into: &builder, places, problems: &problems) {
                keep(row, coded)
            }
            if takesRuns {
                takeRun(into: &builder, places: &places, doubts: &doubts, problems: &problems)
            }
        }
        progress?.note(rows: values.table.rowCount, likely: values.table.rowCount)
        values.reportMissingWords(into: &problems)
        reportUndated(into: &problems)
        doubts.take(actors, of: values.table.file)
    }

    /// The columns that are kept as they are besides what they mean: those without a meaning, and
    /// those of which an event does not keep everything, such as how many died.
    private var keptColumns: [Int] {
        let helpers: [EventColumn] = [
            .dateBasis, .deaths, .country, .subcode, .added, .sourceCountry, .targetCountry,
        ]
        let kept = values.columns.further + helpers.compactMap { values.columns[$0] }
        // What an exported table says of the days between is nothing that the case had.
        let told = values.columns[.dateBasis].flatMap { column in
            ColumnMap<EventColumn>.normalized(values.table.header[column]) == "extent"
                ? column : nil
        }
        return kept.filter { $0 != told }.sorted()
    }

    /// The event in the current row in numbers, with what its code means; `nil` if the row is bad or
    /// makes no edge, which is counted.
    private func row(
        into builder: inout CaseBuilder, _ places: EventPlaces, problems: inout Problems
    ) -> (row: EventRow, coded: CodedEvent?)? {
        if isRemark { return leaveOut(.remark, problems) }
        if isHeader { return leaveOut(.header, problems) }
        if values.plainNumber(.events) == 0 { return leaveOut(.noEvents, problems) }
        values.noteMissingWords()
        let eventCount = eventCount(in: builder, into: &problems)
        let date = dates.date(in: values, ofMany: eventCount > 1, into: &problems)
        var source = actors.number(.source, in: values, into: &problems)
        var target = actors.number(.target, in: values, into: &problems)
        let code = codes.number(in: values, into: &problems)
        let kind = kinds.value(in: values, into: &problems)
        let weight = weight(code: code, eventCount: eventCount, into: &problems)
        let goldstein = values.number(
            .goldstein, in: -10...10, emptyMeans: "the value of the code",
            into: &problems)
        let isDirected = directions.value(in: values, into: &problems)
        let certainty = certainties.value(in: values, into: &problems)
        if source == EventActors.placeholder || target == EventActors.placeholder {
            return leaveOut(.placeholder, problems)
        }
        if source == EventActors.nobody { return leaveOut(.noSource, problems) }
        if let target, target >= 0 { hasTargets = true }
        if target == EventActors.nobody, !joinSides(&source, &target, problems: problems) {
            return leaveOut(.noTarget, problems)
        }
        let coded = codes.meaning(of: code)
        if isWeak(coded, kind: kind) { return leaveOut(.weakCode, problems) }
        if let date, isTooOld(date, into: &problems) { return leaveOut(.tooOld, problems) }
        checkKind(kind, code: code, into: &problems)
        actors.check(.source, source, in: values, into: &problems)
        actors.check(.target, target, in: values, into: &problems)
        let document = documents.number(in: values, into: &problems)
        let meaning = EventMeaning(
            kind: kind ?? (coded?.kind == nil ? format.defaultKind : nil), weight: weight,
            goldstein: goldstein, coded: coded, eventCount: eventCount)
        let earlier = earlierRow(of: date, in: &builder)
        reportRoundedID(into: &problems)
        if let earlier, !format.rules.leavesOutRepeats {
            reportRepeatedID(at: places.name(of: earlier), into: &problems)
        }
        count(meaning?.kind ?? kind, isBad: problems.rowError != nil)
        if let reason = problems.rowError {
            values.table.reject(reason)
            return nil
        }
        guard let date, let source, let target, let meaning else { return nil }
        if let earlier, !actors.takesPart(source) || !actors.takesPart(target) {
            rejectRepeat(of: earlier, kind: meaning.kind, places, into: &problems)
            return nil
        }
        if format.rules.cliqueCode == nil {
            for (meaning, actor) in [(EventColumn.source, source), (.target, target)]
            where !actors.takesPart(actor) { reportList(meaning, into: &problems) }
        }
        let row = EventRow(
            date: date, source: actors.position(of: source, in: &builder),
            target: actors.position(of: target, in: &builder),
            isDirected: isDirected ?? coded?.isDirected ?? format.isDirected, certainty: certainty,
            document: documents.position(of: document, in: &builder),
            code: codes.position(of: code, in: &builder.events), meaning: meaning,
            eventCount: eventCount)
        if let earlier {
            return leaveOutRepeat(row, of: earlier, in: builder, places, problems: &problems)
        }
        reportParties(into: &problems)
        actors.reportOneForAll(in: values, into: &problems)
        if format.rules.keepsUndated, date == .unknown { undatedCount += 1 }
        return (row, coded)
    }

    /// Counts a row that makes no edge; what else is wrong with it makes it bad.
    func leaveOut(
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
    private func count(_ kind: RelationKind?, isBad: Bool) {
        guard let kind else { return }
        if isBad {
            kindCounts[Int(kind.rawValue)].bad += 1
        } else {
            kindCounts[Int(kind.rawValue)].kept += 1
        }
    }

    /// Takes note of columns that have a text in the current row, which is left out.
    private func see(
        _ unseen: inout [(column: Int, number: Int)], in texts: inout EventTexts
    ) {
        guard !unseen.isEmpty else { return }
        unseen.removeAll { column, number in
            guard values.table.withBytes(of: column, { !$0.isEmpty }) else { return false }
            texts.see(number)
            return true
        }
    }

    private func appendTexts(
        of row: Int, ofMany isTotal: Bool, further: [(column: Int, number: Int)],
        to texts: inout EventTexts
    ) {
        values.withBytes(of: .summary) { texts[.summary].append($0, at: row) }
        values.withBytes(of: .place) { texts[.place].append($0, at: row) }
        values.withBytes(of: .speaker) { texts[.speaker].append($0, at: row) }
        values.withBytes(of: .note) { texts[.note].append($0, at: row) }
        for (column, number) in further {
            // That a date is once within an interval, the date itself tells; and of several
            // events, that they held all over it.
            if column == values.columns[.dateBasis], values.hasText(.endDate),
                let basis = values.text(.dateBasis)?.lowercased(),
                basis == "within" || (isTotal && EventWords.isSpan(basis))
            {
                continue
            }
            values.table.withBytes(of: column) { texts[further: number].append($0, at: row) }
        }
    }
}
