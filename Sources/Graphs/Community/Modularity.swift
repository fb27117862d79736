extension Graph {
    /// By how much more ties lie within groups than chance would put there.
    ///
    /// `Q = Σ (w(g) / W − γ · a(g) · b(g) / W²)` over the groups, with `w` the weight of the arcs
    /// within, `a` and `b` the out- and in-strengths of the group's vertices, and `W` the weight of
    /// all arcs, an undirected one counted both ways.
    ///
    /// Direction is followed in what chance expects; weights are strengths of ties; parallel arcs
    /// add up; loops are dropped; negative weights are refused.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strength: Whether ties count by weight or alike.
    ///   - resolution: `γ`: above 1, smaller groups score better.
    /// - Returns: At most 1; `nil` without ties.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Newman & Girvan (2004), <https://doi.org/10.1103/PhysRevE.69.026113>; Leicht &
    ///   Newman (2008), <https://doi.org/10.1103/PhysRevLett.100.118703>; Reichardt & Bornholdt
    ///   (2006), <https://doi.org/10.1103/PhysRevE.74.016110>.
    public func modularity(
        of groups: Partition, weightedBy strength: TieStrength = .weight, resolution: Double = 1
    ) throws(GraphError) -> Double? {
        precondition(groups.membership.count == vertexCount, "every vertex needs a group")
        let graph = try unsigned("modularity").measured(by: strength, for: "modularity")
        let rows = graph.outgoing
        var within = 0.0
        var total = 0.0
        var leaving = [Double](repeating: 0, count: groups.groupCount)
        var reaching = leaving
        for vertex in 0..<vertexCount {
            let group = groups.membership[vertex]
            for entry in rows.range(vertex) {
                let weight = rows.weight(entry)
                let other = groups.membership[Int(rows.neighbors[entry])]
                total += weight
                leaving[group] += weight
                reaching[other] += weight
                if group == other { within += weight }
            }
        }
        guard total > 0 else { return nil }
        let byChance = zip(leaving, reaching).reduce(0) { $0 + $1.0 / total * ($1.1 / total) }
        return within / total - resolution * byChance
    }
}
