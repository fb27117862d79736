/// What one actor did to another: the events that lead from it, and the mutual ones of the pair.
public struct DirectedDyad: Hashable, Sendable {
    /// The position of the actor that acts, in the case's register.
    public let source: Int
    /// The position of the actor that is acted upon.
    public let target: Int
    /// The events by kind, in the order of the kinds; at least one.
    public let acts: [Acts]
    /// The weight of all the events together, by the weighing of the snapshot: that of the arc in
    /// `Snapshot.graph(isDirected:)`.
    public let weight: Double

    /// The events of one kind.
    public struct Acts: Hashable, Sendable {
        /// The kind of the events.
        public let kind: RelationKind
        /// The weight, by the weighing of the snapshot; 0 or more.
        public let weight: Double
        /// How many events there are.
        public let eventCount: Int
        /// How many of them are only implied by their source.
        public let impliedCount: Int
        /// Their rows in the case's event table, in order of time.
        public let rows: [Int32]
    }

    /// How many events there are.
    public var eventCount: Int { acts.reduce(0) { $0 + $1.eventCount } }

    /// The weight of a kind, 0 if there is none.
    public func weight(of kind: RelationKind) -> Double {
        acts.first { $0.kind == kind }?.weight ?? 0
    }

    /// `(C + f·N − X) / (C + f·N + X)` of the weights of cooperation `C`, negotiation `N` and
    /// conflict `X`.
    ///
    /// - Parameter negotiation: What negotiation counts for, `f`.
    /// - Returns: −1 to 1; `nil` if nothing counts.
    public func polarity(negotiation: NegotiationSign) -> Double? {
        let friendly =
            weight(of: .cooperation) + negotiation.factor * weight(of: .negotiation)
        let sum = friendly + weight(of: .conflict)
        return sum == 0
            ? nil
            : Ranking.withoutRounding(friendly - weight(of: .conflict), greatest: sum) / sum
    }
}

extension Snapshot {
    /// What each actor did to each other one: two entries for a pair that acted both ways or together.
    ///
    /// Weights of one source add up to its strength by the direction `out`, those of one target to
    /// its strength by `in`.
    ///
    /// - Returns: The entries in the order of `dyads`, the way from the first actor before the way
    ///   back.
    /// - Complexity: O(*e*) for *e* events.
    public var directedDyads: [DirectedDyad] {
        let assembly = TieAssembly(of: self.case.events, selection)
        let representatives = self.case.actors.representatives(selection.rollUp)
        return dyads.flatMap { dyad in
            let ways = dyad.ties.map { tie in
                (
                    tie.kind,
                    rowsByDirection(
                        events(behind: tie), of: dyad, representatives: representatives)
                )
            }
            let forward = ways.map { ($0.0, $0.1.forward) }
            let backward = ways.map { ($0.0, $0.1.backward) }
            return [
                directed(from: dyad.first, to: dyad.second, forward, assembly),
                directed(from: dyad.second, to: dyad.first, backward, assembly),
            ].compactMap(\.self)
        }
    }

    private func directed(
        from source: Int, to target: Int, _ rows: [(kind: RelationKind, rows: [Int32])],
        _ assembly: TieAssembly
    ) -> DirectedDyad? {
        let present = rows.filter { !$0.rows.isEmpty }
        guard !present.isEmpty else { return nil }
        let events = self.case.events
        return DirectedDyad(
            source: source, target: target,
            acts: present.map { kind, rows in
                DirectedDyad.Acts(
                    kind: kind, weight: assembly.weight(of: rows),
                    eventCount: events.eventCount(of: rows),
                    impliedCount: events.eventCount(
                        of: rows.filter { events.certainties[Int($0)] == .implied }),
                    rows: rows)
            }, weight: assembly.weight(of: present.flatMap(\.rows)))
    }

    /// Rows of a pair that lead from its first actor to its second, and back; mutual ones in both.
    func rowsByDirection(
        _ rows: ArraySlice<Int32>, of dyad: Dyad, representatives: [Int32]
    ) -> (forward: [Int32], backward: [Int32]) {
        let events = self.case.events
        var forward: [Int32] = []
        var backward: [Int32] = []
        for row in rows {
            let isMutual = !events.areDirected[Int(row)]
            let leaves =
                representatives[Int(events.sources[Int(row)])] == Int32(dyad.first)
            if isMutual || leaves { forward.append(row) }
            if isMutual || !leaves { backward.append(row) }
        }
        return (forward, backward)
    }
}
