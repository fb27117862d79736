extension Adjacency {
    /// Adds up, for each vertex of some rows, the values of its neighbours, each times the weight of
    /// its entry, and passes on the vertex and its sum.
    ///
    /// Two sums run side by side, for the processor to overlap, and join at the end. Where a row has
    /// an odd number of entries, the first is taken apart, times 0 or 1: the processor could not
    /// foresee which rows do.
    @inline(__always)
    func forEachProduct(
        with values: borrowing Scratch<Double>, in rows: Range<Int>, _ body: (Int, Double) -> Void
    ) {
        offsets.withUnsafeBufferPointer { offsets in
            neighbors.withUnsafeBufferPointer { neighbors in
                weights.withUnsafeBufferPointer { weights in
                    guard let last = neighbors.indices.last else {
                        for vertex in rows { body(vertex, 0) }
                        return
                    }
                    var entry = Int(offsets[rows.lowerBound])
                    for vertex in rows {
                        let end = Int(offsets[vertex + 1])
                        let oddCount = (end - entry) & 1
                        let first = min(entry, last)
                        var even = Double(oddCount) * values[Int(neighbors[first])]
                        var odd = 0.0
                        if weights.isEmpty {
                            entry += oddCount
                            while entry < end {
                                even += values[Int(neighbors[entry])]
                                odd += values[Int(neighbors[entry + 1])]
                                entry += 2
                            }
                        } else {
                            even *= weights[first]
                            entry += oddCount
                            while entry < end {
                                even += weights[entry] * values[Int(neighbors[entry])]
                                odd += weights[entry + 1] * values[Int(neighbors[entry + 1])]
                                entry += 2
                            }
                        }
                        body(vertex, even + odd)
                    }
                }
            }
        }
    }

    /// The matrix of the rows times a vector.
    func product(with vector: [Double], _ execution: Execution) -> [Double] {
        let values = Scratch(copying: vector)
        let products = Scratch(repeating: 0.0, count: vertexCount)
        RowPieces(self, execution).forEach { range in
            forEachProduct(with: values, in: range) { row, sum in products[row] = sum }
        }
        return products.array
    }
}
