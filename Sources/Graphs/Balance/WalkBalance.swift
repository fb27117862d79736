#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Graph {
    /// The most vertices of a component for which ``walkBalance(execution:)`` has a value.
    public static let walkBalanceLimit = 1_000

    /// How far closed walks of all lengths are balanced, long ones counting less.
    ///
    /// `K = tr e^B / tr e^|B|` with `B` the matrix of signs. It falls quickly as ties become more, so
    /// only graphs of about the same size and density can be compared.
    ///
    /// Direction is ignored, both ways being added; weights are ignored but for their signs; parallel
    /// arcs add up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameter execution: Threads, progress and cancellation.
    /// - Returns: Above 0 and at most 1, which it is where the graph is balanced; `nil` without
    ///   vertices, and where a component has more than ``walkBalanceLimit``.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*k*³) for a component of *k* vertices.
    /// - SeeAlso: Estrada & Benzi (2014), <https://doi.org/10.1103/PhysRevE.90.042802>.
    public func walkBalance(execution: Execution = .serial) throws(GraphError) -> Double? {
        let signs = netTies().signs()
        let components = signs.hararyBipartition()
        if execution.isCancelled() { throw .cancelled }
        let largest = components.reduce(0) { max($0, $1.vertices.count) }
        guard vertexCount > 0, largest <= Self.walkBalanceLimit else {
            execution.onProgress?(1)
            return nil
        }
        let tally = Tally(steps: 2 * vertexCount, execution: execution)
        var signed: [Double] = []
        var unsigned: [Double] = []
        for component in components {
            let whole = try signs.spectrum(of: component.vertices, tally, execution) { abs($0) }
            unsigned += whole
            // Switching one camp makes all ties positive and leaves the spectrum as it is.
            if component.isBalanced {
                try tally.step(component.vertices.count)
                signed += whole
            } else {
                signed += try signs.spectrum(of: component.vertices, tally, execution) { $0 }
            }
        }
        // Measured from the largest eigenvalue, so that nothing overflows.
        let top = unsigned.max() ?? 0
        func sum(_ values: [Double]) -> Double { values.reduce(0) { $0 + exp($1 - top) } }
        return sum(signed) / sum(unsigned)
    }

    /// The eigenvalues of the matrix of some vertices, ascending.
    private func spectrum(
        of vertices: [Int], _ tally: Tally, _ execution: Execution,
        _ weight: (Double) -> Double
    ) throws(GraphError) -> [Double] {
        let matrix = DenseSpectrum(size: vertices.count, execution)
        var positions: [Int32: Int] = [:]
        for (position, vertex) in vertices.enumerated() { positions[Int32(vertex)] = position }
        for (row, vertex) in vertices.enumerated() {
            for entry in outgoing.range(vertex) {
                if let column = positions[outgoing.neighbors[entry]] {
                    matrix[row, column] = weight(outgoing.weight(entry))
                }
            }
        }
        return try matrix.values { () throws(GraphError) in try tally.step() }
    }
}

extension GraphStatistic {
    /// ``Graph/walkBalance(execution:)``.
    public static let walkBalance = GraphStatistic(
        "walk-balance",
        "How far closed walks of all lengths are balanced, long ones counting less.",
        contract: .signed(
            definition: "tr e^B / tr e^|B|, B the matrix of signs", direction: .ignored,
            scale: "above 0, at most 1; no value for parts of more than 1,000 \(.vertices)",
            isolates: .counted, cost: "O(n³)",
            source: "Estrada & Benzi 2014, doi:10.1103/PhysRevE.90.042802"),
        remark: { graph, _, values in
            values.hasNone && graph.vertexCount > 0
                ? "no value, since a part of more than 1,000 would take too long; select a smaller "
                    + "one" : nil
        }
    ) { graph, options throws(GraphError) in
        try graph.walkBalance(execution: options.execution)
    }
}
