internal import ActorNetworks

extension CaseAssembly {
    /// Reads the list of source documents.
    mutating func readDocuments(_ file: CaseFiles.Table) {
        guard var rows: TableValues<DocumentColumn> = open(file) else { return }
        var dates: [String: EventDate?] = [:]
        while rows.next(into: &problems) {
            let document = rows.document(into: &problems)
            if let document, dates[document.id] != nil {
                rows.fail(
                    .duplicateID, .id, into: &problems,
                    "the document \(document.id.quoted) is listed twice"
                ) {
                    "remove one of the rows"
                }
            }
            if let reason = problems.rowError {
                rows.table.reject(reason)
            } else if let document {
                dates[document.id] = .some(document.date)
                builder.add(document)
            }
        }
        documents = dates
        close(rows)
    }

    /// Reads the phases, both of whose ends are included.
    mutating func readPhases(_ file: CaseFiles.Table) {
        guard var rows: TableValues<PhaseColumn> = open(file) else { return }
        while rows.next(into: &problems) {
            let phase = rows.phase(into: &problems)
            if let phase { check(phase, in: rows) }
            if let reason = problems.rowError {
                rows.table.reject(reason)
            } else if let phase {
                phases.append(phase)
                builder.add(phase)
            }
        }
        close(rows)
    }

    private mutating func check(_ phase: Phase, in rows: TableValues<PhaseColumn>) {
        if phases.contains(where: { $0.id == phase.id }) {
            rows.fail(
                .duplicateID, .id, into: &problems, "the phase \(phase.id.quoted) is listed twice"
            ) {
                "give each phase an id of its own"
            }
        }
        for other in phases {
            guard let shared = other.window.intersection(phase.window) else { continue }
            rows.doubt(
                .overlappingPhases, .start, into: &problems,
                "the phases \(other.id.quoted) and \(phase.id.quoted) overlap (\(shared)), so "
                    + "events in both count twice"
            ) {
                "let one begin on the day after the other ends"
            }
        }
    }
}

extension TableValues<DocumentColumn> {
    /// The document in the current row, or `nil` if it has no id.
    fileprivate func document(into problems: inout Problems) -> SourceDocument? {
        guard let id = neededText(.id, into: &problems) else { return nil }
        let written = date(.date, into: &problems)
        let precision = word(
            .precision, among: Words.precisions, examples: "day, month or year", into: &problems)
        return SourceDocument(
            id, publisher: text(.publisher), headline: text(.headline),
            date: written.map { EventDate($0.first, precision: precision ?? $0.precision) },
            url: text(.url), note: text(.note))
    }
}

extension TableValues<PhaseColumn> {
    /// The phase in the current row, or `nil` if it has no id or no sound dates.
    fileprivate func phase(into problems: inout Problems) -> Phase? {
        let id = neededText(.id, into: &problems)
        let start = date(.start, into: &problems)
        let end = date(.end, into: &problems)
        if let start, let end, end.last < start.first {
            fail(
                .endsBeforeStart, .end, into: &problems,
                "the phase ends on \(end.last), before it starts on \(start.first)"
            ) {
                "exchange the two, or correct one"
            }
        }
        guard let id, problems.rowError == nil else { return nil }
        return Phase(
            id, name: text(.name),
            window: Window(from: start?.first, before: end?.last.advanced(by: 1)),
            note: text(.note))
    }
}
