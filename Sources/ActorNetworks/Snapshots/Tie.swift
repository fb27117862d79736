/// The events of one kind between two actors, taken together.
public struct Tie: Hashable, Sendable {
    /// The kind of the events.
    public let kind: RelationKind
    /// The weight, by the weighing of the snapshot; 0 or more.
    public let weight: Double
    /// How many events there are.
    public let eventCount: Int
    /// How many of them go from the pair's first actor to its second.
    public let forwardCount: Int
    /// How many of them go from the pair's second actor to its first.
    public let backwardCount: Int
    /// How many of them are only implied by their source.
    public let impliedCount: Int
    /// The mean Goldstein value of the events that have one, −10 to 10, or `nil`.
    public let meanGoldstein: Double?
    /// The start of the first event that has a date; the earliest day if none has.
    public let firstDay: Day
    /// The last possible day of the last event to end; the latest day if none has a date.
    public let lastDay: Day
    /// Where the tie's events stand in `Snapshot.rows`.
    public let rowRange: Range<Int>

    /// Whether any of the events has a date.
    public var isDated: Bool { firstDay != .earliest || lastDay != .latest }

    /// How many of the events are mutual.
    public var mutualCount: Int { eventCount - forwardCount - backwardCount }
}

/// A pair of actors with the ties between them, one a kind at most.
public struct Dyad: Hashable, Sendable {
    /// The position of the first actor in the case's register.
    public let first: Int
    /// The position of the second actor, greater than that of the first.
    public let second: Int
    /// The ties, in the order of their kinds; at least one.
    public let ties: [Tie]
    /// The weight of all events of the pair together, by the weighing of the snapshot.
    public let weight: Double
    /// Where the pair's events stand in `Snapshot.rows`.
    public let rowRange: Range<Int>

    /// The tie of a kind, or `nil`.
    public func tie(_ kind: RelationKind) -> Tie? {
        ties.first { $0.kind == kind }
    }

    /// How many events the pair shares.
    public var eventCount: Int { ties.reduce(0) { $0 + $1.eventCount } }

    /// Cooperation minus conflict, by weight; negotiation counts by `negotiationFactor`.
    public func netWeight(negotiationFactor: Double = 0) -> Double {
        weight(of: .cooperation) - weight(of: .conflict)
            + negotiationFactor * weight(of: .negotiation)
    }

    /// `(C − X) / (C + X)` of the weights of cooperation `C` and conflict `X`, −1 to 1, or `nil` if
    /// both are 0.
    public var polarity: Double? {
        let sum = weight(of: .cooperation) + weight(of: .conflict)
        return sum == 0 ? nil : netWeight() / sum
    }

    /// −1 where conflict outweighs cooperation, 1 where cooperation outweighs conflict, 0 where they
    /// are equal; sums that differ by no more than rounding are.
    public var lean: Int { lean(negotiationFactor: 0) }

    /// The same with negotiation, which counts by `negotiationFactor`.
    public func lean(negotiationFactor factor: Double) -> Int {
        let net = netWeight(negotiationFactor: factor)
        return Ranking.areEqual(net, 0, greatest: signedWeight(factor)) ? 0 : net > 0 ? 1 : -1
    }

    /// Whether cooperation and conflict of the pair balance, so that it has weight and no sign.
    public func isAmbivalent(negotiationFactor factor: Double = 0) -> Bool {
        signedWeight(factor) > 0 && lean(negotiationFactor: factor) == 0
    }

    /// The weight of everything that counts for a sign.
    private func signedWeight(_ negotiationFactor: Double) -> Double {
        weight(of: .cooperation) + weight(of: .conflict)
            + abs(negotiationFactor) * weight(of: .negotiation)
    }

    /// The weight of the tie of a kind, 0 if there is none.
    public func weight(of kind: RelationKind) -> Double {
        tie(kind)?.weight ?? 0
    }
}

extension Dyad {
    /// The same pair with its events elsewhere in `Snapshot.rows`.
    func shifted(by shift: Int) -> Dyad {
        Dyad(
            first: first, second: second,
            ties: ties.map { tie in
                Tie(
                    kind: tie.kind, weight: tie.weight, eventCount: tie.eventCount,
                    forwardCount: tie.forwardCount, backwardCount: tie.backwardCount,
                    impliedCount: tie.impliedCount, meanGoldstein: tie.meanGoldstein,
                    firstDay: tie.firstDay, lastDay: tie.lastDay,
                    rowRange: tie.rowRange.moved(by: shift))
            }, weight: weight, rowRange: rowRange.moved(by: shift))
    }
}

extension Range<Int> {
    fileprivate func moved(by shift: Int) -> Range<Int> {
        (lowerBound + shift)..<(upperBound + shift)
    }
}
