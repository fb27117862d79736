#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Graph {
    /// A compromise between how many partners each vertex has and how strong the ties are.
    ///
    /// `k(v)^(1 − α) · s(v)^α`, with `k` the number of partners and `s` the strength.
    ///
    /// Direction is followed as chosen; parallel arcs add up; loops do not count; negative weights
    /// are refused.
    ///
    /// - Parameters:
    ///   - exponent: `α`: 0 counts partners, 1 adds up weights; above 1, few strong ties beat many
    ///     weak ones.
    ///   - direction: Arcs that leave the vertex, that reach it, or ties either way.
    /// - Returns: One score per vertex, at the vertex's position; 0 for an isolate.
    /// - Throws: `GraphError.negativeWeight`.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Opsahl, Agneessens & Skvoretz (2010),
    ///   <https://doi.org/10.1016/j.socnet.2010.03.006>.
    public func opsahlDegree(
        exponent: Double = 0.5, direction: Direction = .all
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("opsahl", direction)
        return graph.strength(direction: .out).enumerated().map { vertex, strength in
            let partners = Double(graph.outgoing.range(vertex).count)
            return partners == 0 ? 0 : pow(partners, 1 - exponent) * pow(strength, exponent)
        }
    }
}

extension Measure {
    /// ``Graph/opsahlDegree(exponent:direction:)``.
    public static let opsahl = Measure(
        "opsahl", "A compromise between the number of partners and the strength of ties.",
        contract: MeasureContract(
            definition: "k(v)^(1 − α) · s(v)^α, α = ½",
            weight: .strength, parallelArcs: .summed, sign: .refused, direction: .chosen(.all),
            scale: "between partners and weight", disconnected: "no matter", isolates: .zero,
            cost: "O(n + m)",
            source: "Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006")
    ) { graph, options throws(GraphError) in
        let graph = options.strength == .unit ? graph.ties(.out) : graph
        return try (options.strength == .unit ? graph.unweighted() : graph).opsahlDegree(
            direction: options.direction ?? .all)
    }
}
