internal import ActorNetworks

extension EventRows {
    /// The earlier row that has the current row's id.
    func earlierRow(of date: EventDate?, in builder: inout CaseBuilder) -> Int? {
        if isIDRounded { return nil }
        if format.rules.idsNeedDates {
            return datedID(date).flatMap { id in
                var id = id
                return id.withUTF8 { builder.row(withID: UnsafeRawBufferPointer($0)) }
            }
        }
        return values.withBytes(of: .id) { builder.row(withID: $0) } ?? nil
    }

    /// Gives an event the id of the current row, of which it may be one of several.
    func addID(of row: EventRow, part: Int?, at number: Int, to builder: inout CaseBuilder) {
        if isIDRounded { return }
        if let part {
            guard var id = partID(part) else { return }
            id.withUTF8 { _ = builder.addID(UnsafeRawBufferPointer($0), of: number) }
        } else if format.rules.idsNeedDates {
            guard var id = datedID(row.date) else { return }
            id.withUTF8 { _ = builder.addID(UnsafeRawBufferPointer($0), of: number) }
        } else {
            values.withBytes(of: .id) { _ = builder.addID($0, of: number) }
        }
    }

    /// Puts the two rows of an event together that have one actor each; `false` for the first of
    /// them, and where rows are not joined.
    func joinSides(
        _ source: inout Int?, _ target: inout Int?, problems: Problems
    ) -> Bool {
        guard format.rules.joinsRowsOfOneID, let actor = source, let id = values.text(.id),
            problems.rowError == nil
        else { return false }
        // Where rows have one actor each, the second of a pair may have the name of the first.
        guard let other = loneActors[id], other != actor || !hasTargets else {
            loneActors[id] = actor
            return false
        }
        loneActors[id] = nil
        (source, target) = (other, actor)
        omitted[.noTarget, default: 0] -= 1
        omitted[.otherSide, default: 0] += 1
        return true
    }

    /// Tells once that a spreadsheet has rounded the ids of a collection.
    func reportRoundedID(into problems: inout Problems) {
        guard isIDRounded, !isRoundingTold else { return }
        isRoundingTold = true
        values.doubt(
            .foundForm, .id, into: &problems,
            "\(values.name(of: .id)): a spreadsheet has rounded the ids, such as "
                + "\((values.text(.id) ?? "").quoted); events are read without them, and rows that "
                + "are there twice are not known"
        ) {
            "take the table from where it came from"
        }
    }

    /// Whether the id of the current row is a number that a spreadsheet has rounded: `8.8E+08`.
    var isIDRounded: Bool {
        guard format.rules.leavesOutRepeats else { return false }
        return values.withBytes(of: .id) { bytes in
            guard (4...12).contains(bytes.count), bytes[0] &- 0x30 < 10,
                let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
                mark + 1 < bytes.count
            else { return false }
            let isDigit: (UInt8) -> Bool = { $0 &- 0x30 < 10 }
            let isPoint: (UInt8) -> Bool = { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            return bytes[(mark + 1)...].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "+") }
                && bytes[..<mark].allSatisfy { isDigit($0) || isPoint($0) }
                && bytes[1..<mark].first.map(isPoint) ?? true
        } ?? false
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
        guard isAlike else {
            rejectRepeat(of: earlier, kind: row.meaning.kind, places, into: &problems)
            return nil
        }
        kindCounts[Int(row.meaning.kind.rawValue)].kept -= 1
        return leaveOut(.repeated, problems)
    }

    /// Counts a row as bad that has the id of an earlier one and is none that it could be again.
    func rejectRepeat(
        of earlier: Int, kind: RelationKind, _ places: EventPlaces, into problems: inout Problems
    ) {
        kindCounts[Int(kind.rawValue)].kept -= 1
        kindCounts[Int(kind.rawValue)].bad += 1
        reportRepeatedID(at: places.name(of: earlier), into: &problems)
        values.table.reject(.duplicateID)
    }
}
