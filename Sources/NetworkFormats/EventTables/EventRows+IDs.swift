internal import ActorNetworks

extension EventRows {
    /// The earlier row that has the current row's id.
    func earlierRow(of date: EventDate?, in builder: inout CaseBuilder) -> Int? {
        if format.rules.idsNeedDates {
            return datedID(date).flatMap { id in
                var id = id
                return id.withUTF8 { builder.row(withID: UnsafeRawBufferPointer($0)) }
            }
        }
        return values.withBytes(of: .id) { builder.row(withID: $0) } ?? nil
    }

    func addID(of row: EventRow, at number: Int, to builder: inout CaseBuilder) {
        if format.rules.idsNeedDates {
            guard var id = datedID(row.date) else { return }
            id.withUTF8 { _ = builder.addID(UnsafeRawBufferPointer($0), of: number) }
        } else {
            values.withBytes(of: .id) { _ = builder.addID($0, of: number) }
        }
    }

    /// Puts the two rows of an event together that have one actor each; `false` for the first of
    /// them, and where rows are not joined.
    func joinSides(_ source: inout Int?, _ target: inout Int?) -> Bool {
        guard format.rules.joinsRowsOfOneID, let actor = source, let id = values.text(.id) else {
            return false
        }
        guard let other = loneActors[id], other != actor else {
            loneActors[id] = actor
            return false
        }
        loneActors[id] = nil
        (source, target) = (other, actor)
        omitted[.noTarget, default: 0] -= 1
        return true
    }

    /// The id of an event together with its day.
    private func datedID(_ date: EventDate?) -> String? {
        guard let date, let id = values.text(.id) else { return nil }
        return "\(id)/\(date.start)"
    }

    /// Counts a row that is an earlier one again; one that shares no more than the id is bad.
    func leaveOutRepeat(
        _ row: EventRow, of earlier: Int, in builder: CaseBuilder, _ places: EventPlaces,
        problems: inout Problems
    ) -> (row: EventRow, coded: CodedEvent?)? {
        let events = builder.events
        let isAlike =
            events.starts[earlier] == row.date.start && events.codeNumber(of: earlier) == row.code
            && Set([events.sources[earlier], events.targets[earlier]])
                == Set([row.source, row.target])
        kindCounts[Int(row.meaning.kind.rawValue)].kept -= 1
        if isAlike { return leaveOut(.repeated, problems) }
        kindCounts[Int(row.meaning.kind.rawValue)].bad += 1
        reportRepeatedID(at: places.name(of: earlier), into: &problems)
        values.table.reject(.duplicateID)
        return nil
    }
}
