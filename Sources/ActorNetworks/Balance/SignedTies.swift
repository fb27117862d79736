public import Graphs

extension Snapshot {
    /// The graph of net ties: cooperation less conflict, by weight, also with direction.
    ///
    /// Negotiation counts as the selection says. A pair whose net weight is 0 has no arc.
    ///
    /// - Parameter isDirected: Whether arcs lead from the source of an event to its target. Then a
    ///   pair has an arc for each direction whose events have a net weight, and a mutual event counts
    ///   in both. Otherwise each pair has one arc of `Dyad.netWeight`.
    /// - Returns: A graph whose vertex `i` is the actor `actors[i]`.
    /// - Throws: `GraphError.tooManyArcs`, `.weightNotFinite` where weights add up to infinity.
    /// - Complexity: O(*n* + *m*) for the *m* pairs, or events if directed.
    public func signedGraph(isDirected: Bool) throws(GraphError) -> Graph {
        guard isDirected else { return try signedGraph() }
        var vertices = [Int: Int](minimumCapacity: actors.count)
        for (vertex, actor) in actors.enumerated() { vertices[actor] = vertex }
        var builder = GraphBuilder(vertexCount: actors.count, isDirected: true)
        let net = DirectedNet(of: self)
        for dyad in dyads {
            guard let first = vertices[dyad.first], let second = vertices[dyad.second] else {
                continue
            }
            let (forward, backward) = net.weights(of: dyad)
            if forward != 0 { builder.addArc(from: first, to: second, weight: forward) }
            if backward != 0 { builder.addArc(from: second, to: first, weight: backward) }
        }
        return try builder.build()
    }

    /// How many pairs have a tie of which sign.
    ///
    /// - Complexity: O(*m*) for *m* pairs, and O(*e*) for the *e* events of those that have both
    ///   cooperation and conflict.
    public var pairSigns: PairSigns { PairSigns(of: self) }
}

/// The pairs of a snapshot by the sign of their net tie.
public struct PairSigns: Sendable, Hashable {
    /// How many pairs have more cooperation than conflict, by weight.
    public private(set) var positiveCount = 0
    /// How many have more conflict than cooperation.
    public private(set) var negativeCount = 0
    /// Those whose cooperation and conflict cancel, in the order of `Snapshot.dyads`; they have no
    /// tie in the signed graph.
    public private(set) var ambivalent: [Dyad] = []
    /// How many have neither, as those that only talk where talk does not count; they have no tie
    /// either.
    public private(set) var neutralCount = 0
    /// How many of all have more cooperation than conflict one way, and less the other way.
    public private(set) var opposedCount = 0

    /// Counts the pairs of a snapshot.
    public init(of snapshot: Snapshot) {
        let net = DirectedNet(of: snapshot)
        for dyad in snapshot.dyads {
            switch dyad.lean {
            case 1: positiveCount += 1
            case -1: negativeCount += 1
            default:
                if dyad.isAmbivalent() {
                    ambivalent.append(dyad)
                } else {
                    neutralCount += 1
                }
            }
            if net.isOpposed(dyad) { opposedCount += 1 }
        }
    }

    /// How many pairs have a tie in the signed graph.
    public var tiedCount: Int { positiveCount + negativeCount }
}

/// The net weights of pairs one way and back.
struct DirectedNet {
    private let snapshot: Snapshot
    private let assembly: TieAssembly
    private let representatives: [Int32]

    init(of snapshot: Snapshot) {
        self.snapshot = snapshot
        assembly = TieAssembly(of: snapshot.case.events, snapshot.selection)
        representatives = snapshot.case.actors.representatives(snapshot.selection.rollUp)
    }

    /// The net weight from the pair's first actor to its second, and back; 0 where there is none.
    func weights(of dyad: Dyad) -> (forward: Double, backward: Double) {
        var (forward, backward) = (0.0, 0.0)
        var (forwardSum, backwardSum) = (0.0, 0.0)
        for tie in dyad.ties {
            let factor = factor(of: tie.kind, in: dyad)
            if factor == 0 { continue }
            let rows = snapshot.rowsByDirection(
                snapshot.events(behind: tie), of: dyad, representatives: representatives)
            let (there, back) = (
                assembly.weight(of: rows.forward), assembly.weight(of: rows.backward)
            )
            forward += factor * there
            backward += factor * back
            forwardSum += abs(factor) * there
            backwardSum += abs(factor) * back
        }
        return (
            Ranking.areEqual(forward, 0, greatest: forwardSum) ? 0 : forward,
            Ranking.areEqual(backward, 0, greatest: backwardSum) ? 0 : backward
        )
    }

    /// Whether the two directions of a pair have opposite signs.
    func isOpposed(_ dyad: Dyad) -> Bool {
        // Without events of both signs there is nothing to set against each other.
        let signs = dyad.ties.map { factor(of: $0.kind, in: dyad) }
        guard signs.contains(where: { $0 > 0 }), signs.contains(where: { $0 < 0 }) else {
            return false
        }
        let (forward, backward) = weights(of: dyad)
        return forward > 0 && backward < 0 || forward < 0 && backward > 0
    }

    private func factor(of kind: RelationKind, in dyad: Dyad) -> Double {
        switch kind {
        case .cooperation: 1
        case .conflict: -1
        case .negotiation: dyad.negotiation.factor
        }
    }
}
