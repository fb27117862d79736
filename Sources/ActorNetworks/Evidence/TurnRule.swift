/// How the turns of a relation are found.
///
/// Events are gathered by period. An event belongs to the period in which it begins; one on an
/// uncertain day belongs to a period only if all days on which it may have been lie in it. The tone of
/// a period is the mean Goldstein value of its events that have one, or where none has,
/// `(C + f·N − X) / (C + f·N + X)` of the weights of cooperation, negotiation and conflict, where `f` is
/// what the selection says that negotiation counts for: the tone of the pair in a snapshot of the period
/// (`Dyad.tone`). Those events count. A relation turns where the tone of a period has another sign than
/// that of the last period before it that had one and shares no day with it. Periods of too few events
/// that count are passed over, and so are those whose tone is nearer to 0 than `noise`.
public struct TurnRule: Hashable, Sendable {
    /// The periods that are compared.
    public var periods: Periods
    /// The fewest events that count on either side of a turn, 1 or more. `nil` means 2, or 1 where no
    /// pair of the network has two such periods, as in tables of a tie a year.
    public var minimumEvents: Int?
    /// How far from 0 a tone must be to have a sign, in its own unit: −10 to 10 where it is a mean
    /// Goldstein value, else −1 to 1.
    public var noise: Double

    /// The periods between which a relation turns.
    public enum Periods: Hashable, Sendable {
        /// The calendar's own.
        case calendar(CalendarUnit)
        /// Slices, by their first days. They may overlap; a turn lies between two that do not.
        case slices([TimeSlice])
    }

    /// A rule of certain periods; everything else may be left out.
    public init(_ periods: Periods, minimumEvents: Int? = nil, noise: Double = 0) {
        precondition(minimumEvents ?? 1 >= 1, "a turn has at least one event on each side")
        precondition(noise >= 0, "noise is 0 or more")
        self.periods = periods
        self.minimumEvents = minimumEvents
        self.noise = noise
    }

    /// A rule; by months if nothing is said.
    public init(period: CalendarUnit = .month, minimumEvents: Int? = nil, noise: Double = 0) {
        self.init(.calendar(period), minimumEvents: minimumEvents, noise: noise)
    }
}
