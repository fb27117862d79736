internal import ActorNetworks

extension CaseAssembly {
    /// Reads the events, each checked against actors, documents and phases.
    mutating func readEvents(_ file: CaseFiles.Table) {
        guard
            var rows: TableValues<EventColumn> = open(
                file, preferring: EventColumn.settledColumns(in:))
        else { return }
        // What a date rests on is more than the date tells, so those words are kept as well.
        let kept = rows.columns.further + [rows.columns[.dateBasis]].compactMap(\.self)
        let further = kept.map { (column: $0, name: rows.table.header[$0]) }
        var linesByID: [String: Int] = [:]
        var doubts = EventDoubts(phases: phases)
        while rows.next(into: &problems) {
            var event = rows.event(into: &problems)
            if let id = event?.id, !id.isEmpty {
                if let line = linesByID.updateValue(rows.table.line, forKey: id) {
                    linesByID[id] = line
                    rows.fail(
                        .duplicateID, .id, into: &problems,
                        "the event \(id.quoted) is already on line \(line)"
                    ) {
                        "give each event an id of its own, or remove one row"
                    }
                }
            }
            rows.resolve(.source, \.source, of: &event, among: register, into: &problems)
            rows.resolve(.target, \.target, of: &event, among: register, into: &problems)
            checkDocument(of: event, in: rows)
            count(event, isBad: problems.rowError != nil, in: rows)
            if let reason = problems.rowError {
                rows.table.reject(reason)
            } else if var event {
                for (column, name) in further {
                    let text = rows.table.text(column)
                    if !text.isEmpty { event.further[name] = text }
                }
                doubts.look(at: event, published: publication(of: event), in: rows, into: &problems)
                builder.add(event)
            }
        }
        doubts.finish(register: register, file: file.name, into: &problems)
        close(rows)
    }

    /// Counts an event by its kind, which a bad row may tell as well.
    private mutating func count(
        _ event: Event?, isBad: Bool, in rows: TableValues<EventColumn>
    ) {
        let kind =
            event?.kind ?? rows.text(.kind).flatMap { EventWords.kinds[$0.lowercased()] }
            ?? rows.text(.code).flatMap { CAMEO.kind(of: $0) }
        guard let kind else { return }
        if isBad {
            kindCounts[kind, default: (0, 0)].bad += 1
        } else {
            kindCounts[kind, default: (0, 0)].kept += 1
        }
    }

    private func publication(of event: Event) -> EventDate? {
        event.citation.document.flatMap { documents?[$0] ?? nil }
    }

    private mutating func checkDocument(
        of event: Event?, in rows: TableValues<EventColumn>
    ) {
        guard let documents, let id = event?.citation.document, documents[id] == nil else { return }
        let mayGuess = problems.mayGuess(.unknownDocument, in: rows.table.file)
        rows.fail(
            .unknownDocument, .document, into: &problems,
            "\(rows.name(of: .document)) \(id.quoted) is not in the list of sources"
        ) {
            let nearest = mayGuess ? id.nearest(among: documents.keys.sorted()) : nil
            return nearest.map { "did you mean \($0.quoted)?" }
                ?? "add a row for it to the list of sources"
        }
    }
}

extension TableValues<EventColumn> {
    /// The event in the current row, or `nil` if a part that it cannot do without is bad.
    fileprivate func event(into problems: inout Problems) -> Event? {
        let date = eventDate(into: &problems)
        let source = neededText(.source, into: &problems)
        let target = neededText(.target, into: &problems)
        let code = text(.code)
        let kind = word(
            .kind, among: EventWords.kinds, examples: "cooperation, conflict or negotiation",
            into: &problems)
        let weight = number(
            .weight, in: 0...greatestWeight, emptyMeans: weightWhenEmpty(code),
            into: &problems)
        let goldstein = number(
            .goldstein, in: -10...10, emptyMeans: "the value of the code", into: &problems)
        let isDirected = word(
            .directed, among: EventWords.directions, examples: "yes or no", into: &problems)
        let certainty = word(
            .certainty, among: EventWords.certainties, examples: "stated, reported or implied",
            into: &problems)
        checkKind(kind, code: code, into: &problems)
        guard let date, let source, let target else { return nil }
        return Event(
            id: text(.id) ?? "", date: date, source: source, target: target, kind: kind,
            weight: weight, isDirected: isDirected ?? true, code: code, goldstein: goldstein,
            certainty: certainty, summary: text(.summary),
            citation: Citation(
                document: text(.document), place: text(.place), speaker: text(.speaker)),
            note: text(.note))
    }

    /// Sums of as many weights as memory holds stay finite, and exact to the unit for many.
    private var greatestWeight: Double { 1e12 }

    private func weightWhenEmpty(_ code: String?) -> String {
        let value = code.flatMap { CAMEO.goldstein(of: $0) }
        return value.map { "\(abs($0)), the Goldstein value of the code" } ?? "1"
    }

    /// Reports an event that neither kind nor code makes cooperation, conflict or negotiation.
    private func checkKind(
        _ kind: RelationKind?, code: String?, into problems: inout Problems
    ) {
        if let code, !CAMEO.contains(code) {
            let remedy = {
                CAMEO.contains("0" + code)
                    ? "write 0\(code), with its leading zero" : "correct it, or clear it"
            }
            let problem = "\(name(of: .code)) \(code.quoted) is not a CAMEO code"
            // With a kind of its own, the event can do without its code.
            if kind != nil {
                doubt(.unknownCode, .code, into: &problems, problem, remedy: remedy)
            } else if text(.kind) == nil {
                fail(.unknownCode, .code, into: &problems, problem, remedy: remedy)
            }
            return
        }
        guard kind == nil, text(.kind) == nil else { return }
        if let code, CAMEO.kind(of: code) == nil {
            fail(
                .noKind, .code, into: &problems,
                "the code \(code) is a statement or an appeal, which implies no kind"
            ) {
                "write the kind, or remove the row"
            }
        } else if code == nil {
            fail(
                .noKind, columns[.kind] == nil ? .code : .kind, into: &problems,
                "the event has neither kind nor code"
            ) {
                "write cooperation, conflict or negotiation"
            }
        }
    }

    /// Looks an actor up in the register, by id or else by name, label or alias.
    fileprivate func resolve(
        _ meaning: EventColumn, _ part: WritableKeyPath<Event, String>, of event: inout Event?,
        among register: RegisteredActors?, into problems: inout Problems
    ) {
        guard let register, let written = text(meaning), !register.contains(written) else { return }
        if let id = register.id(named: written) {
            event?[keyPath: part] = id
            doubt(
                .actorByName, meaning, into: &problems,
                "\(name(of: meaning)) \(written.quoted) was read as the actor \(id.quoted)"
            ) {
                "write the id"
            }
        } else {
            let mayGuess = problems.mayGuess(.unknownActor, in: table.file)
            fail(
                .unknownActor, meaning, into: &problems,
                "\(name(of: meaning)) \(written.quoted) is not in \(register.file)"
            ) {
                register.remedy(for: written, guessing: mayGuess)
            }
        }
    }
}
