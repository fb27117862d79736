internal import ActorNetworks

/// Acts of several parties who all stand as sources, such as a consultation in POLECAT.
extension EventRows {
    /// The events of the current row, one for each two of its parties, where that is asked for and
    /// the row has no target; none if the row is bad or left out, which is counted, and `nil` if it
    /// is no such act.
    func clique(into builder: inout CaseBuilder, problems: inout Problems) -> [EventRow]? {
        guard choices.makesCliques, let code = format.rules.cliqueCode, !values.hasText(.target),
            values.text(.code) == code, let names = parties
        else { return nil }
        let eventCount = eventCount(in: builder, into: &problems)
        let date = dates.date(in: values, ofMany: eventCount > 1, into: &problems)
        let number = codes.number(in: values, into: &problems)
        let goldstein = values.number(
            .goldstein, in: -10...10, emptyMeans: "the value of the code", into: &problems)
        let meaning = EventMeaning(
            kind: nil,
            weight: weight(code: number, eventCount: eventCount, into: &problems),
            goldstein: goldstein, coded: codes.meaning(of: number), eventCount: eventCount)
        let document = documents.number(in: values, into: &problems)
        if let date, isTooOld(date, into: &problems) {
            _ = leaveOut(.tooOld, problems)
            return []
        }
        if partID(1).flatMap({ row(withID: $0, in: &builder) }) != nil {
            _ = leaveOut(.repeated, problems)
            return []
        }
        if let reason = problems.rowError {
            values.table.reject(reason)
            return []
        }
        guard let date, let number, let meaning else { return nil }
        let positions = names.map { actors.position(ofName: $0, in: &builder) }
        var rows: [EventRow] = []
        for (index, source) in positions.enumerated() {
            for target in positions[(index + 1)...] {
                rows.append(
                    EventRow(
                        date: date, source: source, target: target, isDirected: false,
                        certainty: nil, document: documents.position(of: document, in: &builder),
                        code: codes.position(of: number, in: &builder.events), meaning: meaning,
                        eventCount: eventCount))
            }
        }
        kindCounts[Int(meaning.kind.rawValue)].kept += rows.count
        return rows
    }

    /// The id of one of the events of a row, counted from 1; `nil` if the row has none.
    func partID(_ part: Int) -> String? {
        isIDRounded ? nil : values.text(.id).map { "\($0)/\(part)" }
    }

    private func row(withID id: String, in builder: inout CaseBuilder) -> Int? {
        var id = id
        return id.withUTF8 { builder.row(withID: UnsafeRawBufferPointer($0)) }
    }

    /// The names of the parties, each once and without placeholders; `nil` if there are not several.
    /// More than sixteen are no meeting of each with each.
    private var parties: [String]? {
        var seen: Set<String> = []
        let names = (values.text(.source) ?? "").split(separator: ";").compactMap { part in
            let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            return actors.isSomebody(name) && seen.insert(name).inserted ? name : nil
        }
        return (2...16).contains(names.count) ? names : nil
    }
}
