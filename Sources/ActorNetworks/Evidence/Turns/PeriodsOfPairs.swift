/// Periods of pairs that have enough events for a turn.
struct PeriodsOfPairs: Sendable {
    private var windows: [UInt64: Set<Window>] = [:]

    /// The periods of a network in which a pair has enough events that count.
    ///
    /// - Complexity: O(*e*) for *e* events.
    init(of snapshot: Snapshot, _ periods: TurnRule.Periods, minimumEvents: Int) {
        var walk = PeriodWalk(snapshot, periods)
        for dyad in snapshot.dyads {
            var own: Set<Window> = []
            walk.forEach(of: dyad) { period, _ in
                if period.countedEvents >= minimumEvents { own.insert(period.window) }
            }
            windows[PairedRows.key(dyad.first, dyad.second)] = own
        }
    }

    /// Those of a pair.
    func windows(of dyad: Dyad) -> Set<Window> {
        windows[PairedRows.key(dyad.first, dyad.second)] ?? []
    }
}
