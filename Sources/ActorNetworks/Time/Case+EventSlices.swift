extension Case {
    /// The selected events in slices of so many, in order of time.
    ///
    /// Events are taken by their first day and then by id; only those that make a tie of the
    /// selection count. Events of one day may so come to lie in two slices. A row that stands for
    /// several events is never divided: a slice ends with the row that fills it, and the next begins
    /// behind it.
    ///
    /// - Parameters:
    ///   - selection: Which events are meant.
    ///   - count: How many events a slice has, 1 or more; the last one may have fewer, and is partial.
    ///   - step: How many events lie between the first events of two slices, 1 or more; `count` if not
    ///     given, so that each event is in one slice.
    ///   - keepsDays: Whether slices begin and end with whole days, and so may have more events.
    /// - Returns: The slices, up to the first that holds the last event; none without events. Each is
    ///   named by the numbers of its events, counted from 1, and its window reaches from the day of
    ///   the first to the day of the last.
    /// - Throws: `SlicingError.tooManySlices`, `.undated`, `.eventsNotByStart`; `CaseError` if the
    ///   selection names what the case lacks.
    /// - Complexity: O(*e*) for the *e* events of the window, and O(*w*) for *w* slices.
    public func slices(
        _ selection: Selection, ofEvents count: Int, step: Int? = nil, keepsDays: Bool = false
    ) throws -> [TimeSlice] {
        precondition(count >= 1 && step ?? 1 >= 1, "a slice has an event")
        guard selection.assignment.isByStart else { throw SlicingError.eventsNotByStart }
        if events.areUndated { throw SlicingError.undated }
        let rows = try tieRows(selection).filter { events.isDated($0) }
        let order = EventOrder(rows, of: events)
        var slices: [TimeSlice] = []
        var begin = 0
        while begin < rows.count {
            guard slices.count < Self.mostSlices else {
                throw SlicingError.tooManySlices(limit: Self.mostSlices)
            }
            let end = order.place(after: count, from: begin, keepsDays: keepsDays)
            slices.append(slice(of: order, begin..<end, wanted: count))
            if end == rows.count { break }
            begin = order.place(after: step ?? count, from: begin, keepsDays: keepsDays)
        }
        return slices
    }

    private func slice(of order: EventOrder, _ places: Range<Int>, wanted: Int) -> TimeSlice {
        let (first, last) = (order.rows[places.lowerBound], order.rows[places.upperBound - 1])
        let (before, through) = (order.before[places.lowerBound], order.before[places.upperBound])
        return TimeSlice(
            name: "events \(before + 1)-\(through)",
            window: Window(from: events.starts[first], before: events.starts[last].advanced(by: 1)),
            rows: first..<(last + 1), isPartial: through - before < wanted)
    }

    /// The rows that make ties of a selection, ascending.
    func tieRows(_ selection: Selection) throws(CaseError) -> [Int] {
        let (scope, pairs) = try meantInEverySlice(selection)
        var rows: [Int] = []
        SelectedEvents(events: events, scope: scope, weighing: TieAssembly(of: events, selection))
            .forEach(among: scope.candidates(of: events)) { row, first, second, _ in
                if pairs?.contains(PairedRows.key(Int(first), Int(second))) ?? true {
                    rows.append(row)
                }
            }
        return rows
    }
}

/// Rows in order of time, with how many events come before each.
private struct EventOrder {
    let rows: [Int]
    /// How many events come before each row; last, how many there are.
    let before: [Int]
    private let events: EventTable

    init(_ rows: [Int], of events: EventTable) {
        self.rows = rows
        self.events = events
        var before = [0]
        before.reserveCapacity(rows.count + 1)
        for row in rows { before.append((before.last ?? 0) + events.eventCount(of: row)) }
        self.before = before
    }

    /// The place of the row behind so many events from a place on, and behind the rest of its day if
    /// days are kept; at least one further.
    func place(after count: Int, from begin: Int, keepsDays: Bool) -> Int {
        var low = begin + 1
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if before[middle] - before[begin] < count { low = middle + 1 } else { high = middle }
        }
        while keepsDays, low < rows.count,
            events.starts[rows[low]] == events.starts[rows[low - 1]]
        {
            low += 1
        }
        return low
    }
}
