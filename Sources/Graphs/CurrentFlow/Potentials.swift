extension GroundedLaplacian {
    /// The columns of `L⁻¹` that belong to a panel, from the panel's first row down, one a lane.
    func halfInverse(panel: Int) -> [Lanes] {
        var values = [Lanes](repeating: .zero, count: 8 * (panels.count - panel))
        for column in 0..<8 { values[column][column] = 1 }
        solveLower(&values, from: panel)
        return values
    }

    /// The potentials when a unit of current enters at each vertex of a panel, one a lane, and leaves
    /// at the grounded vertex: from the panel's first row down.
    func potentials(panel: Int) -> [Lanes] {
        var values = halfInverse(panel: panel)
        solveUpper(&values, from: panel)
        return values
    }

    /// The potentials when a unit of current enters at every vertex, added up.
    func potentialSums() -> [Double] {
        var values = [Lanes](repeating: .zero, count: 8 * panels.count)
        for row in 0..<(vertices.count - 1) { values[row][0] = 1 }
        solveLower(&values, from: 0)
        solveUpper(&values, from: 0)
        return values.map { $0[0] }
    }

    private func solveLower(_ values: inout [Lanes], from first: Int) {
        for panel in first..<panels.count {
            let start = 8 * (panel - first)
            panels[panel].withUnsafeBufferPointer { rows in
                for row in 0..<8 {
                    for column in 0..<row {
                        values[start + row] -= rows[row][column] * values[start + column]
                    }
                    values[start + row] /= rows[row][row]
                }
                let known = Array(values[start..<(start + 8)])
                for index in 8..<max(8, values.count - start) {
                    values[start + index] -= rows[index].product(with: known)
                }
            }
        }
    }

    private func solveUpper(_ values: inout [Lanes], from first: Int) {
        for panel in (first..<panels.count).reversed() {
            let start = 8 * (panel - first)
            panels[panel].withUnsafeBufferPointer { rows in
                for column in stride(from: 0, to: 8, by: 2) {
                    var (left, right) = (values[start + column], values[start + column + 1])
                    for index in 8..<max(8, values.count - start) {
                        let value = values[start + index]
                        left -= rows[index][column] * value
                        right -= rows[index][column + 1] * value
                    }
                    values[start + column] = left
                    values[start + column + 1] = right
                }
                for row in (0..<8).reversed() {
                    for below in (row + 1)..<max(row + 1, 8) {
                        values[start + row] -= rows[below][row] * values[start + below]
                    }
                    values[start + row] /= rows[row][row]
                }
            }
        }
    }
}
