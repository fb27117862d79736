internal import ActorNetworks

/// Finds the events that are other events, written once more: those of one day that are alike, where
/// that is asked for, and mirror images. The tables of a dialect are looked at together, as what is
/// in two files of them is no less the same. The first stays: that with the smallest id, so that the order
/// of files and rows does not matter where there are ids.
struct RepeatedEvents {
    /// A table of events that has been read.
    struct Table {
        let file: String
        let format: EventTableFormat
        /// The rows of its events in the case.
        let rows: Range<Int>
        /// Its place among the tables that were read.
        let position: Int
        /// How many sound rows make no edge.
        var omitted: [OmittedRows.Reason: Int]
        /// How many rows are other events again, by kind.
        fileprivate(set) var goneCounts = [Int](repeating: 0, count: RelationKind.allCases.count)
    }

    private(set) var tables: [Table] = []
    /// The rows that are to go.
    private(set) var gone: Set<Int> = []

    /// Adds a table, whose rows come after those of the tables before it.
    mutating func add(_ table: Table) { tables.append(table) }

    /// Looks at all tables.
    mutating func find(
        by choices: EventChoices, in events: inout EventTable, problems: inout Problems
    ) {
        var seen: Set<String> = []
        for name in tables.map(\.format.name) where seen.insert(name).inserted {
            find(
                among: tables.indices.filter { tables[$0].format.name == name }, by: choices,
                in: &events, problems: &problems)
        }
    }

    /// How many events of a table are left.
    func eventCount(of table: Table, in events: borrowing EventTable) -> Int {
        guard table.goneCounts.contains(where: { $0 > 0 }) else {
            return events.eventCount(in: table.rows)
        }
        return table.rows.reduce(0) { gone.contains($1) ? $0 : $0 + events.eventCount(of: $1) }
    }

    /// Looks at the tables of a dialect, by their places.
    private mutating func find(
        among places: [Int], by choices: EventChoices, in events: inout EventTable,
        problems: inout Problems
    ) {
        let format = tables[places[0]].format
        guard choices.keepsOneADay || !choices.keepsMirrored && format.rules.mirrored != .none
        else { return }
        let ranges = places.map { tables[$0].rows }
        let rows = Self.rows(in: ranges, of: events)
        var totals = TotalsDivided()
        func take(_ sameness: MirroredEvents.Sameness, _ reason: OmittedRows.Reason) {
            let found = MirroredEvents.found(
                in: rows, of: events, by: sameness, scheme: format.codingScheme,
                except: gone.contains)
            for (row, other) in found {
                if reason == .mirrored, totals.merge(row, with: other, in: &events) { continue }
                gone.insert(row)
                if reason == .mirrored { events.makeMutual(other) }
                let place = places[Self.place(of: row, in: ranges)]
                tables[place].omitted[reason, default: 0] += 1
                tables[place].goneCounts[Int(events.kinds[row].rawValue)] += 1
            }
        }
        if choices.keepsOneADay {
            take(.sameDay, .sameDay)
            for rows in ranges {
                totals.keepOneADay(in: rows, of: &events, except: gone.contains)
            }
        }
        if !choices.keepsMirrored {
            switch format.rules.mirrored {
            case .none: break
            case .inOnePlace: take(.mirroredInOnePlace, .mirrored)
            case .ofMutualCodes: take(.mirroredOfMutualCodes, .mirrored)
            }
        }
        totals.report(in: tables[places[0]].file, into: &problems)
    }

    /// The rows of some tables in the order of a case.
    private static func rows(in ranges: [Range<Int>], of events: borrowing EventTable) -> [Int] {
        guard let order = events.sortedRows() else { return ranges.flatMap(\.self) }
        var isOfThese = [Bool](repeating: false, count: events.count)
        for range in ranges { for row in range { isOfThese[row] = true } }
        return order.lazy.map { Int($0) }.filter { isOfThese[$0] }
    }

    /// Which of some tables a row is of; their rows ascend.
    private static func place(of row: Int, in ranges: [Range<Int>]) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
