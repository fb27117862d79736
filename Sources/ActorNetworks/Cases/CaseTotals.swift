extension Case {
    /// The case with its events added up: a row for all events of one kind that one actor directs at
    /// another within a unit of the calendar.
    ///
    /// Events are told apart besides by whether they are mutual, by their certainty, by whether their day
    /// is known and by whether they have a Goldstein value, so that counts, sums of weights, tones and
    /// shares stay what they are wherever a period holds whole units. A row has the first and the last day of
    /// its events, the number of them, the sum of their weights, the mean of their Goldstein values and the
    /// document that most of them cite. Actors and phases stay, and so do documents of which more than
    /// the id is known, or that are cited still; what was said of single events, and their ids, are
    /// gone.
    ///
    /// Weights and values are added as decimals of six digits after the point, so that no order of adding
    /// changes a sum; a mean is rounded to as many. Rows come by unit, then by the bytes of their actors' ids,
    /// then by kind.
    ///
    /// - Parameter unit: What of the calendar is taken together, by the first day on which an event may
    ///   have been.
    /// - Returns: The case of totals.
    /// - Throws: `CaseError.badWeight` for a weight with which a sum has more than 32 digits before the
    ///   point.
    /// - Complexity: O(*n* + *t* log *t*) for *n* rows and *t* totals.
    public func totals(by unit: CalendarUnit) throws(CaseError) -> Case {
        var totals: [TotalKey: Total] = [:]
        for row in 0..<events.count {
            let isAdded = totals[TotalKey(of: row, in: self, by: unit), default: Total()]
                .add(row, of: self)
            guard isAdded else { throw .badWeight(events.weights[row], event: events.id(of: row)) }
        }
        var builder = CaseBuilder(title: title, codingScheme: codingScheme)
        for actor in actors.actors { builder.add(actor) }
        for phase in phases { builder.add(phase) }
        let ids = actors.actors.map { Array($0.id.utf8) }
        let ordered = totals.sorted { one, other in one.key.precedes(other.key, ids: ids) }
            .map { (key: $0.key, total: $0.value, document: $0.value.document(among: documents)) }
        let cited = Set(ordered.compactMap(\.document))
        for document in documents
        where cited.contains(document.id) || document != SourceDocument(document.id) {
            builder.add(document)
        }
        for row in ordered {
            builder.add(
                row.total.event(row.key, in: self, citing: row.document), from: row.key.source,
                to: row.key.target)
        }
        return try builder.build()
    }
}

/// What events have in common that are added up.
private struct TotalKey: Hashable {
    /// The first day of the unit; `nil` without a date.
    let period: Day?
    let source: Int32
    let target: Int32
    let kind: RelationKind
    let isDirected: Bool
    let certainty: Certainty?
    let isUncertain: Bool
    let isValued: Bool

    init(of row: Int, in theCase: Case, by unit: CalendarUnit) {
        let events = theCase.events
        period = events.isDated(row) ? unit.floor(events.starts[row]) : nil
        isDirected = events.areDirected[row]
        let (source, target) = (events.sources[row], events.targets[row])
        // What two did together has no direction.
        let isTurned =
            !isDirected
            && theCase.actors[Int(target)].id.utf8.lexicographicallyPrecedes(
                theCase.actors[Int(source)].id.utf8)
        (self.source, self.target) = isTurned ? (target, source) : (source, target)
        kind = events.kinds[row]
        certainty = events.certainties[row]
        isUncertain = events.isDated(row) && events.extents[row] == .uncertain
        isValued = events.goldstein(of: row) != nil
    }

    /// The order of rows, which no machine and no engine does otherwise.
    func precedes(_ other: TotalKey, ids: [[UInt8]]) -> Bool {
        if period != other.period { return (period ?? .earliest) < (other.period ?? .earliest) }
        for (one, two) in [(source, other.source), (target, other.target)] where one != two {
            return ids[Int(one)].lexicographicallyPrecedes(ids[Int(two)])
        }
        if kind != other.kind { return kind.rawValue < other.kind.rawValue }
        if isDirected != other.isDirected { return isDirected }
        if certainty != other.certainty {
            return (certainty?.rawValue ?? "") < (other.certainty?.rawValue ?? "")
        }
        if isUncertain != other.isUncertain { return !isUncertain }
        return isValued && !other.isValued
    }
}

/// A sum of events.
private struct Total {
    private var count = 0
    private var weight = Decimal6()
    private var goldstein = Decimal6()
    private var first = Day.latest
    private var last = Day.earliest
    /// The date of all of them, if they have one and the same.
    private var date: EventDate?
    private var citations: [Int32: Int] = [:]

    /// Adds a row; `false` if a sum has no room for it.
    mutating func add(_ row: Int, of theCase: Case) -> Bool {
        let events = theCase.events
        let size = events.eventCount(of: row)
        let own = events.date(of: row)
        date = count == 0 || date == own ? own : nil
        count += size
        guard weight.add(events.weights[row]) else { return false }
        if let value = events.goldstein(of: row), !goldstein.add(value, times: size) {
            return false
        }
        first = min(first, own.start)
        last = max(last, own.lastDay)
        if events.documents[row] >= 0 { citations[events.documents[row], default: 0] += size }
        return true
    }

    /// The id of the document that most of them cite; of several, the first by its bytes.
    func document(among documents: [SourceDocument]) -> String? {
        citations.map { (id: documents[Int($0.key)].id, count: $0.value) }
            .min { one, other in
                one.count == other.count
                    ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8) : one.count > other.count
            }?.id
    }

    func event(_ key: TotalKey, in theCase: Case, citing document: String?) -> Event {
        let days = first...last
        return Event(
            id: "",
            date: date ?? (key.isUncertain ? EventDate(within: days) : EventDate(over: days)),
            source: theCase.actors[Int(key.source)].id, target: theCase.actors[Int(key.target)].id,
            kind: key.kind, weight: weight.value, isDirected: key.isDirected,
            goldstein: key.isValued ? goldstein.mean(of: count) : nil, certainty: key.certainty,
            citation: Citation(document: document), count: count)
    }
}

/// A sum of numbers of six digits after the point, which is exact.
private struct Decimal6 {
    private var millionths: Int128 = 0

    /// Adds a number so many times; `false` if there is no room.
    mutating func add(_ number: Double, times count: Int = 1) -> Bool {
        guard let one = Int128(exactly: (number * 1e6).rounded(.toNearestOrEven)) else {
            return false
        }
        let (all, isTooLarge) = one.multipliedReportingOverflow(by: Int128(count))
        let (sum, hasNoRoom) = millionths.addingReportingOverflow(all)
        guard !isTooLarge, !hasNoRoom else { return false }
        millionths = sum
        return true
    }

    var value: Double { Double(millionths) / 1e6 }

    /// The mean, rounded half away from zero.
    func mean(of count: Int) -> Double {
        let doubled = 2 * millionths
        let size = Int128(count)
        let half = doubled < 0 ? -size : size
        return Double((doubled + half) / (2 * size)) / 1e6
    }
}
