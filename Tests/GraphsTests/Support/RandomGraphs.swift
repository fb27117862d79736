import Graphs

/// A small random multigraph as a list of arcs, from which graphs and plain definitions are made.
struct Sample: CustomStringConvertible {
    var vertexCount: Int
    var isDirected: Bool
    var arcs: [Arc]

    /// Up to nine vertices, loops and parallel arcs; weights are powers of 2, so that paths
    /// tie often.
    static func random(
        seed: UInt64, directed: Bool? = nil, vertices: ClosedRange<Int> = 1...9
    ) -> Sample {
        var generator = SplitMix64(seed: seed)
        let count = Int.random(in: vertices, using: &generator)
        let isDirected = directed ?? Bool.random(using: &generator)
        let arcs = (0..<Int.random(in: 0...(3 * count), using: &generator)).map { _ in
            Arc(
                source: Int.random(in: 0..<count, using: &generator),
                target: Int.random(in: 0..<count, using: &generator),
                weight: [0.25, 0.5, 1, 1, 2, 4].randomElement(using: &generator) ?? 1)
        }
        return Sample(vertexCount: count, isDirected: isDirected, arcs: arcs)
    }

    /// Hundreds of them.
    static let many = (0..<300).map { random(seed: UInt64($0)) }

    /// The same graph with signs: all arcs of a pair have one, or each its own, when they may cancel.
    func signed(seed: UInt64, byPair: Bool = false) -> Sample {
        var generator = SplitMix64(seed: seed)
        var signs: [Set<Int>: Double] = [:]
        var copy = self
        for index in arcs.indices {
            let sign = Bool.random(using: &generator) ? 1.0 : -1
            let pair: Set = [arcs[index].source, arcs[index].target]
            if byPair, signs[pair] == nil { signs[pair] = sign }
            copy.arcs[index].weight *= signs[pair] ?? sign
        }
        return copy
    }

    /// Hundreds of them whose arcs have signs.
    static let manySigned = many.enumerated().map { $1.signed(seed: UInt64($0)) }

    /// Some with more vertices than work is cut into pieces, so that a piece has several of them.
    static let large = (0..<6).map { random(seed: 7_000 + $0, vertices: 30...50) }

    /// Hundreds with many leaves, trees and vertices of the same partners; some are trees throughout.
    static let wooded = (0..<300).map { random(seed: 4_000 + $0).planted(seed: UInt64($0)) }

    /// The same graph with trees grown on its vertices, and some vertices doubled.
    private func planted(seed: UInt64) -> Sample {
        var random = SplitMix64(seed: seed)
        var copy = self
        if seed.isMultiple(of: 10) { copy.arcs = [] }
        for _ in 0..<Int.random(in: 1...10, using: &random) {
            let new = copy.vertexCount
            let old = Int.random(in: 0..<new, using: &random)
            copy.vertexCount += 1
            let weight: Double = [0.5, 1, 2].randomElement(using: &random) ?? 1
            let (to, from) = (
                Arc(source: old, target: new, weight: weight),
                Arc(source: new, target: old, weight: 1)
            )
            switch Int.random(in: 0..<4, using: &random) {
            case 0: copy.arcs += [to]
            case 1: copy.arcs += [from]
            case 2: copy.arcs += [to, from]
            default:
                copy.arcs += copy.arcs.compactMap { arc in
                    arc.source == old
                        ? Arc(source: new, target: arc.target, weight: arc.weight)
                        : arc.target == old
                            ? Arc(source: arc.source, target: new, weight: arc.weight) : nil
                }
            }
        }
        return copy
    }

    var graph: Graph {
        get throws {
            var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
            for arc in arcs {
                builder.addArc(from: arc.source, to: arc.target, weight: arc.weight)
            }
            return try builder.build()
        }
    }

    /// Summed weights of parallel arcs, loops left out.
    var matrix: [[Double]] {
        var matrix = [[Double]](
            repeating: Array(repeating: 0, count: vertexCount), count: vertexCount)
        for arc in arcs where arc.source != arc.target {
            matrix[arc.source][arc.target] += arc.weight
            if !isDirected { matrix[arc.target][arc.source] += arc.weight }
        }
        return matrix
    }

    /// The same arcs with other weights.
    func reweighted(_ weight: (Double) -> Double) -> Sample {
        var copy = self
        for index in arcs.indices { copy.arcs[index].weight = weight(arcs[index].weight) }
        return copy
    }

    /// The same graph with vertex `v` called `names[v]`.
    func relabelled(_ names: [Int]) -> Sample {
        var copy = self
        copy.arcs = arcs.map {
            Arc(source: names[$0.source], target: names[$0.target], weight: $0.weight)
        }
        return copy
    }

    /// The same graph with its arcs turned round.
    var reversed: Sample {
        var copy = self
        copy.arcs = arcs.map { Arc(source: $0.target, target: $0.source, weight: $0.weight) }
        return copy
    }

    /// The same graph read without direction.
    var undirected: Sample {
        var copy = self
        copy.isDirected = false
        return copy
    }

    /// The same graph with one more vertex, untied.
    var withIsolate: Sample {
        var copy = self
        copy.vertexCount += 1
        return copy
    }

    var description: String {
        "\(isDirected ? "directed" : "undirected") 0..<\(vertexCount): "
            + arcs.map { "\($0.source)→\($0.target) (\($0.weight))" }.joined(separator: ", ")
    }
}

/// A matrix as it looks from the other side.
func transposed(_ matrix: [[Double]]) -> [[Double]] {
    matrix.indices.map { column in matrix.map { $0[column] } }
}

/// The sum of a matrix and its transpose.
func symmetrized(_ matrix: [[Double]]) -> [[Double]] {
    matrix.indices.map { row in matrix.indices.map { matrix[row][$0] + matrix[$0][row] } }
}
