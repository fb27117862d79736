internal import ActorNetworks

/// The documents that events cite: each different one is looked up once.
struct EventDocuments: ~Copyable {
    /// The publication dates of the documents that may be cited, by id; `nil` if any is one.
    private let known: [String: EventDate?]?
    /// The numbers of documents, by those of the table's texts; −1 for one that is yet to be looked at.
    private var numbersOfTexts: [Int] = []
    private var ids: [(id: String, isKnown: Bool, position: Int32?)] = []
    /// The publication dates by position in the case.
    private var dates: [Int32: EventDate] = [:]

    init(known: [String: EventDate?]?) {
        self.known = known
    }

    /// The number of the document that the current row cites; `nil` for none. One that is not in
    /// the list is reported.
    mutating func number(
        in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) -> Int? {
        guard let text = row.textNumber(.document) else { return nil }
        var number = text < numbersOfTexts.count ? numbersOfTexts[text] : -1
        if number < 0 { number = look(at: text, in: row) }
        if !ids[number].isKnown { reportUnknown(ids[number].id, in: row, into: &problems) }
        return number
    }

    private mutating func look(
        at text: Int, in row: borrowing TableValues<EventColumn>
    ) -> Int {
        let id = row.text(.document) ?? ""
        ids.append((id, known.map { $0[id] != nil } ?? true, nil))
        while numbersOfTexts.count <= text { numbersOfTexts.append(-1) }
        numbersOfTexts[text] = ids.count - 1
        return ids.count - 1
    }

    /// The position of a document in the case, −1 for none.
    mutating func position(of number: Int?, in builder: inout CaseBuilder) -> Int32 {
        guard let number else { return -1 }
        if let position = ids[number].position { return position }
        let position = builder.position(ofDocument: ids[number].id)
        ids[number].position = position
        if let date = known?[ids[number].id] ?? nil { dates[position] = date }
        return position
    }

    /// When the document of a row was published, if that is known.
    func date(of row: EventRow) -> EventDate? {
        dates.isEmpty || row.document < 0 ? nil : dates[row.document]
    }

    private func reportUnknown(
        _ id: String, in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) {
        let mayGuess = problems.mayGuess(.unknownDocument, in: row.table.file)
        row.fail(
            .unknownDocument, .document, into: &problems,
            "\(row.name(of: .document)) \(id.quoted) is not in the list of sources"
        ) {
            let nearest = mayGuess ? id.nearest(among: (known ?? [:]).keys.sorted()) : nil
            return nearest.map { "did you mean \($0.quoted)?" }
                ?? "add a row for it to the list of sources"
        }
    }
}
