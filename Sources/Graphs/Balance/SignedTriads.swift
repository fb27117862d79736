#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The triangles of a signed graph, by the signs of their ties.
public struct SignedTriads: Sendable, Hashable {
    /// How many triangles have 0, 1, 2 and 3 negative ties: four counts.
    public var countsByNegatives: [Int]

    /// What the balanced triangles weigh, each the geometric mean of its ties' weights over the
    /// largest weight of the graph.
    public var balancedWeight: Double

    /// What all triangles weigh likewise.
    public var totalWeight: Double

    /// How many triangles there are.
    public var count: Int { countsByNegatives.reduce(0, +) }

    /// How many triangles are balanced: those with an even number of negative ties.
    public var balancedCount: Int { countsByNegatives[0] + countsByNegatives[2] }

    /// The degree of balance: the share of triangles that are balanced, 0 to 1; `nil` without
    /// triangles.
    public var balance: Double? {
        count == 0 ? nil : Double(balancedCount) / Double(count)
    }

    /// The degree of balance where triangles count by weight, 0 to 1; `nil` without triangles.
    public var weightedBalance: Double? {
        totalWeight == 0 ? nil : balancedWeight / totalWeight
    }

    /// The share of triangles that are balanced if three enemies are no contradiction (Davis): all but
    /// those with one negative tie; `nil` without triangles.
    public var weakBalance: Double? {
        count == 0 ? nil : 1 - Double(countsByNegatives[1]) / Double(count)
    }

    /// `tr B³ / tr |B|³` with `B` the matrix of signs (Kunegis): −1 to 1, by how many more triangles
    /// are balanced than not; `nil` without triangles.
    public var relativeClustering: Double? { balance.map { 2 * $0 - 1 } }
}

extension Graph {
    /// Counts the triangles of net ties by their signs.
    ///
    /// Direction is ignored, both ways being added; weights matter for ``SignedTriads/weightedBalance``
    /// alone; parallel arcs add up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// ```swift
    /// let triads = try graph.signedTriads()
    /// triads.balance  // the share that is balanced
    /// ```
    ///
    /// - Parameters:
    ///   - strength: Whether triangles weigh the geometric mean of their ties' weights, or 1.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: The counts, all 0 without triangles.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
    /// - SeeAlso: Cartwright & Harary (1956), <https://doi.org/10.1037/h0046049>; Davis (1967),
    ///   <https://doi.org/10.1177/001872676702000206>; Kunegis, Lommatzsch & Bauckhage (2009),
    ///   <https://doi.org/10.1145/1526709.1526809>.
    public func signedTriads(
        weightedBy strength: TieStrength = .weight, execution: Execution = .serial
    ) throws(GraphError) -> SignedTriads {
        let listing = TriangleListing(signedRoots(weightedBy: strength))
        let parts = try listing.map(execution) { (piece, tally) throws(GraphError) in
            var part = SignedTriads.none
            try listing.forEach(in: piece, tally) { triangle in
                let weight = abs(triangle.product)
                let negatives = triangle.negativeCount
                part.countsByNegatives[negatives] += 1
                part.totalWeight += weight
                if negatives & 1 == 0 { part.balancedWeight += weight }
            }
            return part
        }
        return parts.reduce(into: .none) { $0.add($1) }
    }

    /// The net ties, each with the cube root of its weight over the largest one, and its sign: then
    /// the product of a triangle's weights is their geometric mean, with the sign of the triangle.
    func signedRoots(weightedBy strength: TieStrength) -> Graph {
        let net = netTies()
        if strength == .unit { return net.signs() }
        let largest = net.outgoing.weights.reduce(0) { max($0, abs($1)) }
        return net.reweighted { cbrt($0 / largest) }
    }
}

extension SignedTriads {
    /// No triangles.
    static let none = SignedTriads(
        countsByNegatives: [0, 0, 0, 0], balancedWeight: 0, totalWeight: 0)

    fileprivate mutating func add(_ other: SignedTriads) {
        for kind in 0..<4 { countsByNegatives[kind] += other.countsByNegatives[kind] }
        balancedWeight += other.balancedWeight
        totalWeight += other.totalWeight
    }
}

extension Triangle {
    /// How many of the three weights are below 0.
    @inline(__always)
    var negativeCount: Int {
        (weights.0 < 0 ? 1 : 0) + (weights.1 < 0 ? 1 : 0) + (weights.2 < 0 ? 1 : 0)
    }
}

extension GraphStatistic {
    /// ``SignedTriads/countsByNegatives`` of ``Graph/signedTriads(weightedBy:execution:)``.
    public static let signedTriads = GraphStatistic(
        "signed-triads", "How many triangles have no, one, two and three negative ties.",
        figures: ["+++", "++-", "+--", "---"].map { "signed-triads-\($0)" },
        contract: .signed(
            definition: "triangles of net ties; +++ and +−− are balanced",
            direction: .ignored, scale: "four counts", isolates: .ignored, cost: "O(m^1.5)",
            source: "Cartwright & Harary 1956, doi:10.1037/h0046049")
    ) { graph, options throws(GraphError) in
        try graph.signedTriads(weightedBy: .unit, execution: options.execution)
            .countsByNegatives.map(Double.init)
    }

    /// The shares of ``SignedTriads``.
    public static let balance = GraphStatistic(
        "balance", "The share of triangles whose signs do not contradict each other.",
        figures: ["balance", "weighted-balance", "weak-balance", "signed-clustering"],
        contract: .signed(
            definition: "balanced triangles / all; the same by weight, the geometric mean of the "
                + "three; all but ++− / all; tr B³ / tr |B|³",
            weight: .strength, direction: .ignored,
            scale: "0…1, signed-clustering −1…1; no value without triangles", isolates: .ignored,
            cost: "O(m^1.5)",
            source: "Cartwright & Harary 1956, doi:10.1037/h0046049; Davis 1967, "
                + "doi:10.1177/001872676702000206; Kunegis et al. 2009, "
                + "doi:10.1145/1526709.1526809")
    ) { graph, options throws(GraphError) in
        let triads = try graph.signedTriads(
            weightedBy: options.strength, execution: options.execution)
        return [
            triads.balance, triads.weightedBalance, triads.weakBalance, triads.relativeClustering,
        ]
    }
}
