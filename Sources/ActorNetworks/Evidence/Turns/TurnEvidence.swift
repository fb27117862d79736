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
        let uncertain = snapshot.events(between: dyad).lazy.map { Int($0) }.filter {
            events.extents[$0] == .uncertain
        }
        let loose = Array(uncertain)
        return found.map { turn($0, of: dyad, loose: loose) }
    }

    private func turn(
        _ found: TurnFinder.Found, of dyad: Dyad, loose: [Int]
    ) -> RelationTurn {
        let before = side(found.before, of: dyad)
        let after = side(found.after, of: dyad)
        let scale: ToneScale
        let swing: Double
        if let one = found.before.meanGoldstein, let other = found.after.meanGoldstein {
            scale = .goldstein
            swing = other - one
        } else {
            scale = .polarity
            let polarities = [found.before, found.after].map { $0.polarity ?? Double($0.sign) }
            swing = polarities[1] - polarities[0]
        }
        let windows = [found.before.window, found.after.window]
        return RelationTurn(
            first: dyad.first, second: dyad.second, before: before, after: after, scale: scale,
            swing: swing,
            sureness: TurnSureness(
                before, after, hasDocuments: hasDocuments, elsewhere: count(loose, near: windows)))
    }

    private func side(_ period: RelationPeriod, of dyad: Dyad) -> RelationTurn.Side {
        var rows: [Int] = []
        rows.reserveCapacity(period.eventCount)
        for tie in dyad.ties {
            for place in places(of: tie, in: period.window) {
                let row = Int(snapshot.rows[place])
                if membership.part(of: row, in: period.window) > 0 { rows.append(row) }
            }
        }
        rows.sort()
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

    /// How many events on uncertain days may have been in some windows and are known to none of them.
    private func count(_ rows: [Int], near windows: [Window]) -> Int {
        rows.reduce(0) { sum, row in
            let possible = Window(from: events.starts[row], before: events.ends[row])
            let shared = windows.compactMap(possible.intersection)
            return shared.isEmpty || shared.contains(possible)
                ? sum : sum + events.eventCount(of: row)
        }
    }
}
