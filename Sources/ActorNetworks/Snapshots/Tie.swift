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
    /// The mean Goldstein value of the pair's events that have one, −10 to 10, or `nil`.
    public let meanGoldstein: Double?
    /// What negotiation counts for in the pair's sign, as the selection says.
    public let negotiation: NegotiationSign
    /// Where the pair's events stand in `Snapshot.rows`.
    public let rowRange: Range<Int>

    /// The tie of a kind, or `nil`.
    public func tie(_ kind: RelationKind) -> Tie? {
        ties.first { $0.kind == kind }
    }

    /// How many events the pair shares.
    public var eventCount: Int { ties.reduce(0) { $0 + $1.eventCount } }

    /// The weight of the tie of a kind, 0 if there is none.
    public func weight(of kind: RelationKind) -> Double {
        tie(kind)?.weight ?? 0
    }
}

// MARK: - Its sign

/// Negotiation counts as the selection of the snapshot says, or by another factor where one is given.
extension Dyad {
    /// `C + f·N − X` of the weights of cooperation `C`, negotiation `N` and conflict `X`, where `f` is
    /// what negotiation counts for.
    public func netWeight(negotiationFactor: Double? = nil) -> Double {
        weight(of: .cooperation) - weight(of: .conflict)
            + (negotiationFactor ?? negotiation.factor) * weight(of: .negotiation)
    }

    /// The net weight as a share of everything that counts for it,
    /// `(C + f·N − X) / (C + f·N + X)`, −1 to 1; `nil` if nothing does.
    public var polarity: Double? {
        let sum = signedWeight(negotiation.factor)
        return sum == 0 ? nil : Ranking.withoutRounding(netWeight(), greatest: sum) / sum
    }

    /// The sign of the net weight: −1 where conflict outweighs the rest, 1 where the rest outweighs
    /// conflict, 0 where they are equal; sums that differ by no more than rounding are.
    ///
    /// What the signed structure of a network is made of (`Snapshot.signedGraph`).
    public var lean: Int { lean(negotiationFactor: negotiation.factor) }

    /// The same where negotiation counts by `factor`.
    public func lean(negotiationFactor factor: Double) -> Int {
        let net = netWeight(negotiationFactor: factor)
        return Ranking.areEqual(net, 0, greatest: signedWeight(factor)) ? 0 : net > 0 ? 1 : -1
    }

    /// The tone: the mean Goldstein value, −10 to 10, or the polarity, −1 to 1, where no event has
    /// one; `nil` where there is neither.
    public var tone: Double? { meanGoldstein ?? polarity }

    /// The sign of the tone: −1 for a hostile relation, 1 for a friendly one, 0 where neither prevails
    /// by more than rounding.
    ///
    /// What decides whether a relation has turned, in turns, evidence and comparisons. Goldstein's
    /// scale rates talks by itself; where no event has a value of it, this is `lean`.
    public var sign: Int {
        guard let meanGoldstein else { return lean }
        return Ranking.areEqual(meanGoldstein, 0, greatest: 1) ? 0 : meanGoldstein > 0 ? 1 : -1
    }

    /// Whether what counts for the sign of the pair balances, so that it has weight and no sign.
    public func isAmbivalent(negotiationFactor: Double? = nil) -> Bool {
        let factor = negotiationFactor ?? negotiation.factor
        return signedWeight(factor) > 0 && lean(negotiationFactor: factor) == 0
    }

    /// The weight of everything that counts for a sign.
    private func signedWeight(_ negotiationFactor: Double) -> Double {
        weight(of: .cooperation) + weight(of: .conflict)
            + abs(negotiationFactor) * weight(of: .negotiation)
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
            }, weight: weight, meanGoldstein: meanGoldstein, negotiation: negotiation,
            rowRange: rowRange.moved(by: shift))
    }
}

extension Range<Int> {
    fileprivate func moved(by shift: Int) -> Range<Int> {
        (lowerBound + shift)..<(upperBound + shift)
    }
}
