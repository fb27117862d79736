/// A change of sign in the relation of two actors, from one period to a later one.
///
/// Both signs rest on events that are not on the other side: where dates are spread over periods, an
/// event of both sides is evidence for neither. Where one tone is a mean of Goldstein values and the
/// other is not, both are compared as polarities, and there is no turn unless these are opposite.
public struct RelationTurn: Hashable, Sendable {
    /// The position of the pair's first actor in the case's register.
    public let first: Int
    /// The position of the second, greater than that of the first.
    public let second: Int
    /// The last period of the old sign before the new one began, with its evidence.
    public let before: Side
    /// The first period of the new sign that shares no day with it.
    public let after: Side
    /// The unit of the tones that `swing` lies between: Goldstein values if both sides have them.
    public let scale: ToneScale
    /// How far the tone went: positive towards friendship.
    public let swing: Double
    /// How sure the turn is, and why.
    public let sureness: TurnSureness

    /// A period on one side of a turn.
    public struct Side: Hashable, Sendable {
        /// What happened in the period.
        public let period: RelationPeriod
        /// The rows of its events in the case's table, in order of time.
        public let rows: [Int]
        /// The positions of the documents that they cite, ascending.
        public let documents: [Int]
        /// How many of the events are only implied by their source.
        public let impliedCount: Int
        /// How many of the events are on a day that nobody knows.
        public let uncertainCount: Int
    }

    /// How great the turn is: the part of the scale that the tone went, times the events that count on
    /// the side that has fewer of them.
    ///
    /// What turns are ranked by among those that are as sure. 0.4 of the scale with 10 and 20 events
    /// weighs 4.
    public var weight: Double {
        abs(swing) / scale.range
            * Double(min(before.period.countedEvents, after.period.countedEvents))
    }

    /// Whether hostility ends.
    public var isFriendly: Bool { after.period.sign > 0 }
}
