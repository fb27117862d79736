#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What a measure of ties takes as the strength of a tie.
public enum TieStrength: String, Sendable, Hashable, CaseIterable {
    /// The weight of the arc; parallel arcs add up.
    case weight

    /// 1 for every pair that is tied at all.
    case unit
}

/// What a measure of paths takes as the length of an arc.
///
/// A weight is the strength of a tie, and a strong tie is a short step, so lengths fall as weights
/// rise. Parallel arcs add up to one tie before its length is taken.
public enum ArcLength: Sendable, Hashable {
    /// 1 for every tie: a path is as long as it has steps.
    case hops

    /// `1 / wᵅ`: with exponent 1 Newman's, with smaller ones the number of steps counts for more,
    /// with 0 it alone counts.
    case inverseWeight(exponent: Double)

    /// The weight itself, for graphs whose weights are distances.
    case weight

    /// `1 / w`.
    public static let inverseWeight = ArcLength.inverseWeight(exponent: 1)
}

extension Graph {
    /// The simple graph that a measure of unsigned ties reads, facing the way it looks.
    func unsigned(_ measure: String, _ direction: Direction = .out) throws(GraphError) -> Graph {
        if hasNegativeWeights { throw .negativeWeight(measure: measure) }
        return switch direction {
        case .out: simplified()
        case .in: simplified().reversed()
        case .all: undirected()
        }
    }

    /// The graph whose weights are the lengths of its arcs, or that has none where all are 1.
    func measured(by length: ArcLength, for measure: String) throws(GraphError) -> Graph {
        switch length {
        case .hops, .inverseWeight(exponent: 0):
            return unweighted()
        case .weight:
            return try checked(for: measure)
        case .inverseWeight(let exponent):
            guard exponent.isFinite else {
                throw .parameter(
                    measure: measure, name: "exponent", value: exponent, allowed: "a finite number")
            }
            return try reweighted { exponent == 1 ? 1 / $0 : pow($0, -exponent) }
                .checked(for: measure)
        }
    }

    /// The graph as a measure of tie strength sees it.
    func measured(by strength: TieStrength, for measure: String) throws(GraphError) -> Graph {
        strength == .unit ? unweighted() : try checked(for: measure)
    }

    /// The graph itself, if squares and sums of its weights, none of which is negative, neither
    /// overflow nor vanish.
    private func checked(for measure: String) throws(GraphError) -> Graph {
        let range = GraphError.weightRange
        // Numbers from 0 up are in the order of their bits; a difference that falls below 0 sets the
        // highest one.
        let (least, greatest) = (range.lowerBound.bitPattern, range.upperBound.bitPattern)
        var differences: UInt64 = 0
        for weight in outgoing.weights {
            let bits = weight.bitPattern
            differences |= (bits &- least) | (greatest &- bits)
        }
        if differences >> 63 == 1,
            let weight = outgoing.weights.first(where: { !range.contains($0) })
        {
            throw .weightOutOfRange(measure: measure, weight: weight)
        }
        return self
    }

    /// The same arcs with weights made from the old ones.
    func reweighted(_ weight: (Double) -> Double) -> Graph {
        guard isWeighted else { return self }
        let outgoing = outgoing.reweighted(weight)
        return Graph(
            isDirected: isDirected, arcCount: arcCount, outgoing: outgoing,
            incoming: isDirected ? incoming.reweighted(weight) : outgoing)
    }
}

extension Adjacency {
    fileprivate func reweighted(_ weight: (Double) -> Double) -> Adjacency {
        Adjacency(offsets: offsets, neighbors: neighbors, weights: weights.map(weight))
    }
}
