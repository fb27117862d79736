internal import ActorNetworks

/// Acts of several parties who all stand as sources, such as a consultation in POLECAT.
extension EventRows {
    /// The events of the current row, one for each two of its parties, where that is asked for and
    /// the row makes no edge only because it has no target; `nil` otherwise.
    func clique(into builder: inout CaseBuilder, problems: inout Problems) -> [EventRow]? {
        guard choices.makesCliques, let code = format.rules.cliqueCode, !values.hasText(.target),
            values.text(.code) == code, let names = parties, problems.rowError == nil,
            let date = dates.date(in: values, into: &problems),
            !isTooOld(date, into: &problems),
            let number = codes.number(in: values, into: &problems)
        else { return nil }
        let goldstein = values.number(
            .goldstein, in: -10...10, emptyMeans: "the value of the code", into: &problems)
        guard
            let meaning = EventMeaning(
                kind: nil, weight: weight(code: number, into: &problems), goldstein: goldstein,
                coded: codes.meaning(of: number)), problems.rowError == nil
        else { return nil }
        let document = documents.number(in: values, into: &problems)
        let positions = names.map { actors.position(ofName: $0, in: &builder) }
        var rows: [EventRow] = []
        for (index, source) in positions.enumerated() {
            for target in positions[(index + 1)...] {
                rows.append(
                    EventRow(
                        date: date, source: source, target: target, isDirected: false,
                        certainty: nil, document: documents.position(of: document, in: &builder),
                        code: codes.position(of: number, in: &builder.events), meaning: meaning))
            }
        }
        omitted[.noTarget, default: 0] -= 1
        kindCounts[Int(meaning.kind.rawValue)].kept += rows.count
        return rows
    }

    /// The names of the parties, each once; `nil` if there are not several. More than sixteen are
    /// no meeting of each with each.
    private var parties: [String]? {
        var seen: Set<String> = []
        let names = (values.text(.source) ?? "").split(separator: ";").compactMap { part in
            let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            return name.isEmpty || !seen.insert(name).inserted ? nil : name
        }
        return (2...16).contains(names.count) ? names : nil
    }
}
