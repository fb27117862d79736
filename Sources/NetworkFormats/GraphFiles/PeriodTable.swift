internal import ActorNetworks

/// The network by pair, period and kind.
struct PeriodTable {
    private let snapshot: Snapshot
    private let form: PeriodTableForm
    private let events: EventTable
    /// The kinds that the network may have.
    private let kinds: [RelationKind]
    private let periods: [Window]
    /// What rows say of each period, and what events until its end weigh together.
    private let periodFields: [[UInt8]]
    private let weighings: [@Sendable (ArraySlice<Int32>) -> Double]
    private let hasDocuments: Bool
    /// Who stands for each actor in the network.
    private let representatives: [Int32]

    init(_ snapshot: Snapshot, _ form: PeriodTableForm) {
        self.snapshot = snapshot
        self.form = form
        events = snapshot.case.events
        kinds = RelationKind.allCases.filter(snapshot.selection.kinds.contains)
        representatives = snapshot.case.actors.representatives(snapshot.selection.rollUp)
        periods = Self.periods(of: snapshot, form)
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
        if form.isBalanced {
            start = snapshot.window.start ?? start
            end = snapshot.window.lastDay ?? end
        }
        return Slicing.every(form.step).windows(from: start, through: end)
    }

    /// Writes the header and all rows.
    func write(to writer: inout RowWriter) throws {
        try writer.header(header)
        let actors = snapshot.case.actors
        for dyad in snapshot.dyads {
            let pair = RowWriter.written { writer in
                let ends = [actors[dyad.first], actors[dyad.second]]
                for end in ends { writer.field(end.id) }
                for end in ends { writer.field(end.label) }
            }
            let cells = cells(of: dyad)
            var place = 0
            for period in form.isBalanced ? Array(periods.indices) : [Int](Self.periods(of: cells))
            {
                let start = place
                while place < cells.count, cells[place].period == period { place += 1 }
                try write(cells[start..<place], of: dyad, pair, in: period, to: &writer)
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
        var rows: Range<Int>
    }

    /// The cells of a pair, by period and then by kind.
    private func cells(of dyad: Dyad) -> [Cell] {
        var cells: [Cell] = []
        for tie in dyad.ties {
            let firstCell = cells.count
            for place in tie.rowRange where events.isDated(Int(snapshot.rows[place])) {
                let day = events.starts[Int(snapshot.rows[place])]
                if cells.count > firstCell, periods[cells[cells.count - 1].period].contains(day) {
                    cells[cells.count - 1].rows =
                        cells[cells.count - 1].rows.lowerBound..<(place + 1)
                } else {
                    cells.append(
                        Cell(period: period(of: day), kind: tie.kind, rows: place..<(place + 1)))
                }
            }
        }
        return cells.sorted { ($0.period, $0.kind) < ($1.period, $1.kind) }
    }

    private static func periods(of cells: [Cell]) -> [Int] {
        var periods: [Int] = []
        for cell in cells where cell.period != periods.last { periods.append(cell.period) }
        return periods
    }

    private func period(of day: Day) -> Int {
        var (low, high) = (0, periods.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if let start = periods[middle].start, start <= day {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }

    /// Writes the cells of a pair and period.
    private func write(
        _ cells: ArraySlice<Cell>, of dyad: Dyad, _ pair: [UInt8], in period: Int,
        to writer: inout RowWriter
    ) throws {
        func writeHead() {
            writer.fields(written: pair)
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
            let rows = cell.map { snapshot.rows[$0.rows] } ?? []
            writeValues(of: rows, dyad, in: period, to: &writer)
            if !form.isWide { try writer.endRow() }
        }
        if form.isWide { try writer.endRow() }
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
