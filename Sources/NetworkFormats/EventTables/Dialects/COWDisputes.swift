internal import ActorNetworks

extension EventTableFormat {
    /// The participants of the Militarized Interstate Disputes of the Correlates of War project
    /// (`MIDB`), or of their incidents (`MIDIP`): a row a state on a side.
    ///
    /// Tables of dyads (`dyadmid`: two states, `strtyr`, `hihost`) are read as well, a row of each
    /// dyad and dispute, of which those of later years are the same.
    ///
    /// Every state of side A meets every state of side B in one event, which lasts as long as both
    /// take part; two that never take part together make none. Its weight is the higher of their
    /// levels of hostility, 1 to 5. A day that is not known (−9) leaves the month, and a month the
    /// year, which is told.
    ///
    /// - SeeAlso: Palmer et al. (2022), "The MID5 Dataset, 2011–2014: Procedures, coding rules, and
    ///   description", <https://doi.org/10.1177/0738894221995743>.
    public static let cow: EventTableFormat = {
        var format = EventTableFormat(
            name: "cow", summary: "Correlates of War disputes, by their participants",
            recognition: "header with dispnum, stabb, sidea, stday; or statea, stateb, strtyr",
            omission: "states that never take part together",
            columns: [
                .id: ["id"], .date: ["date"], .endDate: ["end_date"], .source: ["source"],
                .target: ["target"], .weight: ["hostility"],
            ],
            kinds: [:], defaultKind: .conflict, isDirected: false,
            recognises: { $0.has(cowColumns) || $0.has(COWDisputes.dyadColumns) })
        format.toldOnce = "disputes"
        format.converts = COWDisputes.converted(_:_:_:)
        return format
    }()

    private static let cowColumns = ["dispnum", "stabb", "sidea", "stday", "stmon", "styear"]
}

/// Turns the participants of disputes into events between two states.
struct COWDisputes {
    /// A state on a side.
    private struct Participant {
        let state: String
        let isOnSideA: Bool
        let start: PartialDay
        let end: PartialDay
        let hostility: Int
        let line: Int
    }

    /// The number for what is not known.
    static let unknown = -9

    private var columns: [String: Int] = [:]
    private var conflicts: [(id: String, sides: [Participant])] = []
    private var positions: [String: Int] = [:]
    private var badRows: [Problem.Reason: Int] = [:]
    /// How many rows tell no more than the month, and than the year, of one of their dates.
    private var partCounts = (months: 0, years: 0)

    static func converted(
        _ table: CaseFiles.Table, _ conversion: TableConversion, _ problems: inout Problems
    ) -> ConvertedTable? {
        guard let reader = TableReader(table.name, table.bytes, into: &problems) else { return nil }
        var disputes = COWDisputes()
        if Set(reader.header.map { $0.lowercased() }).isSuperset(of: dyadColumns) {
            return disputes.dyads(reader, into: &problems)
        }
        disputes.read(reader, into: &problems)
        disputes.reportParts(in: table.name, into: &problems)
        return disputes.table
    }

    /// Counts a row by what is known of its dates.
    mutating func count(_ days: [PartialDay]) {
        if days.contains(where: { $0.month == nil }) {
            partCounts.years += 1
        } else if days.contains(where: { $0.day == nil }) {
            partCounts.months += 1
        }
    }

    /// Tells how many rows have dates that are not known to the day.
    func reportParts(in file: String, into problems: inout Problems) {
        let (months, years) = partCounts
        guard months + years > 0 else { return }
        let parts = [(months, "the month"), (years, "the year")].filter { $0.0 > 0 }.map {
            "\($0) \($0 == 1 ? "row has" : "rows have") dates known to \($1) alone"
        }
        problems.add(.foundForm, .warning, in: file) {
            .init(
                problem: parts.joined(separator: ", and ") + ", where day or month are −9",
                remedy: "nothing needs to be done if that is so")
        }
    }

    private mutating func read(_ reader: TableReader, into problems: inout Problems) {
        for (column, name) in reader.header.enumerated() {
            columns[ColumnMap<EventColumn>.normalized(name)] = column
        }
        while reader.next(into: &problems) {
            func text(_ name: String) -> String { columns[name].map { reader.text($0) } ?? "" }
            func day(_ prefix: String) -> PartialDay? {
                PartialDay(
                    year: text(prefix + "year"), month: text(prefix + "mon"),
                    day: text(prefix + "day"))
            }
            func reject(_ reason: Problem.Reason, _ name: String, _ remedy: String) {
                reader.report(
                    reason, column: columns[name] ?? 0, into: &problems,
                    "the row has no \(name) that can be read", remedy: remedy)
                problems.rowError = nil
                badRows[reason, default: 0] += 1
            }
            guard !text("stabb").isEmpty, let side = Int(text("sidea")) else {
                reject(.missingValue, "stabb", "correct the row, or remove it")
                continue
            }
            guard let first = day("st"), let last = day("end") else {
                reject(
                    .notADate, "stday",
                    "write day, month and year of start and end; −9 for no day or month")
                continue
            }
            count([first, last])
            let incident = text("incidnum")
            let id = incident.isEmpty ? text("dispnum") : "\(text("dispnum"))/\(incident)"
            if positions[id] == nil {
                positions[id] = conflicts.count
                conflicts.append((id, []))
            }
            conflicts[positions[id] ?? 0].sides.append(
                Participant(
                    state: text("stabb"), isOnSideA: side == 1, start: first, end: last,
                    hostility: Int(text("hostlev")) ?? 0, line: reader.line))
        }
    }

    private var table: ConvertedTable {
        var text = "id,date,end_date,source,target,hostility,dispute\n"
        var lines: [Int] = [1]
        for (id, sides) in conflicts {
            var counts: [String: Int] = [:]
            for one in sides where one.isOnSideA {
                for other in sides where !other.isOnSideA {
                    let start = one.start.first >= other.start.first ? one.start : other.start
                    let end = one.end.last <= other.end.last ? one.end : other.end
                    guard start.first <= end.last else { continue }
                    let pair = "\(one.state)-\(other.state)"
                    counts[pair, default: 0] += 1
                    // States that leave and come back meet more than once.
                    let again = counts[pair, default: 1] > 1 ? "-\(counts[pair, default: 1])" : ""
                    text +=
                        "\(id)-\(pair)\(again),\(start.text),\(end.text),\(one.state),"
                        + "\(other.state),\(max(one.hostility, other.hostility, 0)),\(id)\n"
                    lines.append(one.line)
                }
            }
        }
        var table = TableConversion.table(text, lines: lines)
        table.badRows = badRows
        return table
    }
}
