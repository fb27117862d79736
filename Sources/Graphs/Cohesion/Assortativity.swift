extension Graph {
    /// Whether vertices with many partners are tied to others with many.
    ///
    /// Pearson's correlation, over the ties, of the two ends' degrees: if directed, the out-degree
    /// of the source and the in-degree of the target; if not, either end as either variable.
    ///
    /// Weights are ignored, but an arc of weight 0 is no tie; parallel arcs are one tie; loops are
    /// dropped.
    ///
    /// - Returns: A correlation in `-1...1`; `nil` without ties, or where the degrees do not vary.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Newman (2003), <https://doi.org/10.1103/PhysRevE.67.026126>.
    public func degreeAssortativity() -> Double? {
        let graph = ties(.out)
        return graph.correlation(
            graph.strengthOfTies(graph.outgoing), graph.strengthOfTies(graph.incoming))
    }

    /// Whether vertices are tied to others with a similar number.
    ///
    /// Pearson's correlation, over the ties, of the numbers of the two ends.
    ///
    /// Direction makes no difference but for which end is which; weights are ignored, but an arc of
    /// weight 0 is no tie; parallel arcs are one tie; loops are dropped.
    ///
    /// - Parameter values: One number per vertex, at the vertex's position.
    /// - Returns: A correlation in `-1...1`; `nil` without ties, or where the numbers do not vary.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Newman (2003), <https://doi.org/10.1103/PhysRevE.67.026126>.
    public func assortativity(by values: [Double]) -> Double? {
        precondition(values.count == vertexCount, "assortativity needs one number a vertex")
        return ties(.out).correlation(values, values)
    }

    /// Whether vertices are tied to others of their own group.
    ///
    /// `(Σ e(g, g) − Σ a(g) b(g)) / (1 − Σ a(g) b(g))` with `e` the share of the ties from one group
    /// to another, `a` the share that leaves a group and `b` the share that reaches it.
    ///
    /// Weights are ignored, but an arc of weight 0 is no tie; parallel arcs are one tie; loops are
    /// dropped.
    ///
    /// - Parameter groups: The group of each vertex.
    /// - Returns: At most 1, where all ties stay within; `nil` without ties, or where all ties begin
    ///   and end in one and the same group.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Newman (2003), <https://doi.org/10.1103/PhysRevE.67.026126>.
    public func assortativity(by groups: Partition) -> Double? {
        precondition(groups.membership.count == vertexCount, "every vertex needs a group")
        let rows = ties(.out).outgoing
        let total = Double(rows.neighbors.count)
        guard total > 0 else { return nil }
        var leaving = [Double](repeating: 0, count: groups.groupCount)
        var reaching = leaving
        var within = 0.0
        for vertex in 0..<vertexCount {
            let group = groups.membership[vertex]
            for entry in rows.range(vertex) {
                let other = groups.membership[Int(rows.neighbors[entry])]
                leaving[group] += 1
                reaching[other] += 1
                if group == other { within += 1 }
            }
        }
        let byChance = zip(leaving, reaching).reduce(0) { $0 + $1.0 * $1.1 } / (total * total)
        return byChance == 1 ? nil : (within / total - byChance) / (1 - byChance)
    }

    private func strengthOfTies(_ rows: Adjacency) -> [Double] {
        (0..<vertexCount).map { Double(rows.range($0).count) }
    }

    /// The correlation of a number of the source with a number of the target, over all arcs, an
    /// undirected one seen from both ends.
    private func correlation(_ atSource: [Double], _ atTarget: [Double]) -> Double? {
        let count = Double(outgoing.neighbors.count)
        guard count > 0 else { return nil }
        var (meanX, meanY) = (0.0, 0.0)
        forEachEntry { vertex, neighbor in
            meanX += atSource[vertex] / count
            meanY += atTarget[neighbor] / count
        }
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        forEachEntry { vertex, neighbor in
            let (x, y) = (atSource[vertex] - meanX, atTarget[neighbor] - meanY)
            xx += x * x
            yy += y * y
            xy += x * y
        }
        // Rounding of the means leaves a residue where the values do not vary at all.
        let least = 1e-24 * count
        guard xx > least * max(1, meanX * meanX), yy > least * max(1, meanY * meanY) else {
            return nil
        }
        return xy / (xx * yy).squareRoot()
    }

    private func forEachEntry(_ body: (Int, Int) -> Void) {
        for vertex in 0..<vertexCount {
            for entry in outgoing.range(vertex) { body(vertex, Int(outgoing.neighbors[entry])) }
        }
    }
}

extension GraphStatistic {
    /// ``Graph/degreeAssortativity()``.
    public static let degreeAssortativity = GraphStatistic(
        "degree-assortativity",
        "Whether \(.vertices) with many partners are tied to others with many.",
        contract: .cohesion(
            definition: "correlation of the degrees at both ends of the ties",
            direction: .chosen(.out), scale: "−1…1; no value where degrees do not vary",
            cost: "O(n + m)", source: newman)
    ) { graph, options in graph.ties(options.direction ?? .out).degreeAssortativity() }

    /// ``Graph/assortativity(by:)-(Partition)`` of the groups given.
    public static let groupAssortativity = GraphStatistic(
        "group-assortativity", "Whether \(.vertices) are tied to others of their own group.",
        contract: .cohesion(
            definition: "(Σ e(g, g) − Σ a(g) b(g)) / (1 − Σ a(g) b(g)), e, a, b shares of ties",
            direction: .chosen(.out),
            scale: "at most 1; no value without groups given, or if all ties lie in one",
            cost: "O(n + m)", source: newman, readsGroups: true)
    ) { graph, options in
        options.groups.flatMap { graph.ties(options.direction ?? .out).assortativity(by: $0) }
    }

    private static let newman = "Newman 2003, doi:10.1103/PhysRevE.67.026126"
}
