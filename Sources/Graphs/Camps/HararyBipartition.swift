extension Graph {
    /// The two camps of a balanced graph: friends within, enemies between.
    ///
    /// A component is balanced if no cycle has an odd number of negative ties. Its camps are then the
    /// only ones without an error; camps of different components have nothing to do with each other.
    ///
    /// Direction is dropped: parallel arcs and both directions of a pair add up, a sum of 0 is no tie;
    /// loops are dropped. Of a weight the sign alone counts.
    ///
    /// - Returns: For every weak component, in the order of their first vertices, its camps, or that
    ///   it has none.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Harary (1953), <https://doi.org/10.1307/mmj/1028989917>.
    public func hararyBipartition() -> [BalancedComponent] {
        let form = SignedForm(of: self, weightedBy: .unit)
        let rows = SignedRows(form)
        var sides = [Int8](repeating: 0, count: vertexCount)
        return (0..<vertexCount).compactMap { root in
            sides[root] == 0 ? form.component(of: root, rows, &sides) : nil
        }
    }
}

/// A weak component of a signed graph, and its camps if it is balanced.
public struct BalancedComponent: Sendable, Hashable {
    /// The vertices, in ascending order.
    public let vertices: [Int]

    /// Two lists of vertices in ascending order, the one with the first vertex first; the second is
    /// empty where all are friends. `nil` if the component is not balanced.
    public let camps: [[Int]]?

    /// Whether no cycle has an odd number of negative ties.
    public var isBalanced: Bool { camps != nil }
}

extension SignedForm {
    /// Gives every vertex of a component the side that ties to earlier ones ask for.
    fileprivate func component(
        of root: Int, _ rows: SignedRows, _ sides: inout [Int8]
    ) -> BalancedComponent {
        var isBalanced = true
        let vertices = spread(from: root, rows, &sides) { isBalanced = false }.sorted()
        guard isBalanced else { return BalancedComponent(vertices: vertices, camps: nil) }
        return BalancedComponent(
            vertices: vertices,
            camps: [
                vertices.filter { sides[$0] == sides[vertices[0]] },
                vertices.filter { sides[$0] != sides[vertices[0]] },
            ])
    }

    /// Searches a component breadth first and sets the sides of its vertices, 0 before.
    ///
    /// - Returns: The vertices in the order of the search.
    func spread(
        from root: Int, _ rows: SignedRows, _ sides: inout [Int8], onConflict: () -> Void
    ) -> [Int] {
        sides[root] = 1
        var queue = [root]
        var next = 0
        while next < queue.count {
            let vertex = queue[next]
            next += 1
            for entry in rows.range(vertex) {
                let neighbor = Int(rows.neighbors[entry])
                let wanted = ties[Int(rows.ties[entry])].weight < 0 ? -sides[vertex] : sides[vertex]
                if sides[neighbor] == 0 {
                    sides[neighbor] = wanted
                    queue.append(neighbor)
                } else if sides[neighbor] != wanted {
                    onConflict()
                }
            }
        }
        return queue
    }
}
