/// The events of a case as columns, sorted by start day and then by id.
///
/// A window is a contiguous range of rows, so its cost follows its own events and never the whole
/// case. Actors are numbers: positions in the case's register.
///
/// A row is an event, or stands for several (`eventCount(of:)`): a total of events of one kind
/// between two actors. Then its weight is the sum over its events, its Goldstein value their mean,
/// and everything else is true of each of them.
public struct EventTable: Sendable {
    /// The first possible day of each event, ascending; one entry a row, like all columns.
    public private(set) var starts: [Day] = []
    /// The day after the last possible day.
    public private(set) var ends: [Day] = []
    /// How the days from start to end are to be read.
    public private(set) var extents: [EventDate.Extent] = []
    /// How much of the written date is known.
    public private(set) var precisions: [EventDate.Precision] = []
    /// Positions of the acting actors.
    public private(set) var sources: [Int32] = []
    /// Positions of the actors acted upon.
    public private(set) var targets: [Int32] = []
    /// Kinds.
    public private(set) var kinds: [RelationKind] = []
    /// Weights: as given, else that of the code, else the absolute Goldstein value, else 1, each
    /// times the events of the row.
    public private(set) var weights: [Double] = []
    /// Whether an event goes from source to target; otherwise it is mutual.
    public private(set) var areDirected: [Bool] = []
    /// Certainties, where known.
    public private(set) var certainties: [Certainty?] = []
    /// Positions in the case's documents, −1 for none.
    public private(set) var documents: [Int32] = []

    /// NaN where no value is known; empty where none is known at all.
    private var goldsteins: [Double] = []
    /// Positions in the names of codes, −1 for none; empty where there is none at all.
    private var codes: [Int32] = []
    /// How many events each row stands for; empty where every row is one.
    private(set) var eventCounts: [Int] = []
    /// How many events there are: those of all rows.
    public private(set) var eventCount = 0
    package var codeNames = NameDictionary()
    package var texts = EventTexts()

    /// A table without events.
    package init() {}

    /// How many rows there are.
    public var count: Int { starts.count }

    /// How many rows have no date at all; they come first.
    public private(set) var undatedCount = 0

    /// How many events nobody asked for and reading left out, all of them dated.
    public private(set) var leftOutCount = 0

    /// How many rows of these come before the dated rows that are there.
    private var earlierRowCount = 0

    /// The first day of these, and the day after the last possible one; `nil` where there are none.
    private var leftOutSpan: (start: Day, end: Day)?

    /// The days from the first event of the case to the last possible one, also of events that reading
    /// left out; `nil` where none has a date.
    ///
    /// - Complexity: O(*n*) in the number of rows.
    public var span: Window? {
        var span = leftOutSpan
        for row in undatedCount..<max(undatedCount, count) {
            let known = span ?? (starts[row], ends[row])
            span = (min(known.start, starts[row]), max(known.end, ends[row]))
        }
        return span.map { Window(from: $0.start, before: $0.end) }
    }

    /// How many more events the case may have, so that each count of them is exact.
    package var eventRoom: Int { Self.greatestEventCount - eventCount - leftOutCount }

    /// Whether there are events, and all are without a date.
    var areUndated: Bool { count > 0 && undatedCount == count && leftOutCount == 0 }

    /// Whether anything is known about the date of an event.
    public func isDated(_ row: Int) -> Bool {
        starts[row] != .earliest || ends[row] <= .latest || extents[row] != .uncertain
    }

    /// Whether the day is known on which an event was, or began: a span from month to month began on a
    /// day that nobody knows.
    func hasKnownFirstDay(_ row: Int) -> Bool {
        extents[row] == .day || extents[row] == .span && precisions[row] == .day
    }

    /// How many events have a date, and none that is known to the day.
    ///
    /// - Complexity: O(*n*) for *n* rows.
    public var uncertainCount: Int {
        starts.indices.reduce(0) {
            extents[$1] == .uncertain && isDated($1) ? $0 + eventCount(of: $1) : $0
        }
    }

    /// The rows whose events start in a window. Events without a date are in no window but all
    /// time.
    ///
    /// - Complexity: O(log *n*) for *n* events.
    public func rows(in window: Window) -> Range<Int> {
        let first = window == .always ? 0 : undatedCount
        let lower = window.start.map { firstRow(from: $0) } ?? first
        let upper = window.end.map { firstRow(from: $0) } ?? count
        return lower..<max(lower, upper)
    }

    /// The id of an event; an event without one goes by its row in the whole case, counted from 1.
    public func id(of row: Int) -> String {
        texts[.id][row] ?? "\(row + 1 + (row < undatedCount ? 0 : earlierRowCount))"
    }

    /// The value on the Goldstein scale, written or implied by the code, or `nil`.
    public func goldstein(of row: Int) -> Double? {
        goldsteins.isEmpty || goldsteins[row].isNaN ? nil : goldsteins[row]
    }

    /// The event code, or `nil`.
    public func code(of row: Int) -> String? { codeNames[codeNumber(of: row)] }

    /// What happened, in a sentence, or `nil`.
    public func summary(of row: Int) -> String? { texts[.summary][row] }

    /// The remark, or `nil`.
    public func note(of row: Int) -> String? { texts[.note][row] }

    /// The place in the document, or `nil`.
    public func place(of row: Int) -> String? { texts[.place][row] }

    /// Who makes the claim, or `nil`.
    public func speaker(of row: Int) -> String? { texts[.speaker][row] }

    /// The date of an event.
    public func date(of row: Int) -> EventDate {
        EventDate(
            start: starts[row], end: ends[row], extent: extents[row], precision: precisions[row])
    }

    /// The names of further columns, sorted.
    ///
    /// - Complexity: O(*k* log *k*) for *k* columns.
    public var furtherColumns: [String] { texts.namesInUse }

    /// The value of a further column, or `nil` where it is empty or there is no such column.
    public func value(of row: Int, in column: String) -> String? {
        texts.text(of: row, in: column)
    }

    /// The position of the event's code among the names of codes, −1 for none.
    package func codeNumber(of row: Int) -> Int32 { codes.isEmpty ? -1 : codes[row] }

    private func firstRow(from day: Day) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: - Collecting

extension EventTable {
    /// Makes room for so many more rows, if that is more than there are.
    package mutating func reserve(_ more: Int) {
        // Where little is added at a time, room must grow by itself, or all is copied each time.
        guard more > count else { return }
        let room = count + more
        starts.reserveCapacity(room)
        ends.reserveCapacity(room)
        extents.reserveCapacity(room)
        precisions.reserveCapacity(room)
        sources.reserveCapacity(room)
        targets.reserveCapacity(room)
        kinds.reserveCapacity(room)
        weights.reserveCapacity(room)
        areDirected.reserveCapacity(room)
        certainties.reserveCapacity(room)
        documents.reserveCapacity(room)
    }

    /// Adds a row at the end, wherever it belongs; `sort` brings all into their order.
    package mutating func append(_ row: EventRow) {
        let known = count
        starts.append(row.date.start)
        ends.append(row.date.end)
        extents.append(row.date.extent)
        precisions.append(row.date.precision)
        sources.append(row.source)
        targets.append(row.target)
        kinds.append(row.meaning.kind)
        weights.append(row.meaning.weight)
        areDirected.append(row.isDirected)
        certainties.append(row.certainty)
        documents.append(row.document)
        Self.append(row.meaning.goldstein, else: .nan, to: &goldsteins, after: known)
        Self.append(row.code < 0 ? nil : row.code, else: -1, to: &codes, after: known)
        Self.append(
            row.eventCount == 1 ? nil : row.eventCount, else: 1, to: &eventCounts, after: known)
        eventCount += row.eventCount
    }

    /// Adds rows that say no more than who did what to whom on a day.
    package mutating func append(_ rows: PlainEventRows) {
        let (known, more) = (count, rows.count)
        starts.append(contentsOf: repeatElement(rows.date.start, count: more))
        ends.append(contentsOf: repeatElement(rows.date.end, count: more))
        extents.append(contentsOf: repeatElement(rows.date.extent, count: more))
        precisions.append(contentsOf: repeatElement(rows.date.precision, count: more))
        sources += rows.sources
        targets += rows.targets
        kinds += rows.kinds
        weights += rows.weights
        areDirected.append(contentsOf: repeatElement(rows.areDirected, count: more))
        certainties.append(contentsOf: repeatElement(nil, count: more))
        documents.append(contentsOf: repeatElement(-1, count: more))
        if !goldsteins.isEmpty { goldsteins += repeatElement(.nan, count: more) }
        if !codes.isEmpty { codes += repeatElement(-1, count: more) }
        if !eventCounts.isEmpty { eventCounts += repeatElement(1, count: more) }
        assert(count == known + more)
        eventCount += more
    }

    /// Counts the events of a row that is not kept, where those from a day on are asked for.
    package mutating func leaveOut(_ row: EventRow, since first: Day) {
        leaveOut(rows: 1, ofEvents: row.eventCount, on: row.date, since: first)
    }

    /// Counts rows of a date that are not kept, and the events of all of them, where those from a day
    /// on are asked for.
    package mutating func leaveOut(
        rows: Int, ofEvents events: Int, on date: EventDate, since first: Day
    ) {
        leftOutCount += events
        if date.start < first { earlierRowCount += rows }
        let known = leftOutSpan ?? (date.start, date.end)
        leftOutSpan = (min(known.start, date.start), max(known.end, date.end))
    }

    /// Adds a value to a column that stays empty until the first value is known.
    private static func append<Value>(
        _ value: Value?, else missing: Value, to column: inout [Value], after known: Int
    ) {
        if column.isEmpty {
            guard value != nil else { return }
            column = [Value](repeating: missing, count: known)
        }
        column.append(value ?? missing)
    }

    /// Gives events other actors, by the actor of before and the first possible day.
    mutating func mapActors(_ other: (Int32, Day) -> Int32) {
        for row in starts.indices {
            sources[row] = other(sources[row], starts[row])
            targets[row] = other(targets[row], starts[row])
        }
    }

    /// Sorts the rows by start day, then by id, then as they came.
    ///
    /// - Complexity: O(*n* log *n*) for *n* events; O(*n*) if they are in order.
    package mutating func sort() {
        if let order = sortedRows() { reorder(by: order) }
        undatedCount = (0..<count).first { isDated($0) } ?? count
    }

    /// Makes an event mutual.
    package mutating func makeMutual(_ row: Int) { areDirected[row] = false }

    /// Leaves a row of several events no more than some of them, with their share of its weight.
    package mutating func keep(_ some: Int, ofRow row: Int) {
        let all = eventCount(of: row)
        guard some != all, eventCounts.indices.contains(row) else { return }
        weights[row] *= Double(some) / Double(all)
        eventCounts[row] = some
        eventCount += some - all
    }

    /// Gives each row another number of events, with their share of its weight; rows of no events
    /// stay, for others to pass over.
    mutating func recount(_ counts: [Int]) {
        precondition(counts.count == count, "a number for each row")
        for (row, some) in counts.enumerated() {
            weights[row] *= Double(some) / Double(eventCount(of: row))
        }
        eventCounts = counts
        eventCount = counts.reduce(0, +)
    }

    /// Puts events on other days, which are known from then on. What is written of the events is
    /// forgotten.
    mutating func move(_ row: (Int) -> Day?) {
        texts = EventTexts()
        for index in starts.indices {
            guard let day = row(index) else { continue }
            starts[index] = day
            ends[index] = day.advanced(by: 1)
            extents[index] = .day
            precisions[index] = .day
        }
        sort()
    }

    /// Takes some rows out.
    ///
    /// - Complexity: O(*n*) for *n* events.
    package mutating func remove(_ rows: Set<Int>) {
        guard !rows.isEmpty else { return }
        eventCount -= rows.reduce(0) { $0 + eventCount(of: $1) }
        reorder(by: (0..<count).filter { !rows.contains($0) }.map { Int32($0) })
    }

    /// Leaves the rows of an order, in that order.
    private mutating func reorder(by order: [Int32]) {
        func reorder<Value>(_ column: inout [Value]) {
            guard !column.isEmpty else { return }
            column = order.map { column[Int($0)] }
        }
        reorder(&starts)
        reorder(&ends)
        reorder(&extents)
        reorder(&precisions)
        reorder(&sources)
        reorder(&targets)
        reorder(&kinds)
        reorder(&weights)
        reorder(&areDirected)
        reorder(&certainties)
        reorder(&documents)
        reorder(&goldsteins)
        reorder(&codes)
        reorder(&eventCounts)
        texts.reorder(by: order)
    }

    /// The rows by start day, then by id, then as they came; `nil` if they come so.
    package func sortedRows() -> [Int32]? {
        var order = rowsByStart()
        // Without ids, rows of one day stay as they came.
        if texts[.id].count == 0 { return order }
        var isChanged = order != nil
        var first = 0
        while first < count {
            let day = starts[Int(order?[first] ?? Int32(first))]
            var end = first + 1
            while end < count, starts[Int(order?[end] ?? Int32(end))] == day { end += 1 }
            let rows = (first..<end).map { order?[$0] ?? Int32($0) }
            if let sorted = sortedByID(rows) {
                if order == nil { order = (0..<Int32(count)).map(\.self) }
                order?.replaceSubrange(first..<end, with: sorted)
                isChanged = true
            }
            first = end
        }
        return isChanged ? order : nil
    }

    /// The rows by start day, then as they came; `nil` if they come so.
    private func rowsByStart() -> [Int32]? {
        guard zip(starts, starts.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
        // The day in the high half and the row in the low one sort as one number.
        let keys = starts.enumerated().map { Int64($1.number) << 32 | Int64($0) }
        return keys.sorted().map { Int32(truncatingIfNeeded: $0) }
    }

    /// Rows of one day by their ids, then as they came; `nil` if they come so.
    private func sortedByID(_ rows: [Int32]) -> [Int32]? {
        let ids = texts[.id]
        guard rows.count > 1, ids.count > 0,
            zip(rows, rows.dropFirst()).contains(where: { ids.precedes(Int($1), Int($0)) })
        else { return nil }
        // The first eight bytes decide nearly always.
        let keys = rows.map { (start: ids.start(of: Int($0)), row: $0) }
        return keys.sorted { left, right in
            if left.start != right.start { return left.start < right.start }
            if ids.precedes(Int(left.row), Int(right.row)) { return true }
            return !ids.precedes(Int(right.row), Int(left.row)) && left.row < right.row
        }.map(\.row)
    }
}
