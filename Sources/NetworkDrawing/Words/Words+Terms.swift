internal import ActorNetworks

/// The terms of the field.
extension Words {
    func name(of kind: RelationKind) -> String {
        switch kind {
        case .cooperation: "cooperation"
        case .negotiation: "negotiation"
        case .conflict: "conflict"
        }
    }

    /// What an actor is. Cases may have types of their own, which stay as they are.
    func name(of type: ActorType) -> String { type.rawValue }

    /// What became of an actor, a tie or a pair.
    func name(of status: SnapshotComparison.Status) -> String {
        switch status {
        case .entered: "entered"
        case .left: "left"
        case .stronger: "stronger"
        case .weaker: "weaker"
        case .reversed: "reversed"
        case .changed: "changed"
        case .unchanged: "unchanged"
        }
    }

    func name(of sureness: TurnSureness.Grade) -> String {
        switch sureness {
        case .sure: "sure"
        case .likely: "likely"
        case .doubtful: "doubtful"
        }
    }

    func name(of certainty: Certainty) -> String {
        switch certainty {
        case .stated: "stated"
        case .reported: "reported"
        case .implied: "implied"
        }
    }

    /// What the weights of ties are, in a few words for a legend.
    func name(of weighing: Weighing, per basis: ComparisonBasis = .total) -> String {
        let name =
            switch weighing {
            case .sum: "summed weight"
            case .events: "number of events"
            case .mean: "mean weight"
            case .maximum: "greatest weight"
            case .latest: "latest weight"
            case .decay(let days): "weight, halved every \(days) days"
            }
        return basis == .share ? "percent of \(name)" : name + unit(of: basis)
    }

    /// What follows a number that was divided by a basis.
    func unit(of basis: ComparisonBasis) -> String {
        switch basis {
        case .total: ""
        case .day: " a day"
        case .month: " a month"
        case .event: " an event"
        case .share: " %"
        }
    }

    /// What the areas of actors follow if nothing else is asked for.
    func strength(per basis: ComparisonBasis = .total) -> String {
        basis == .share ? "strength in percent" : "strength" + unit(of: basis)
    }
}
