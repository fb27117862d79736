import Graphs

/// Shortest paths by the definition, from a matrix of lengths (infinite where there is no arc).
struct PlainPaths {
    let distance: [[Double]]
    let count: [[Double]]

    /// Two paths tie if a human would say so.
    init(lengths: [[Double]]) {
        let vertices = lengths.indices
        var distance = lengths
        for vertex in vertices { distance[vertex][vertex] = 0 }
        for via in vertices {
            for source in vertices {
                for target in vertices {
                    distance[source][target] = min(
                        distance[source][target], distance[source][via] + distance[via][target])
                }
            }
        }
        var count = lengths.map { $0.map { _ in 0.0 } }
        for source in vertices {
            count[source][source] = 1
            for target in vertices.sorted(by: { distance[source][$0] < distance[source][$1] })
            where target != source && distance[source][target] < .infinity {
                for last in vertices
                where last != target && lengths[last][target] < .infinity
                    && agree(
                        distance[source][last] + lengths[last][target],
                        distance[source][target])
                {
                    count[source][target] += count[source][last]
                }
            }
        }
        self.distance = distance
        self.count = count
    }

    /// From a matrix of strengths.
    init(strengths: [[Double]], _ length: (Double) -> Double) {
        self.init(lengths: strengths.map { $0.map { $0 == 0 ? .infinity : length($0) } })
    }

    /// Whether `via` lies on a shortest path.
    func passes(_ source: Int, _ via: Int, _ target: Int) -> Bool {
        distance[source][target] < .infinity
            && agree(
                distance[source][via] + distance[via][target], distance[source][target])
    }
}

/// Solves `a x = b` by elimination.
func solve(_ a: [[Double]], _ b: [Double]) -> [Double] {
    var rows = zip(a, b).map { $0 + [$1] }
    let size = b.count
    for column in 0..<size {
        let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
        rows.swapAt(column, pivot)
        for row in 0..<size where row != column {
            let factor = rows[row][column] / rows[column][column]
            for k in column...size { rows[row][k] -= factor * rows[column][k] }
        }
    }
    return (0..<size).map { rows[$0][size] / rows[$0][$0] }
}

/// A matrix times a vector.
func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
}
