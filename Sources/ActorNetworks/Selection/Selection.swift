/// Which part of a case a question is about.
///
/// The steps are taken in this order: events are filtered by window, kind, certainty and document;
/// actors are rolled up; events within one actor and events of unwanted actors fall away; pairs
/// with too few events fall away; the neighbourhood of `ego` and the strongest `top` actors stay.
/// What fell away is counted in `Snapshot.omitted`.
public struct Selection: Hashable, Sendable {
    /// The days in which events are, by `assignment`.
    public var window = Window.always
    /// Which windows hold an event whose days are several, and how much of its weight.
    public var assignment = DateAssignment()
    /// Which actors are there besides those with a tie.
    public var nodes = NodeSet.active
    /// The kinds of events.
    public var kinds = Set(RelationKind.allCases)
    /// The certainties of events; `nil` takes all, also events of unknown certainty.
    public var certainties: Set<Certainty>?
    /// The ids of documents; `nil` takes all, also events without one.
    public var documents: Set<String>?
    /// How actors are replaced by those they belong to.
    public var rollUp: RollUp?
    /// The only actors to keep, by id, name, label or alias; `nil` keeps all. An actor that is
    /// rolled up means the actor that stands for it.
    public var actors: [String]?
    /// Actors to leave out, named likewise.
    public var excluded: [String] = []
    /// The actor whose neighbourhood is wanted.
    public var ego: Ego?
    /// The fewest events that a pair of actors must share, 1 or more.
    public var minimumEvents = 1
    /// How many actors to keep, those with the greatest strength; `nil` keeps all.
    public var top: Int?
    /// How the events of a tie make its weight.
    public var weighing = Weighing.sum
    /// What negotiation counts for wherever signs are read: in net weights, polarities and turns.
    public var negotiation = NegotiationSign.neutral

    /// Whether actors are left out whose events are selected, because of others.
    var leavesOutActors: Bool { ego != nil || top != nil }

    /// Whether pairs are left out whose events are selected, because of others.
    var leavesOutPairs: Bool { leavesOutActors || minimumEvents > 1 }

    /// Everything in a case.
    public init() {}

    /// Everything within a window.
    public init(window: Window) {
        self.window = window
    }

    /// An actor and how far its neighbourhood reaches.
    public struct Ego: Hashable, Sendable {
        /// The actor, by id, name, label or alias.
        public var actor: String
        /// How many ties away an actor may be, 1 or more.
        public var hops: Int

        /// The neighbourhood of an actor.
        public init(_ actor: String, hops: Int = 1) {
            self.actor = actor
            self.hops = hops
        }
    }
}

/// How the events of a tie, or of a pair of actors, make one weight.
public enum Weighing: Hashable, Sendable {
    /// The sum of their weights.
    case sum
    /// Their number.
    case events
    /// The mean of their weights.
    case mean
    /// The greatest of their weights. Of a row that stands for several events, which does not tell
    /// the greatest, their mean counts.
    case maximum
    /// The weight of the latest; of several that start on its day, of the last by id. Of a row that
    /// stands for several events, their mean counts.
    case latest
    /// The sum of their weights, halved for every so many days of age at the end of the window, or
    /// at the last event's day if the window has no end. What begins later does not count. An event
    /// ages from its first day, or from the one day on which it counts.
    case decay(halfLife: Int)
}

extension Weighing {
    /// Whether it adds up over events, so that more time makes more of it: not a mean, nor the weight of
    /// one event.
    public var isSum: Bool {
        switch self {
        case .sum, .events, .decay: true
        case .mean, .maximum, .latest: false
        }
    }
}

extension Weighing: LosslessStringConvertible {
    /// The weighing that `description` names: `weight`, `events`, `mean`, `max`, `latest` or
    /// `decay:DAYS`.
    public init?(_ description: String) {
        switch description {
        case "weight", "sum": self = .sum
        case "events", "count": self = .events
        case "mean": self = .mean
        case "max": self = .maximum
        case "latest": self = .latest
        default:
            guard description.hasPrefix("decay:"), let days = Int(description.dropFirst(6)),
                days > 0
            else { return nil }
            self = .decay(halfLife: days)
        }
    }

    /// The name by which a user asks for it.
    public var description: String {
        switch self {
        case .sum: "weight"
        case .events: "events"
        case .mean: "mean"
        case .maximum: "max"
        case .latest: "latest"
        case .decay(let days): "decay:\(days)"
        }
    }

    /// What the weight of a tie is, for legends and heads of tables.
    public var explanation: String {
        switch self {
        case .sum: "summed weight of events"
        case .events: "number of events"
        case .mean: "mean weight of events"
        case .maximum: "greatest weight of an event"
        case .latest: "weight of the latest event"
        case .decay(let days): "summed weight of events, halved every \(days) days of age"
        }
    }
}
