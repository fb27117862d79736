public import ActorNetworks

extension DateAssignment {
    /// Where events count whose days are several, if that is not where they begin; sentences without a
    /// full stop.
    public var sentences: [String] {
        [spanSentence, uncertainSentence].compactMap(\.self)
    }

    private var spanSentence: String? {
        switch spans {
        case .start: nil
        case .overlap: "events that lasted count in every period that they overlap"
        case .share:
            "events that lasted count in every period that they overlap, each time with the share of "
                + "their weight that the days there are of all their days"
        case .midpoint: "events that lasted count on the day in their middle"
        case .contained: "events that lasted count only in periods that hold all of their days"
        }
    }

    private var uncertainSentence: String? {
        switch uncertain {
        case .earliest: nil
        case .midpoint:
            "events whose day is not known count on the day in the middle of the possible ones"
        case .spread:
            "events whose day is not known count in every period that holds a possible day, each time "
                + "with the share of their weight that these are of all possible days"
        case .contained:
            "events whose day is not known count only in periods that hold all possible days"
        case .random(let seed):
            "events whose day is not known count on one drawn among the possible ones (seed \(seed))"
        }
    }
}
