internal import ActorNetworks

extension CaseAssembly {
    /// Reads the phases, both of whose ends are included.
    mutating func readPhases(_ file: CaseFiles.Table) {
        guard var rows: TableValues<PhaseColumn> = open(file) else { return }
        var ids: Set<String> = []
        var places: [TextPosition] = []
        while rows.next(into: &problems) {
            let phase = rows.phase(into: &problems)
            if let phase, ids.contains(phase.id) {
                rows.fail(
                    .duplicateID, .id, into: &problems,
                    "the phase \(phase.id.quoted) is listed twice"
                ) {
                    "give each phase an id of its own"
                }
            }
            if let reason = problems.rowError {
                rows.table.reject(reason)
            } else if let phase {
                ids.insert(phase.id)
                phases.append(phase)
                places.append(rows.position(of: .start))
                builder.add(phase)
            }
        }
        reportOverlaps(at: places, in: rows)
        close(rows)
    }

    /// Reports each phase that begins before an earlier one has ended, with the one that lasts
    /// longest.
    private mutating func reportOverlaps(
        at places: [TextPosition], in rows: borrowing TableValues<PhaseColumn>
    ) {
        let order = phases.indices.sorted { left, right in
            (phases[left].window.start ?? .earliest, left)
                < (phases[right].window.start ?? .earliest, right)
        }
        var overlaps: [(one: Int, other: Int)] = []
        var longest: Int?
        for index in order {
            let window = phases[index].window
            if let longest, phases[longest].window.intersection(window) != nil {
                overlaps.append((min(longest, index), max(longest, index)))
            }
            let isLonger =
                longest.map { longest in
                    guard let end = phases[longest].window.end else { return false }
                    return window.end.map { $0 > end } ?? true
                } ?? true
            if isLonger { longest = index }
        }
        for (one, other) in overlaps.sorted(by: { ($0.other, $0.one) < ($1.other, $1.one) }) {
            let shared = phases[one].window.intersection(phases[other].window)
            problems.add(.overlappingPhases, .warning, in: rows.table.file) {
                .init(
                    line: places[other].line, column: places[other].column,
                    field: rows.name(of: .start),
                    problem: "the phases \(phases[one].id.quoted) and \(phases[other].id.quoted) "
                        + "overlap (\(shared.map(\.description) ?? "")), so events in both count "
                        + "twice",
                    remedy: "let one begin on the day after the other ends")
            }
        }
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
