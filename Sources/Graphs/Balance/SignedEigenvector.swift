extension Graph {
    /// In which camp each vertex stands, and how firmly: like others that it is tied to positively,
    /// unlike those it is tied to negatively.
    ///
    /// The `x` with `λ x(v) = Σ a(u, v) x(u)` for the largest `λ`, scaled so that the largest `|x|` is
    /// 1 and the sum is above 0, or the first score that is not 0 where the sum is. Opposite signs are
    /// opposite camps if the graph is balanced. The eigenvalue of the largest modulus, which other
    /// programs take, may be negative, and its vector then tells nothing of camps.
    ///
    /// Direction is ignored, both ways being added; weights are ignored but for their signs unless
    /// asked for; parallel arcs add up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight, or alike but for their signs.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position, in `−1...1`; all 0 without ties; all
    ///   `nil` where the largest `λ` is repeated, since any mixture of its vectors would do.
    /// - Throws: `GraphError.notConverged`, `.cancelled`.
    /// - Complexity: O(*m*) a round; rounds grow as the two largest `λ` come near each other.
    /// - SeeAlso: Bonacich & Lloyd (2004), <https://doi.org/10.1016/j.socnet.2004.06.007>.
    public func signedEigenvectorCentrality(
        weightedBy strength: TieStrength = .unit, execution: Execution = .serial
    ) throws(GraphError) -> [Double?] {
        let net = netTies()
        let largest = net.outgoing.weights.reduce(0) { max($0, abs($1)) }
        let ties = strength == .unit ? net.signs() : net.reweighted { $0 / largest }
        if execution.isCancelled() { throw .cancelled }
        guard ties.arcCount > 0 else {
            execution.onProgress?(1)
            return Array(repeating: 0, count: vertexCount)
        }
        let rows = ties.outgoing
        let pieces = RowPieces(rows, execution)
        func multiply(_ vector: borrowing Scratch<Double>, _ image: borrowing Scratch<Double>) {
            pieces.forEach { range in
                rows.forEachProduct(with: vector, in: range) { row, sum in image[row] = sum }
            }
        }
        func hasNoTies(_ vertex: Int) -> Bool { rows.range(vertex).isEmpty }
        let lanczos = LanczosIteration(size: vertexCount)
        var convergence = Convergence(
            of: "signed-eigenvector", within: 1e-12, maxIterations: 10_000, execution)
        let best = try lanczos.climb(leavingOut: hasNoTies, &convergence) {
            vector, image in multiply(vector, image)
        }
        // Of the next eigenvalue only the distance matters.
        var quiet = execution
        quiet.onProgress = nil
        var nextConvergence = Convergence(
            of: "signed-eigenvector", within: 1e-7, maxIterations: 10_000, quiet)
        let next = try lanczos.climb(
            squareTo: [best.vector], leavingOut: hasNoTies, &nextConvergence
        ) { vector, image in multiply(vector, image) }
        let isRepeated =
            !next.vector.isEmpty && next.value >= best.value * (1 - Eigenpair.equality)
        return isRepeated
            ? Array(repeating: nil, count: vertexCount) : best.vector.scaledToLargest
    }
}

extension [Double] {
    /// The vector whose largest modulus is 1 and whose sum, or first entry that is not 0, is above 0.
    fileprivate var scaledToLargest: [Double] {
        let largest = reduce(0) { Swift.max($0, abs($1)) }
        let scaled = map { abs($0) < 1e-10 * largest ? 0 : $0 / largest }
        let sum = scaled.reduce(0, +)
        let guide = abs(sum) > 1e-9 ? sum : scaled.first { $0 != 0 } ?? 0
        return guide < 0 ? scaled.map { -$0 } : scaled
    }
}

extension Measure {
    /// ``Graph/signedEigenvectorCentrality(weightedBy:execution:)`` by signs alone.
    public static let signedEigenvector = signedEigenvector("signed-eigenvector", .unit)

    /// ``Graph/signedEigenvectorCentrality(weightedBy:execution:)`` by weight.
    public static let weightedSignedEigenvector = signedEigenvector(
        "signed-eigenvector-weighted", .weight)

    private static func signedEigenvector(_ name: String, _ strength: TieStrength) -> Measure {
        let isWeighted = strength == .weight
        return Measure(
            optional: name,
            isWeighted
                ? "The same camps, ties counting by weight."
                : "In which camp each \(.vertex) stands, by sign, and how firmly.",
            contract: .signed(
                definition: "λ x(v) = Σ a(u, v) x(u) for the largest λ, a "
                    + (isWeighted ? "the net weights" : "1 or −1"),
                weight: isWeighted ? .strength : .ignored, direction: .ignored,
                scale:
                    "−1…1, two sides without ranks; the largest |x| is 1 and the sum above 0, over "
                    + "time the sign that agrees with before; no value where the largest λ is repeated",
                disconnected: "0 outside the part of the largest λ, no value where two share it",
                isolates: .zeroOrNone, cost: "O(m) a round",
                source: "Bonacich & Lloyd 2004, doi:10.1016/j.socnet.2004.06.007"
            ).read(as: .sides),
            remark: { _, _, scores in
                scores.hasNone
                    ? "no value, since the largest λ is repeated, and any mixture of its vectors "
                        + "would do: camps are told by the balance of the network" : nil
            }
        ) { graph, options throws(GraphError) in
            try graph.signedEigenvectorCentrality(
                weightedBy: isWeighted ? options.strength : .unit, execution: options.execution)
        }
    }
}
