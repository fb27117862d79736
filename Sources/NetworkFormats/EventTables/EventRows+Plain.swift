internal import ActorNetworks

// MARK: - Plain rows

/// Most rows of most large tables are as plain as can be: a day, two actors that have taken part
/// already, a kind and a weight. For these there is a short way, to the same event as by the long
/// one; it takes no row about which there could be anything to say.
extension EventRows {
    /// The columns that a table of plain rows may have.
    private static let plainColumns: Set<EventColumn> = [
        .id, .date, .source, .target, .kind, .weight, .events, .summary, .place, .speaker, .note,
    ]

    /// Whether rows of the table may be plain.
    static func mayBePlain(
        _ columns: ColumnMap<EventColumn>, _ rules: EventRules
    ) -> Bool {
        !rules.idsNeedDates
            && EventColumn.allCases.allSatisfy { columns[$0] == nil || plainColumns.contains($0) }
    }

    /// The event in the current row, if the row is plain.
    @inline(__always)
    func plainRow(in builder: inout CaseBuilder) -> EventRow? {
        guard mayBePlain, let date = dates.repeated(in: values),
            let source = actors.settledPosition(.source, in: values),
            let target = actors.settledPosition(.target, in: values),
            let kind = kinds.knownValue(in: values), let eventCount = plainEventCount(in: builder),
            let weight = plainWeight(eventCount: eventCount),
            values.columns[.id] == nil || earlierRow(of: date, in: &builder) == nil,
            let meaning = EventMeaning(
                kind: kind, weight: weight, goldstein: nil, coded: nil)
        else { return nil }
        kindCounts[Int(kind.rawValue)].kept += 1
        return EventRow(
            date: date, source: source, target: target, isDirected: format.isDirected,
            certainty: nil, document: -1, code: -1, meaning: meaning, eventCount: eventCount)
    }

    /// The weight of the current row, if it is written plainly and in its range; without a column, 1
    /// for each of its events.
    @inline(__always)
    private func plainWeight(eventCount: Int) -> Double? {
        if values.columns[.weight] == nil { return Double(eventCount) }
        guard let weight = values.plainNumber(.weight), weight >= 0,
            weight <= Self.greatestWeight(ofEvents: eventCount)
        else { return nil }
        return weight
    }
}
