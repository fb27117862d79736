internal import ActorNetworks

/// The network by pair, period and kind.
struct PeriodTable {
    private let snapshot: Snapshot
    private let form: PeriodTableForm
    private let events: EventTable
    /// The kinds that the network may have.
    private let kinds: [RelationKind]
    private let periods: [Window]
    /// The rows of the case that begin in each period.
    private let periodRows: [Range<Int>]
    /// The rows of the network, those of a tie side by side and ascending.
    private let rows: [Int32]
    /// Whether the weight of a tie in one period alone is another than its weight in the network.
    private let isDecaying: Bool
    /// The cells of each pair, where events may count elsewhere than where they begin.
    private var cellsOfPairs: [Pair: [Cell]]?
    /// What rows say of each period, and what events until its end weigh together.
    private let periodFields: [[UInt8]]
    private let weighings: [@Sendable (ArraySlice<Int32>) -> Double]
    private let hasDocuments: Bool
    /// Who stands for each actor in the network.
    private let representatives: [Int32]
    /// The id and the label of each actor, as rows have them.
    private let ids: [[UInt8]]
    private let labels: [[UInt8]]

    init(_ snapshot: Snapshot, _ form: PeriodTableForm) throws {
        self.snapshot = snapshot
        self.form = form
        events = snapshot.case.events
        kinds = RelationKind.allCases.filter(snapshot.selection.kinds.contains)
        representatives = snapshot.case.actors.representatives(snapshot.selection.rollUp)
        let periods = Self.periods(of: snapshot, form)
        self.periods = periods
        periodRows = periods.map { snapshot.case.events.rows(in: $0) }
        // An event that several periods hold, or one in which it does not begin, is read from them.
        if !snapshot.selection.assignment.isByStart {
            cellsOfPairs = try Self.cells(of: snapshot, over: periods)
        }
        rows = snapshot.rows
        if case .decay = snapshot.selection.weighing {
            isDecaying = true
        } else {
            isDecaying = false
        }
        let actors = snapshot.case.actors.actors
        ids = actors.map { actor in RowWriter.written { $0.field(actor.id) } }
        labels = actors.map { actor in RowWriter.written { $0.field(actor.label) } }
        periodFields = periods.map { period in
            RowWriter.written {
                $0.field(period.start)
                $0.field(period.lastDay)
            }
        }
        weighings = periods.map { snapshot.weighing(until: $0.end ?? .latest) }
        hasDocuments = !snapshot.case.documents.isEmpty
    }

    /// The periods from the first event to the last; of a balanced table, all of the window.
    static func periods(of snapshot: Snapshot, _ form: PeriodTableForm) -> [Window] {
        let events = snapshot.case.events
        let dated = snapshot.rows.lazy.filter { events.isDated(Int($0)) }
        guard let first = dated.min(), let last = dated.max() else { return [] }
        var (start, end) = (events.starts[Int(first)], events.starts[Int(last)])
        let assignment = snapshot.selection.assignment
        if !assignment.isByStart {
            let ends = dated.map { events.end(of: Int($0), by: assignment) }
            start = max(start, snapshot.window.start ?? start)
            end = min(ends.max() ?? end, snapshot.window.end ?? .latest).advanced(by: -1)
        }
        if form.isBalanced {
            start = snapshot.window.start ?? start
            end = snapshot.window.lastDay ?? end
        }
        return Slicing.every(form.step).windows(from: start, through: end)
    }

    /// Writes the header and all rows.
    func write(to writer: inout RowWriter) throws {
        try writer.header(header)
        var cells: [Cell] = []
        for dyad in snapshot.dyads {
            fill(&cells, of: dyad)
            var place = 0
            func writePeriod(_ period: Int) throws {
                let start = place
                while place < cells.count, cells[place].period == period { place += 1 }
                try write(cells[start..<place], of: dyad, in: period, to: &writer)
            }
            if form.isBalanced {
                for period in periods.indices { try writePeriod(period) }
            } else {
                while place < cells.count { try writePeriod(cells[place].period) }
            }
        }
    }

    private var header: [String] {
        let values = [
            "events", "forward", "backward", "mutual", "weight", "mean_goldstein", "sources",
        ]
        return ["first", "second", "first_label", "second_label", "period", "period_end"]
            + (form.isWide
                ? kinds.flatMap { kind in values.map { "\(kind.name)_\($0)" } } : ["kind"] + values)
    }
}

// MARK: - Cells

extension PeriodTable {
    /// The events of a pair that are of one kind and start in one period.
    private struct Cell {
        let period: Int
        let kind: RelationKind
        let tie: Tie
        /// Where they stand among the rows of the network.
        let places: Range<Int>
        /// How many documents they cite, if that is known by now.
        var documentCount: Int?

        /// Whether the tie has no other events.
        var isWhole: Bool { places == tie.rowRange }
    }

    /// Two actors.
    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    /// The cells of each pair in the networks of some periods, by period and then by kind.
    private static func cells(
        of snapshot: Snapshot, over periods: [Window]
    ) throws -> [Pair: [Cell]] {
        let windows = periods.map {
            $0.intersection(snapshot.window) ?? Window(from: $0.start, before: $0.start)
        }
        let documents = snapshot.case.events.documents
        var cells: [Pair: [Cell]] = [:]
        var period = 0
        _ = try snapshot.case.mapSnapshots(snapshot.selection, over: windows) { network in
            for dyad in network.dyads {
                cells[Pair(first: dyad.first, second: dyad.second), default: []] += dyad.ties.map {
                    let cited = Set(network.events(behind: $0).map { documents[Int($0)] })
                    return Cell(
                        period: period, kind: $0.kind, tie: $0, places: $0.rowRange,
                        documentCount: cited.subtracting([-1]).count)
                }
            }
            period += 1
        }
        return cells
    }

    /// Finds the cells of a pair, by period and then by kind.
    ///
    /// Rows of a case are in order of time, so that their numbers tell the period.
    private func fill(_ cells: inout [Cell], of dyad: Dyad) {
        cells.removeAll(keepingCapacity: true)
        if let cellsOfPairs {
            cells = cellsOfPairs[Pair(first: dyad.first, second: dyad.second)] ?? []
            return
        }
        for tie in dyad.ties {
            var place = tie.rowRange.lowerBound
            while place < tie.rowRange.upperBound, rows[place] < events.undatedCount { place += 1 }
            while place < tie.rowRange.upperBound {
                let start = place
                let period = period(of: Int(rows[place]))
                let end = periodRows[period].upperBound
                while place < tie.rowRange.upperBound, rows[place] < end { place += 1 }
                cells.append(
                    Cell(period: period, kind: tie.kind, tie: tie, places: start..<place))
            }
        }
        if cells.count > 1 { cells.sort { ($0.period, $0.kind) < ($1.period, $1.kind) } }
    }

    /// The period in which a row begins.
    private func period(of row: Int) -> Int {
        var (low, high) = (0, periodRows.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if periodRows[middle].lowerBound <= row { low = middle } else { high = middle }
        }
        return low
    }

    /// Writes the cells of a pair and period.
    private func write(
        _ cells: ArraySlice<Cell>, of dyad: Dyad, in period: Int, to writer: inout RowWriter
    ) throws {
        func writeHead() {
            writer.fields(written: ids[dyad.first])
            writer.fields(written: ids[dyad.second])
            writer.fields(written: labels[dyad.first])
            writer.fields(written: labels[dyad.second])
            writer.fields(written: periodFields[period])
        }
        if form.isWide { writeHead() }
        for kind in kinds {
            let cell = cells.first { $0.kind == kind }
            if cell == nil, !form.isWide, !form.isBalanced { continue }
            if !form.isWide {
                writeHead()
                writer.field(kind.name)
            }
            if let cell, let count = cell.documentCount {
                write(cell.tie, citing: count, to: &writer)
            } else if let cell, cell.isWhole, !isDecaying, !hasDocuments {
                write(cell.tie, citing: 0, to: &writer)
            } else {
                writeValues(of: cell.map { rows[$0.places] } ?? [], dyad, in: period, to: &writer)
            }
            if !form.isWide { try writer.endRow() }
        }
        if form.isWide { try writer.endRow() }
    }

    /// Writes what a tie says whose events are all of one period.
    private func write(_ tie: Tie, citing documents: Int, to writer: inout RowWriter) {
        writer.field(tie.eventCount)
        writer.field(tie.forwardCount)
        writer.field(tie.backwardCount)
        writer.field(tie.mutualCount)
        writer.field(tie.weight.withoutRoundingError)
        writer.field(tie.meanGoldstein?.withoutRoundingError)
        writer.field(documents)
    }

    private func writeValues(
        of rows: ArraySlice<Int32>, _ dyad: Dyad, in period: Int, to writer: inout RowWriter
    ) {
        var (all, forward, backward) = (0, 0, 0)
        var documents: Set<Int32> = []
        for row in rows.lazy.map({ Int($0) }) {
            let count = events.eventCount(of: row)
            all += count
            if events.areDirected[row] {
                let isForward = Int(representatives[Int(events.sources[row])]) == dyad.first
                if isForward { forward += count } else { backward += count }
            }
            if hasDocuments, events.documents[row] >= 0 { documents.insert(events.documents[row]) }
        }
        writer.field(all)
        writer.field(forward)
        writer.field(backward)
        writer.field(all - forward - backward)
        writer.field(weighings[period](rows).withoutRoundingError)
        writer.field(events.meanGoldstein(of: rows)?.withoutRoundingError)
        writer.field(documents.count)
    }
}
