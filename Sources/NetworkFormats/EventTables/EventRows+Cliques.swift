internal import ActorNetworks

/// Acts of several parties who all stand as sources, such as a consultation in POLECAT.
extension EventRows {
    /// The events of the current row, one for each two of its parties, where that is asked for: of a
    /// meeting that has no target, each with each, and of a row whose source or target lists several,
    /// each source with each target. None if the row is bad or left out, which is counted, and `nil`
    /// if it is no such row.
    func clique(into builder: inout CaseBuilder, problems: inout Problems) -> [EventRow]? {
        guard choices.makesCliques, let pairs, !pairs.isEmpty else { return nil }
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
        let isDirected =
            values.hasText(.target)
            && codes.meaning(of: number)?.isDirected ?? format.isDirected
        let rows = pairs.map { source, target in
            EventRow(
                date: date, source: actors.position(ofName: source, in: &builder),
                target: actors.position(ofName: target, in: &builder),
                isDirected: isDirected, certainty: nil,
                document: documents.position(of: document, in: &builder),
                code: codes.position(of: number, in: &builder.events), meaning: meaning,
                eventCount: eventCount)
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

    /// The two sides of each event of a row that has several; `nil` for any other.
    private var pairs: [(source: String, target: String)]? {
        guard let code = format.rules.cliqueCode, listsParties else { return nil }
        let sources = parties(.source)
        guard values.hasText(.target) else {
            guard values.text(.code) == code, sources.count > 1 else { return nil }
            return sources.indices.flatMap { index in
                sources[(index + 1)...].map { (sources[index], $0) }
            }
        }
        let targets = parties(.target)
        guard sources.count > 1 || targets.count > 1 else { return nil }
        return sources.flatMap { source in
            targets.filter { $0 != source }.map { (source, $0) }
        }
    }

    /// Whether the source or the target of the current row lists several parties.
    private var listsParties: Bool {
        [EventColumn.source, .target].contains { lists($0) }
    }

    private func lists(_ meaning: EventColumn) -> Bool {
        values.withBytes(of: meaning) { $0.contains(UInt8(ascii: ";")) } ?? false
    }

    /// The parties that a column lists, each once and without placeholders. More than sixteen are no
    /// meeting of each with each.
    private func parties(_ meaning: EventColumn) -> [String] {
        var seen: Set<String> = []
        let names = (values.text(meaning) ?? "").split(separator: ";").compactMap { part in
            let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            return actors.isSomebody(name) && seen.insert(name).inserted ? name : nil
        }
        return names.count <= 16 ? names : []
    }

    /// Tells that a name lists several actors, as an array in JSON makes it.
    func reportList(_ meaning: EventColumn, into problems: inout Problems) {
        guard let name = values.text(meaning), name.contains(";") else { return }
        values.doubt(
            .listedActors, meaning, into: &problems,
            "\(values.name(of: meaning)) \(name.quoted) lists several actors, and is read as one"
        ) {
            "write a row for each if they are several"
        }
    }

    /// Tells that several parties are read as one actor.
    func reportParties(into problems: inout Problems) {
        guard format.rules.cliqueCode != nil, listsParties else { return }
        let meaning: EventColumn = lists(.source) ? .source : .target
        values.doubt(
            .listedActors, meaning, into: &problems,
            "\(values.name(of: meaning)) \((values.text(meaning) ?? "").quoted) lists several "
                + "actors, and is read as one"
        ) {
            "give --cliques to make an event of each"
        }
    }
}
