internal import ActorNetworks

extension CaseAssembly {
    /// Reads the list of source documents.
    mutating func readDocuments(_ file: CaseFiles.Table) {
        guard var rows: TableValues<DocumentColumn> = open(file) else { return }
        var dates: [String: EventDate?] = [:]
        while rows.next(into: &problems) {
            let document = rows.document(into: &problems)
            let dateError = document == nil ? nil : problems.rowError
            if dateError != nil { problems.rowError = nil }
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
                // A bad date costs the date, and not every event that cites the document.
                if let dateError { rows.clear(dateError) }
                dates[document.id] = .some(document.date)
                builder.add(document)
            }
        }
        documents = dates
        close(rows)
    }
}

extension TableValues<DocumentColumn> {
    /// The document in the current row, or `nil` if it has no id.
    fileprivate func document(into problems: inout Problems) -> SourceDocument? {
        guard let id = neededText(.id, into: &problems) else { return nil }
        let written = date(.date, into: &problems)
        let precision = word(
            .precision, among: EventWords.datePrecisions, examples: "day, month or year",
            into: &problems)
        let isTooFine = precision.flatMap { precision in
            written.map { precision.isFiner(than: $0.precision) }
        }
        if isTooFine == true, let written {
            fail(
                .precisionMismatch, .precision, into: &problems,
                "the precision is \(precision ?? .day), and the date gives the "
                    + "\(written.precision) alone"
            ) {
                "write the whole date, or the precision \(written.precision)"
            }
        }
        let isSound = problems.rowError == nil
        return SourceDocument(
            id, publisher: text(.publisher), headline: text(.headline),
            date: !isSound
                ? nil : written.map { EventDate($0.first, precision: precision ?? $0.precision) },
            url: text(.url), note: text(.note))
    }
}
