extension Case {
    /// What a selection leaves out, where nothing more can be said of it than a snapshot's `omitted`:
    /// all pairs are meant, each row is an event, and none begins before it counts.
    ///
    /// - Returns: What `snapshot(_:)` would say; `nil` where it takes a snapshot to know.
    /// - Throws: `CaseError` as `snapshot(_:)` does.
    /// - Complexity: O(*e* + *n*) for the *e* events of the window and *n* actors.
    public func plainOmissions(
        of selection: Selection
    ) throws(CaseError) -> Snapshot.Omissions? {
        guard let selected = try plainEvents(of: selection) else { return nil }
        var omitted = Snapshot.Omissions()
        selected.forEach(in: events.rows(in: selection.window)) { _, _, _, _ in
        } others: { _, actor in
            if actor == nil { omitted.eventsOfOtherActors += 1 } else { omitted.selfEvents += 1 }
        }
        return omitted
    }

    /// The rows of the events of a selection, where it takes no snapshot to know them; else `nil`.
    func plainRows(of selection: Selection) throws(CaseError) -> [Int32]? {
        guard let selected = try plainEvents(of: selection) else { return nil }
        var rows: [Int32] = []
        selected.forEach(in: events.rows(in: selection.window)) { row, _, _, _ in
            rows.append(Int32(truncatingIfNeeded: row))
        }
        return rows
    }

    private func plainEvents(of selection: Selection) throws(CaseError) -> SelectedEvents? {
        guard !selection.leavesOutPairs, selection.assignment.isByStart,
            selection.nodes == .active, !events.holdsTotals
        else { return nil }
        let scope = try SelectionScope(selection, in: self)
        return SelectedEvents(
            events: events, scope: scope,
            weighing: TieAssembly(
                of: events, selection, representatives: scope.representatives))
    }
}
