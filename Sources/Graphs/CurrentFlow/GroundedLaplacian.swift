/// A connected component as a network of resistors with its best tied vertex at potential 0, ready
/// to be solved.
///
/// The Laplacian without the grounded vertex's row and column is factorized as `L Lᵀ`, eight columns
/// at a time. Pivots are sums of the conductances that are left, never differences, so however far
/// apart weights are, nothing cancels and no pivot comes out at 0.
struct GroundedLaplacian: Sendable {
    typealias Lanes = SIMD8<Double>

    /// The vertices of the component in the order of rows, the grounded one last.
    let vertices: [Int]

    /// `L`, eight columns each: the rows from the diagonal block down.
    private(set) var panels: [[Lanes]] = []

    /// How many panels there are for a component of some size.
    static func panelCount(_ size: Int) -> Int { (size + 6) / 8 }

    /// Factorizes the Laplacian of a component, in as many steps as there are panels.
    init(
        _ graph: Graph, _ component: [Int], _ execution: Execution, _ tally: Tally
    ) throws(GraphError) {
        let strengths = component.map { vertex in
            graph.outgoing.range(vertex).reduce(0.0) { $0 + graph.outgoing.weight($1) }
        }
        let ground = strengths.indices.max { strengths[$0] < strengths[$1] } ?? 0
        vertices = component.filter { $0 != component[ground] } + [component[ground]]
        let size = vertices.count
        var position = [Int32](repeating: -1, count: graph.vertexCount)
        for (index, vertex) in vertices.enumerated() { position[vertex] = Int32(index) }
        for panel in 0..<Self.panelCount(size) {
            var rows = try reducedRows(panel, execution, tally)
            for column in 8 * panel..<min(8 * panel + 8, size - 1) {
                for entry in graph.outgoing.range(vertices[column]) {
                    let row = Int(position[Int(graph.outgoing.neighbors[entry])])
                    if row > column {
                        rows[row - 8 * panel][column - 8 * panel] -= graph.outgoing.weight(entry)
                    }
                }
            }
            Self.eliminate(&rows, columns: min(8, size - 1 - 8 * panel))
            panels.append(rows)
            try tally.step()
        }
        separate(size - 1)
    }

    /// What the panels before take off the rows of a panel: current that goes round by vertices
    /// eliminated already.
    private func reducedRows(
        _ panel: Int, _ execution: Execution, _ tally: Tally
    ) throws(GraphError) -> [Lanes] {
        let first = 8 * panel
        let end = max(vertices.count, 8 * Self.panelCount(vertices.count))
        let columns = panels.enumerated().map { earlier, rows in
            transposed(rows[(first - 8 * earlier)..<(first - 8 * earlier + 8)])
        }
        let pieces = Execution.chunks(
            of: end - first, most: max(1, min(16, (end - first) * panel >> 10)))
        return try execution.map(chunks: pieces.count, tally) { (piece, _) throws(GraphError) in
            let range = (first + pieces[piece].lowerBound)..<(first + pieces[piece].upperBound)
            var rows = [Lanes](repeating: .zero, count: range.count)
            for earlier in panels.indices {
                let block = columns[earlier]
                let offset = range.lowerBound - 8 * earlier
                panels[earlier].withUnsafeBufferPointer { factor in
                    for index in rows.indices {
                        rows[index] -= factor[offset + index].product(with: block)
                    }
                }
            }
            return rows
        }.flatMap { $0 }
    }

    /// Eliminates the columns of a panel one after the other.
    private static func eliminate(_ rows: inout [Lanes], columns: Int) {
        for column in 0..<columns {
            let diagonal = rows[column]
            var conductance = 0.0
            for row in (column + 1)..<rows.count {
                for earlier in 0..<column {
                    rows[row][column] -= rows[row][earlier] * diagonal[earlier]
                }
                conductance -= rows[row][column]
            }
            let pivot = conductance.squareRoot()
            rows[column][column] = pivot
            for row in (column + 1)..<rows.count { rows[row][column] /= pivot }
        }
        // What stands above the diagonal belongs to the other triangle.
        for row in 0..<8 {
            for column in (row + 1)..<max(row + 1, 8) { rows[row][column] = 0 }
        }
    }

    /// Puts rows from `first` on, the grounded vertex and what fills the last panel, out of touch.
    private mutating func separate(_ first: Int) {
        for panel in panels.indices {
            for row in first..<(panels[panel].count + 8 * panel) {
                panels[panel][row - 8 * panel] = .zero
            }
            for row in first..<max(first, 8 * panel + 8) where row >= 8 * panel {
                panels[panel][row - 8 * panel][row - 8 * panel] = 1
            }
        }
    }
}

/// Eight rows of eight as columns.
private func transposed(
    _ rows: ArraySlice<GroundedLaplacian.Lanes>
) -> [GroundedLaplacian.Lanes] {
    (0..<8).map { column in
        var lanes = GroundedLaplacian.Lanes.zero
        for (lane, row) in rows.enumerated() { lanes[lane] = row[column] }
        return lanes
    }
}

extension SIMD8<Double> {
    /// The row times a matrix of eight rows.
    @inline(__always)
    func product(with rows: [SIMD8<Double>]) -> SIMD8<Double> {
        var even = self[0] * rows[0]
        var odd = self[1] * rows[1]
        even += self[2] * rows[2]
        odd += self[3] * rows[3]
        even += self[4] * rows[4]
        odd += self[5] * rows[5]
        even += self[6] * rows[6]
        odd += self[7] * rows[7]
        return even + odd
    }
}

extension Graph {
    /// Refuses components whose matrix would not fit in memory.
    func checkMatrices(
        _ groups: [[Int]], bytesPerPair: Int, for measure: String
    ) throws(GraphError) {
        let size = groups.lazy.map(\.count).max() ?? 0
        let (bytes, overflow) = (size * bytesPerPair).multipliedReportingOverflow(by: size)
        if overflow || bytes > Machine.memoryBytes / 2 {
            throw .notEnoughMemory(
                measure: measure, bytes: overflow ? .max : bytes,
                available: Machine.memoryBytes / 2)
        }
    }
}
