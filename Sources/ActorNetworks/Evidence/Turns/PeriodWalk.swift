/// Goes through the events of pairs, period by period.
///
/// The rows of a pair are grouped by kind and ascend within each, so the events of a kind in a period
/// follow each other: no row is moved, and scratch space serves all pairs.
struct PeriodWalk {
    /// What was left out on the way.
    struct LeftOut: Hashable, Sendable {
        /// Events that are known to no period.
        var undated = 0
        /// Events that begin in none of the periods.
        var outside = 0
        /// Negotiations in periods whose tone they do not count for.
        var neutral = 0
        /// Events without a Goldstein value in periods whose tone is the mean of others' values.
        var valueless = 0
    }

    private let snapshot: Snapshot
    private let events: EventTable
    private let cutter: PeriodCutter
    private let membership: PeriodMembership
    private let negotiation: Double
    /// What each kind counts for.
    private let factors: [Double]
    /// Whether what an event weighs depends on the period.
    private let needsWindow: Bool
    private let hasParts: Bool
    /// Whether the share of a row is that of one of its events.
    private let hasMeans: Bool
    private var assembly: TieAssembly
    private(set) var leftOut = LeftOut()
    /// The rows that were counted as neutral and without a value, where a row may be in several periods.
    private var countedRows: (neutral: Set<Int32>, valueless: Set<Int32>) = ([], [])
    /// Whether a row is in one period at most.
    private let isOnceOnly: Bool
    /// The rows of the period in hand, by kind.
    private var rows = [[Int32]](repeating: [], count: RelationKind.allCases.count)

    init(_ snapshot: Snapshot, _ periods: TurnRule.Periods) {
        self.snapshot = snapshot
        events = snapshot.case.events
        cutter = PeriodCutter(periods)
        if case .calendar = periods {
            isOnceOnly = PeriodMembership(snapshot).isByStart
        } else {
            isOnceOnly = false
        }
        membership = PeriodMembership(snapshot)
        negotiation = snapshot.selection.negotiation.factor
        factors = RelationKind.allCases.map { $0.sign(snapshot.selection.negotiation) }
        assembly = TieAssembly(of: events, snapshot.selection)
        hasParts = snapshot.selection.assignment.hasParts
        if case .decay = snapshot.selection.weighing {
            needsWindow = true
        } else {
            needsWindow = hasParts
        }
        hasMeans = !assembly.addsUp
    }

    /// Hands each period of a pair that has events to `body`, in order of time, with its rows by kind.
    mutating func forEach(
        of dyad: Dyad, _ body: (_ period: RelationPeriod, _ rows: [[Int32]]) -> Void
    ) {
        guard membership.isByStart else { return forEachAssigned(of: dyad, body) }
        let ties = dyad.ties.map { (kind: Int($0.kind.rawValue), range: $0.rowRange) }
        var places = ties.map(\.range.lowerBound)
        for (tie, (_, range)) in ties.enumerated() {
            for place in range {
                let row = Int(snapshot.rows[place])
                let (isOutside, isKnown) = cutter.standing(of: row, by: membership)
                if isOutside {
                    leftOut.outside += events.eventCount(of: row)
                } else if !isKnown {
                    leftOut.undated += events.eventCount(of: row)
                }
                // Events without a date come first.
                if row < events.undatedCount { places[tie] = place + 1 }
            }
        }
        var period = cutter.first
        while true {
            var next: Day?
            for (tie, (_, range)) in ties.enumerated() {
                while places[tie] < range.upperBound,
                    let start = period.window?.start,
                    events.starts[Int(snapshot.rows[places[tie]])] < start
                {
                    places[tie] += 1
                }
                guard places[tie] < range.upperBound else { continue }
                let day = events.starts[Int(snapshot.rows[places[tie]])]
                next = next.map { min($0, day) } ?? day
            }
            guard let next, let found = cutter.period(holding: next, from: period) else { return }
            period = found
            guard let window = period.window else { return }
            // Events before the period belong to none.
            if let start = window.start, next < start { continue }
            for kind in rows.indices { rows[kind].removeAll(keepingCapacity: true) }
            for (tie, (kind, range)) in ties.enumerated() {
                for place in places[tie]..<range.upperBound {
                    let row = snapshot.rows[place]
                    if let end = window.end, events.starts[Int(row)] >= end { break }
                    if membership.isKnown(Int(row), to: window) { rows[kind].append(row) }
                }
            }
            if rows.contains(where: { !$0.isEmpty }) {
                body(summary(of: window, named: period.name), rows)
            }
            period = cutter.next(after: period)
        }
    }

    /// The same where an event may be in other periods than the one in which it begins.
    private mutating func forEachAssigned(
        of dyad: Dyad, _ body: (_ period: RelationPeriod, _ rows: [[Int32]]) -> Void
    ) {
        var found: [(place: PeriodCutter.Place, row: Int32)] = []
        for row in snapshot.events(between: dyad) {
            let before = found.count
            guard events.isDated(Int(row)) else {
                leftOut.undated += events.eventCount(of: Int(row))
                continue
            }
            for place in cutter.places(from: events.starts[Int(row)], before: events.ends[Int(row)])
            {
                guard let window = place.window, membership.part(of: Int(row), in: window) > 0
                else {
                    continue
                }
                found.append((place, row))
            }
            guard found.count == before else { continue }
            let (isOutside, isKnown) = cutter.standing(of: Int(row), by: membership)
            if isOutside || isKnown {
                leftOut.outside += events.eventCount(of: Int(row))
            } else {
                leftOut.undated += events.eventCount(of: Int(row))
            }
        }
        found.sort { left, right in
            left.place.order == right.place.order
                ? left.row < right.row : left.place.order < right.place.order
        }
        var start = 0
        while start < found.count {
            let place = found[start].place
            for kind in rows.indices { rows[kind].removeAll(keepingCapacity: true) }
            while start < found.count, found[start].place.order == place.order {
                let row = found[start].row
                rows[Int(events.kinds[Int(row)].rawValue)].append(row)
                start += 1
            }
            if let window = place.window { body(summary(of: window, named: place.name), rows) }
        }
    }

    private mutating func summary(of window: Window, named name: String?) -> RelationPeriod {
        if needsWindow {
            var selection = snapshot.selection
            selection.window = window.intersection(snapshot.window) ?? window
            assembly = TieAssembly(of: events, selection)
        }
        let counts = rows.map { events.eventCount(of: $0) }
        var goldstein = ToneValues()
        var weights = ToneValues()
        var weightsByKind = SIMD3<Double>()
        var net = 0.0
        var total = 0.0
        for (kind, factor) in factors.enumerated() where !rows[kind].isEmpty {
            for row in rows[kind] {
                let row = Int(row)
                let count = events.eventCount(of: row)
                if let value = events.goldstein(of: row) {
                    let part = hasParts ? membership.part(of: row, in: window) : 1
                    goldstein.add(value, events: count, part: part)
                }
                guard factor != 0 else { continue }
                let weight =
                    hasMeans ? assembly.share(of: row) : assembly.share(of: row) / Double(count)
                weights.add(factor * weight, events: count)
            }
            let weight = assembly.weight(of: rows[kind])
            weightsByKind[kind] = weight
            net += factor * weight
            total += abs(factor) * weight
        }
        net = Ranking.withoutRounding(net, greatest: total)
        let polarity = total == 0 ? nil : net / total
        let mean = goldstein.mean
        let eventCount = counts.reduce(0, +)
        let talks = Int(RelationKind.negotiation.rawValue)
        if isOnceOnly {
            if mean != nil {
                leftOut.valueless += eventCount - goldstein.eventCount
            } else if negotiation == 0 {
                leftOut.neutral += counts[talks]
            }
        } else if mean != nil {
            for row in rows.lazy.joined()
            where events.goldstein(of: Int(row)) == nil
                && countedRows.valueless.insert(row).inserted
            { leftOut.valueless += events.eventCount(of: Int(row)) }
        } else if negotiation == 0 {
            for row in rows[talks] where countedRows.neutral.insert(row).inserted {
                leftOut.neutral += events.eventCount(of: Int(row))
            }
        }
        let values = mean == nil ? weights : goldstein
        return RelationPeriod(
            window: window, name: name, eventCount: eventCount, countsByKind: counts,
            weightsByKind: weightsByKind, countedEvents: values.eventCount, meanGoldstein: mean,
            netWeight: net,
            polarity: polarity, clearness: values.clearness, contrast: values.contrast)
    }
}
