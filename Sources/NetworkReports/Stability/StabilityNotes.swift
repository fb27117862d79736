internal import ActorNetworks
internal import NetworkFormats

/// What is said of variants, whatever they are variants of.
public enum StabilityNotes {
    /// That no source can be left out.
    static let uncited = "No event cites a source, so there is none to leave out."

    /// Why draws of events cannot tell of some measures, and what can.
    public static func waits(_ names: [String]) -> String {
        "\(names.joined(separator: ", ")): draws of events do not tell, since one drawn twice would come "
            + "0 days after itself; --stability sources and dates do"
    }
}

extension Resampling {
    /// How the variants came about, in a sentence; of two snapshots without their events.
    func sentence(for snapshot: Snapshot?) -> String {
        switch self {
        case .bootstrap(let count):
            let events = snapshot.map { " of the \($0.eventCount.of("event"))" } ?? " event"
            return
                "\(count) variants, in each of which each\(events) is there as often as chance has "
                + "it, once on average, so that their number varies too (Poisson bootstrap)."
        case .dates(let count):
            let uncertain = snapshot.map { $0.case.events.drawableCount }
            return
                "\(count) variants, in each of which "
                + (uncertain == 1
                    ? "1 event without a known day is on a day of its interval by chance."
                    : "\(uncertain.map { "\($0) events" } ?? "events") without a known day are on a day "
                        + "of their interval by chance.")
        }
    }

    /// What to know before believing what variants of some networks say.
    func remarks(of snapshots: [Snapshot]) -> [String] {
        switch self {
        case .bootstrap:
            [
                "the variants tell how far chance in the events leads; errors of coding and of "
                    + "sources, and events that come in bunches, make results less sure than this"
            ] + [snapshots.lazy.compactMap(\.meanValuesRemark).first].compactMap(\.self)
        case .dates: []
        }
    }

    /// Which events keep their place although nobody knows their days; `nil` where there are none.
    func unmoved(in snapshot: Snapshot) -> String? {
        guard case .dates = self else { return nil }
        let count = snapshot.case.events.countOfUnknownDays
        return count == 0
            ? nil
            : "\(count) events stand together in rows over several days; no days are drawn for them"
    }

    /// Why no variant of some networks differs from them; `nil` where some may. `timed` says whether
    /// what is told of them hangs on dates even if all events count.
    func sameness(of snapshots: [Snapshot], timed: Bool) -> String? {
        guard case .dates = self else { return nil }
        if snapshots.allSatisfy({ $0.case.events.drawableCount == 0 }) {
            let together = snapshots.first?.case.events.countOfUnknownDays ?? 0
            return snapshots.allSatisfy(\.case.isUndated)
                ? "no event has a day, not even an uncertain one, so there is none to draw"
                : together == 0
                    ? snapshots.contains { $0.case.events.undatedCount > 0 }
                        ? "every event with a date has a known day, so no variant differs"
                        : "every event has a known day, so no variant differs"
                    : "no event by itself has an unknown day, so no variant differs; of the "
                        + "\(together) that stand together in rows over several days, the days are "
                        + "not drawn"
        }
        let readsDates = snapshots.contains {
            $0.selection.window != .always || $0.selection.weighing.readsDates
        }
        return timed || readsDates
            ? nil
            : "over the whole time no date decides what counts, so no variant differs; --window "
                + "chooses a period"
    }
}

extension Weighing {
    /// Whether the weight of a tie hangs on the dates of its events.
    fileprivate var readsDates: Bool {
        switch self {
        case .sum, .events, .mean, .maximum: false
        case .latest, .decay: true
        }
    }
}

extension DateAssignment.Uncertain {
    /// On which day an event without a known one counts.
    var choiceInWords: String {
        switch self {
        case .earliest, .spread, .contained: "the earliest of each event"
        case .midpoint: "the one in the middle for each event"
        case .random: "one that was drawn"
        }
    }
}

extension String {
    /// The clause as a sentence of its own.
    var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
