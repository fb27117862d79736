/// Gathers the evidence for turns of a snapshot's pairs.
struct TurnEvidence {
    private let snapshot: Snapshot
    private let events: EventTable
    private let membership: PeriodMembership
    private let hasDocuments: Bool

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        events = snapshot.case.events
        membership = PeriodMembership(snapshot)
        hasDocuments = !snapshot.case.documents.isEmpty
    }

    /// The turns of a pair, with what speaks for them.
    ///
    /// - Complexity: O(*t* log *e* + *e*) for *t* turns and *e* events of the pair, where all days are
    ///   known; each uncertain day counts *t* times.
    func turns(_ found: [TurnFinder.Found], of dyad: Dyad) -> [RelationTurn] {
        guard !found.isEmpty else { return [] }
        let loose = snapshot.events(between: dyad).map { Int($0) }.filter(events.hasOpenDays)
        return found.map { turn($0, of: dyad, loose: loose) }
    }

    private func turn(
        _ found: TurnFinder.Found, of dyad: Dyad, loose: [Int]
    ) -> RelationTurn {
        let before = side(found.before, of: dyad)
        let after = side(found.after, of: dyad)
        let scale = found.before.commonScale(with: found.after)
        let tones = [found.before, found.after].map { $0.tone(on: scale) ?? 0 }
        let windows = [found.before.window, found.after.window]
        let known = loose.isEmpty ? [] : Set(before.rows + after.rows)
        return RelationTurn(
            first: dyad.first, second: dyad.second, before: before, after: after, scale: scale,
            swing: tones[1] - tones[0],
            sureness: TurnSureness(
                before, after, hasDocuments: hasDocuments, events: ownCount(before, after),
                elsewhere: count(loose.filter { !known.contains($0) }, near: windows)))
    }

    /// How many events count on the side that has fewer of them, those on both sides aside.
    private func ownCount(_ before: RelationTurn.Side, _ after: RelationTurn.Side) -> Int {
        let counts = [before, after].map(\.period.countedEvents)
        guard !membership.isByStart else { return counts.min() ?? 0 }
        let shared = Set(before.rows).intersection(after.rows)
        return [before, after].map { side in
            own(side.rows.lazy.filter { !shared.contains($0) }, in: side.period).count
        }.min() ?? 0
    }

    /// Whether both of two periods have enough events that count and are not in the other, and these
    /// have the sign of the period.
    ///
    /// - Complexity: O(1) where an event is in one period alone, else O(*e*) for *e* events of the pair.
    func haveOwnEvents(
        _ before: RelationPeriod, _ after: RelationPeriod, of dyad: Dyad, minimum: Int
    ) -> Bool {
        if membership.isByStart { return true }
        let sides = [before, after].map { Set(rows(in: $0.window, of: dyad)) }
        let shared = sides[0].intersection(sides[1])
        if shared.isEmpty { return true }
        return zip([before, after], sides).allSatisfy { period, rows in
            let (count, value) = own(rows.subtracting(shared).sorted(), in: period)
            return count >= minimum && value * Double(period.sign) > 0
        }
    }

    /// How many events of some rows count for the tone of a period, and what they add up to.
    private func own(
        _ rows: some Sequence<Int>, in period: RelationPeriod
    ) -> (count: Int, value: Double) {
        rows.reduce((0, 0)) { sum, row in
            let counts =
                period.scale == .goldstein
                ? events.goldstein(of: row) != nil
                : events.kinds[row].sign(snapshot.selection.negotiation) != 0
            guard counts else { return sum }
            let count = events.eventCount(of: row)
            let value =
                snapshot.signedValue(of: row, on: period.scale) * Double(count)
                * membership.part(of: row, in: period.window)
            return (sum.0 + count, sum.1 + value)
        }
    }

    /// The rows of a pair in a window, ascending.
    private func rows(in window: Window, of dyad: Dyad) -> [Int] {
        var rows: [Int] = []
        for tie in dyad.ties {
            for place in places(of: tie, in: window) {
                let row = Int(snapshot.rows[place])
                if membership.part(of: row, in: window) > 0 { rows.append(row) }
            }
        }
        rows.sort()
        return rows
    }

    private func side(_ period: RelationPeriod, of dyad: Dyad) -> RelationTurn.Side {
        let rows = rows(in: period.window, of: dyad)
        var documents: Set<Int> = []
        var implied = 0
        var uncertain = 0
        for row in rows {
            let count = events.eventCount(of: row)
            if events.documents[row] >= 0 { documents.insert(Int(events.documents[row])) }
            if events.certainties[row] == .implied { implied += count }
            if events.extents[row] == .uncertain { uncertain += count }
        }
        return RelationTurn.Side(
            period: period, rows: rows, documents: documents.sorted(), impliedCount: implied,
            uncertainCount: uncertain)
    }

    /// Where the events of a tie that begin in a window stand in the snapshot's rows.
    private func places(of tie: Tie, in window: Window) -> Range<Int> {
        guard membership.isByStart else { return tie.rowRange }
        func first(from day: Day) -> Int {
            var (low, high) = (tie.rowRange.lowerBound, tie.rowRange.upperBound)
            while low < high {
                let middle = (low + high) / 2
                if events.starts[Int(snapshot.rows[middle])] < day {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
        let lower = window.start.map(first) ?? tie.rowRange.lowerBound
        return lower..<max(lower, window.end.map(first) ?? tie.rowRange.upperBound)
    }

    /// How many of some events on uncertain days may have been in some windows.
    private func count(_ rows: [Int], near windows: [Window]) -> Int {
        rows.reduce(0) { sum, row in
            let possible = Window(from: events.starts[row], before: events.ends[row])
            let shared = windows.compactMap(possible.intersection)
            return shared.isEmpty
                ? sum : sum + events.eventCount(of: row)
        }
    }
}
