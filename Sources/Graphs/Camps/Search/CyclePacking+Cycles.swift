extension CyclePacking {
    /// Makes everything whole again.
    ///
    /// - Returns: How many ties of open vertices there are.
    func reset() -> Int {
        var looks = openCount
        for tie in 0..<tieCount {
            let isOpen = side[Int(firsts[tie])] == 0 && side[Int(seconds[tie])] == 0
            tieRest[tie] = isOpen ? abs(weights[tie]) : 0
            looks += isOpen ? 1 : 0
        }
        for place in 0..<openCount {
            let vertex = Int(open[place])
            pullRest[vertex] = abs(field[vertex])
        }
        return looks
    }

    /// Triangles of the anchor and a tie that contradicts its pulls.
    func packAnchorTriangles() -> Double {
        var gain = 0.0
        for tie in 0..<tieCount where tieRest[tie] > least {
            let (first, second) = (Int(firsts[tie]), Int(seconds[tie]))
            if (field[first] < 0) != (field[second] < 0) ? weights[tie] < 0 : weights[tie] > 0 {
                continue
            }
            let amount = min(tieRest[tie], pullRest[first], pullRest[second])
            if amount <= least { continue }
            gain += amount
            tieRest[tie] -= amount
            pullRest[first] -= amount
            pullRest[second] -= amount
        }
        return gain
    }

    func packTriangles() -> Double {
        var gain = 0.0
        triangles.withUnsafeBufferPointer { triangles in
            var place = 0
            while place < triangles.count {
                let (a, b, c) = (
                    Int(triangles[place]), Int(triangles[place + 1]), Int(triangles[place + 2])
                )
                place += 3
                let amount = min(tieRest[a], tieRest[b], tieRest[c])
                if amount <= least { continue }
                gain += amount
                tieRest[a] -= amount
                tieRest[b] -= amount
                tieRest[c] -= amount
            }
        }
        return gain
    }

    /// Grows a forest over what is left, the anchor's tree first, and packs the cycles of ties that
    /// contradict it, as far as their ways through the forest are whole.
    ///
    /// - Returns: What that adds, and whether no tie contradicted.
    func packForest() -> (gain: Double, isDone: Bool) {
        for place in 0..<openCount { parent[Int(open[place])] = Self.none }
        var (head, tail) = (0, 0)
        for place in 0..<openCount {
            let vertex = Int(open[place])
            if pullRest[vertex] <= least { continue }
            parent[vertex] = Self.anchor
            parentTie[vertex] = -1
            depth[vertex] = 1
            label[vertex] = field[vertex] < 0 ? -1 : 1
            queue[tail] = Int32(vertex)
            tail += 1
        }
        var gain = 0.0
        var isDone = true
        var nextRoot = 0
        while true {
            if head == tail {
                while nextRoot < openCount, parent[Int(open[nextRoot])] != Self.none {
                    nextRoot += 1
                }
                if nextRoot == openCount { return (gain, isDone) }
                let root = Int(open[nextRoot])
                parent[root] = Self.anchor
                parentTie[root] = -2
                depth[root] = 1
                label[root] = 1
                queue[tail] = Int32(root)
                tail += 1
            }
            let vertex = Int(queue[head])
            head += 1
            var entry = Int(offsets[vertex])
            let end = Int(offsets[vertex + 1])
            while entry < end {
                let neighbor = Int(neighbors[entry])
                let tie = Int(tieOf[entry])
                entry += 1
                if tieRest[tie] <= least || tie == Int(parentTie[vertex]) { continue }
                let wanted = weights[tie] < 0 ? -label[vertex] : label[vertex]
                if parent[neighbor] == Self.none {
                    parent[neighbor] = Int32(vertex)
                    parentTie[neighbor] = Int32(tie)
                    depth[neighbor] = depth[vertex] + 1
                    label[neighbor] = wanted
                    queue[tail] = Int32(neighbor)
                    tail += 1
                } else if label[neighbor] != wanted {
                    isDone = false
                    gain += packCycle(through: tie)
                }
            }
        }
    }

    /// Packs a tie with the ways of its ends up to where they meet.
    private func packCycle(through tie: Int) -> Double {
        var amount = tieRest[tie]
        walkCycle(of: tie) { isPull, position in
            amount = min(amount, isPull ? pullRest[position] : tieRest[position])
            return amount > least
        }
        if amount <= least { return 0 }
        tieRest[tie] -= amount
        walkCycle(of: tie) { isPull, position in
            if isPull { pullRest[position] -= amount } else { tieRest[position] -= amount }
            return true
        }
        return amount
    }

    /// Passes on the ties of the forest, and the pulls of the anchor, on the cycle of a tie.
    @inline(__always)
    private func walkCycle(of tie: Int, _ body: (_ isPull: Bool, Int) -> Bool) {
        var (one, other) = (Int(firsts[tie]), Int(seconds[tie]))
        while one != other {
            if depth[one] < depth[other] { swap(&one, &other) }
            if parent[one] == Self.anchor {
                // Both stand at the top: the anchor closes the cycle.
                if parentTie[one] == -2 || parentTie[other] == -2 { return }
                if body(true, one) { _ = body(true, other) }
                return
            }
            if !body(false, Int(parentTie[one])) { return }
            one = Int(parent[one])
        }
    }
}
