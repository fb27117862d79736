extension Graph {
    /// The eigenvalues of the Laplacian `D − A`, ascending.
    ///
    /// Direction is ignored: both directions are added; parallel arcs add up; loops are dropped;
    /// negative weights are refused.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight or alike.
    ///   - sizeLimit: The most vertices of a component.
    /// - Returns: One eigenvalue a vertex, as many of them 0 as there are components; `nil` if a
    ///   component is larger than the limit.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`.
    /// - Complexity: O(*k*³) for the *k* vertices of the largest component.
    public func laplacianSpectrum(
        weightedBy strength: TieStrength = .weight, sizeLimit: Int = HeatTrace.sizeLimit
    ) throws(GraphError) -> [Double]? {
        let graph = try unsigned("laplacian", .all).measured(by: strength, for: "laplacian")
        var eigenvalues: [Double] = []
        for component in graph.weakComponents().groups {
            guard component.count <= sizeLimit else { return nil }
            let part = graph.subgraph(of: component)
            let size = component.count
            var matrix = [Double](repeating: 0, count: size * size)
            for vertex in 0..<size {
                for entry in part.outgoing.range(vertex) {
                    let weight = part.outgoing.weight(entry)
                    matrix[vertex * size + Int(part.outgoing.neighbors[entry])] = -weight
                    matrix[vertex * size + vertex] += weight
                }
            }
            eigenvalues += SymmetricSpectrum(size: size, entries: matrix).values
        }
        return eigenvalues.sorted()
    }

    /// `‖λ(L₁) − λ(L₂)‖`: how far apart the sorted eigenvalues of two Laplacians are.
    ///
    /// Blind to who is where: 0 for graphs of the same shape. Direction, arcs and weights are read
    /// as by ``laplacianSpectrum(weightedBy:sizeLimit:)``.
    ///
    /// - Parameters:
    ///   - other: A graph of as many vertices.
    ///   - strength: Whether ties count by weight or alike.
    ///   - sizeLimit: The most vertices of a component.
    /// - Returns: The distance, 0 or more; `nil` if a component of either is larger than the limit.
    /// - Throws: `GraphError.negativeWeight`, `.weightOutOfRange`.
    /// - Complexity: O(*k*³) for the *k* vertices of the largest component.
    /// - SeeAlso: Wilson & Zhu (2008), <https://doi.org/10.1016/j.patcog.2008.03.020>.
    public func laplacianDistance(
        to other: Graph, weightedBy strength: TieStrength = .weight,
        sizeLimit: Int = HeatTrace.sizeLimit
    ) throws(GraphError) -> Double? {
        checkComparable(to: other)
        guard let here = try laplacianSpectrum(weightedBy: strength, sizeLimit: sizeLimit),
            let there = try other.laplacianSpectrum(weightedBy: strength, sizeLimit: sizeLimit)
        else { return nil }
        return zip(here, there).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
}
