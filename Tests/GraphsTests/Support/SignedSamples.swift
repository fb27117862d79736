import Graphs

extension Sample {
    /// The same sort of graph with ties of either sign, and of weight 0.
    static func signed(
        seed: UInt64, vertices: ClosedRange<Int> = 1...9, directed: Bool? = nil
    ) -> Sample {
        var generator = SplitMix64(seed: seed ^ 0x5167)
        return random(seed: seed, directed: directed, vertices: vertices).reweighted { weight in
            generator.below(12) == 0 ? 0 : generator.below(5) < 2 ? -weight : weight
        }
    }

    /// A simple undirected signed graph, each pair tied with a chance of `density`.
    static func signedPairs(
        seed: UInt64, vertices: Int, density: Double, negative: Double,
        weights: [Double] = [1]
    ) -> Sample {
        var generator = SplitMix64(seed: seed)
        var sample = Sample(vertexCount: vertices, isDirected: false, arcs: [])
        for first in 0..<vertices {
            for second in first + 1..<max(vertices, first + 1) where generator.unit() < density {
                let sign = generator.unit() < negative ? -1.0 : 1
                sample.arcs.append(
                    Arc(
                        source: first, target: second,
                        weight: sign * weights[generator.below(weights.count)]))
            }
        }
        return sample
    }

    /// The net weights of pairs, as signs or as they are.
    func pairs(weighted: Bool) -> [[Double]] {
        let sums = isDirected ? symmetrized(matrix) : matrix
        return weighted ? sums : sums.map { $0.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 } }
    }

    /// The weight of what a division into groups contradicts.
    static func errors(_ groups: [Int], _ pairs: [[Double]]) -> Double {
        var sum = 0.0
        for one in pairs.indices {
            for other in pairs.indices where other > one {
                let isTogether = groups[one] == groups[other]
                if isTogether == (pairs[one][other] < 0) { sum += abs(pairs[one][other]) }
            }
        }
        return sum
    }

    /// All divisions into two camps that cost least, the first vertex in camp 0, by trying every one.
    static func bestBipartitions(_ pairs: [[Double]]) -> (cost: Double, all: [[Int]]) {
        let count = pairs.count
        if count == 0 { return (0, [[]]) }
        var camps = [Int](repeating: 0, count: count)
        var cost = errors(camps, pairs)
        var best = (cost, [camps])
        for number in 1..<(1 << (count - 1)) where count > 1 {
            // Gray's code: one vertex moves at a time.
            let moved = number.trailingZeroBitCount + 1
            for other in 0..<count where other != moved {
                let weight = pairs[moved][other]
                cost += camps[other] == camps[moved] ? weight : -weight
            }
            camps[moved] = 1 - camps[moved]
            if cost < best.0 - 1e-9 {
                best = (cost, [camps])
            } else if cost < best.0 + 1e-9 {
                best.1.append(camps)
            }
        }
        return best
    }
}
