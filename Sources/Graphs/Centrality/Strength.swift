extension Graph {
    /// How much each vertex's ties weigh together.
    ///
    /// `s(v) = Σ w(v, u)` over the other vertices `u`.
    ///
    /// Direction is followed as chosen; negative weights are subtracted; parallel arcs add up;
    /// loops do not count.
    ///
    /// - Parameters:
    ///   - direction: Arcs that leave the vertex, that reach it, or both.
    ///   - normalized: Divide by the sum over all vertices, so that scores are shares.
    /// - Returns: One score per vertex, at the vertex's position: in units of weight, or a share;
    ///   without any weight, every share is 0.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Barrat et al. (2004), <https://doi.org/10.1073/pnas.0400087101>.
    public func strength(direction: Direction = .all, normalized: Bool = false) -> [Double] {
        var strengths = [Double](repeating: 0, count: vertexCount)
        for rows in rows(direction) { rows.addStrengths(to: &strengths, hasLoops: loopCount > 0) }
        guard normalized else { return strengths }
        let total = strengths.reduce(0, +)
        return total == 0 ? strengths.map { _ in 0 } : strengths.map { $0 / total }
    }
}

extension Adjacency {
    fileprivate func addStrengths(to strengths: inout [Double], hasLoops: Bool) {
        guard isWeighted, !hasLoops else {
            for vertex in 0..<vertexCount {
                for entry in range(vertex) where neighbors[entry] != vertex {
                    strengths[vertex] += weight(entry)
                }
            }
            return
        }
        let sums = RangeSums()
        strengths.withUnsafeMutableBufferPointer { strengths in
            offsets.withUnsafeBufferPointer { offsets in
                weights.withUnsafeBufferPointer { weights in
                    for vertex in strengths.indices {
                        let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
                        strengths[vertex] += sums.sum(weights, row)
                    }
                }
            }
        }
    }
}

/// Adds up ranges of values, eight at a time.
///
/// What lies beyond a range is multiplied by 0 rather than left to a loop of its own, whose length
/// the processor could not foresee.
private struct RangeSums {
    private let masks = (0...8).map { count in
        SIMD8<Double>.zero.replacing(with: 1, where: SIMD8<Int64>(0, 1, 2, 3, 4, 5, 6, 7) .< count)
    }

    /// The sum of `values` in a range within its bounds.
    @inline(__always)
    func sum(_ values: UnsafeBufferPointer<Double>, _ range: Range<Int>) -> Double {
        let bytes = UnsafeRawBufferPointer(values)
        var sums = SIMD8<Double>.zero
        var position = range.lowerBound
        while position < range.upperBound, position <= values.count - 8 {
            let eight = bytes.loadUnaligned(
                fromByteOffset: position * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
            sums += eight * masks[min(8, range.upperBound - position)]
            position += 8
        }
        var sum = sums.sum()
        while position < range.upperBound {
            sum += values[position]
            position += 1
        }
        return sum
    }
}

extension Measure {
    /// ``Graph/strength(direction:normalized:)``.
    public static let strength = Measure(
        "strength", "How much each \(.vertex)'s ties weigh together.",
        contract: MeasureContract(
            definition: "Σ w(v, u) over the others",
            weight: .strength, parallelArcs: .summed, sign: .signed, direction: .chosen(.all),
            scale: "in units of weight", disconnected: "no matter", isolates: .zero,
            cost: "O(n + m)", source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101"
        ).read(as: .amounts)
    ) { graph, options in
        let graph = options.strength == .unit ? graph.simplified().unweighted() : graph
        return graph.strength(direction: options.direction ?? .all)
    }
}
