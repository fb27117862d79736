extension CampCosts {
    /// Ties that contradict the favorites of their ends.
    func packPairs() -> Double {
        var gain = 0.0
        for tie in 0..<tieCount where tieRest[tie] > least {
            let (first, second) = (Int(firsts[tie]), Int(seconds[tie]))
            let (one, other) = (favorite[first], favorite[second])
            if one < 0 || other < 0 { continue }
            if weights[tie] > 0 ? one == other : !areOne(one, other) { continue }
            let amount = min(tieRest[tie], marginRest[first], marginRest[second])
            if amount <= least { continue }
            gain += amount
            tieRest[tie] -= amount
            marginRest[first] -= amount
            marginRest[second] -= amount
        }
        return gain
    }

    /// Grows a forest of positive ties over what is left, from the vertices that camps pull first, and
    /// packs the ways of ties that contradict it.
    ///
    /// - Returns: What that adds, and whether no tie contradicted.
    func packForest() -> (gain: Double, isDone: Bool) {
        var (head, tail) = (0, 0)
        for vertex in 0..<vertexCount where camp[vertex] < 0 {
            parent[vertex] = Self.none
            if favorite[vertex] < 0 || marginRest[vertex] <= least { continue }
            parent[vertex] = Self.anchor
            parentTie[vertex] = -1
            depth[vertex] = 1
            label[vertex] = favorite[vertex]
            queue[tail] = Int32(vertex)
            tail += 1
        }
        var gain = 0.0
        var isDone = true
        var nextRoot = 0
        while true {
            if head == tail {
                while nextRoot < vertexCount,
                    camp[nextRoot] >= 0 || parent[nextRoot] != Self.none
                {
                    nextRoot += 1
                }
                if nextRoot == vertexCount { return (gain, isDone) }
                parent[nextRoot] = Self.root
                parentTie[nextRoot] = -1
                depth[nextRoot] = 1
                // A label of its own, below those of camps.
                label[nextRoot] = -2 - Int32(nextRoot)
                queue[tail] = Int32(nextRoot)
                tail += 1
            }
            let vertex = Int(queue[head])
            head += 1
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                let neighbor = Int(neighbors[entry])
                let tie = Int(tieOf[entry])
                if tieRest[tie] <= least || tie == Int(parentTie[vertex]) { continue }
                if weights[tie] > 0 {
                    if parent[neighbor] == Self.none {
                        parent[neighbor] = Int32(vertex)
                        parentTie[neighbor] = Int32(tie)
                        depth[neighbor] = depth[vertex] + 1
                        label[neighbor] = label[vertex]
                        queue[tail] = Int32(neighbor)
                        tail += 1
                    } else if label[neighbor] != label[vertex] {
                        isDone = false
                        gain += packWay(through: tie)
                    }
                } else if parent[neighbor] != Self.none, neighbor < vertex,
                    label[neighbor] == label[vertex]
                {
                    let amount = packWay(through: tie)
                    gain += amount
                    if amount > 0 { isDone = false }
                }
            }
        }
    }

    private func packWay(through tie: Int) -> Double {
        var amount = tieRest[tie]
        let isWay = walk(of: tie) { isPull, position in
            amount = min(amount, isPull ? marginRest[position] : tieRest[position])
            return amount > least
        }
        if !isWay || amount <= least { return 0 }
        tieRest[tie] -= amount
        _ = walk(of: tie) { isPull, position in
            if isPull { marginRest[position] -= amount } else { tieRest[position] -= amount }
            return true
        }
        return amount
    }

    /// Passes on the ties of the forest, and the pulls of camps, on the way that a tie closes.
    ///
    /// - Returns: Whether it is one, and `body` agreed throughout.
    @inline(__always)
    private func walk(of tie: Int, _ body: (_ isPull: Bool, Int) -> Bool) -> Bool {
        var (one, other) = (Int(firsts[tie]), Int(seconds[tie]))
        while one != other {
            if depth[one] < depth[other] { swap(&one, &other) }
            if parent[one] < 0 {
                if parent[one] != Self.anchor || parent[other] != Self.anchor { return false }
                if weights[tie] < 0, !areOne(label[one], label[other]) { return false }
                return body(true, one) && body(true, other)
            }
            if !body(false, Int(parentTie[one])) { return false }
            one = Int(parent[one])
        }
        return true
    }
}
