/// A signed graph as the search for groups reads it; vertices may stand for groups of a larger graph.
struct SignedLevel {
    private let count: Int
    private let offsets: [Int]
    private let neighbors: [Int32]
    private let links: [Double]

    /// The weight of positive and of negative ties at each vertex, those within it included.
    private let positive: [Double]
    private let negative: [Double]
    private let positiveTotal: Double
    private let negativeTotal: Double

    /// How many groups a vertex may join that it is not tied to.
    private static let mostOpenGroups = 1_000

    /// Reads a simple undirected graph.
    init(of graph: Graph) {
        let rows = graph.outgoing
        count = graph.vertexCount
        offsets = rows.offsets.map { Int($0) }
        neighbors = rows.neighbors
        links = (0..<rows.neighbors.count).map { rows.weight($0) }
        positive = graph.positivePart().strength(direction: .out)
        negative = graph.negativePart().strength(direction: .out)
        positiveTotal = positive.reduce(0, +)
        negativeTotal = negative.reduce(0, +)
    }

    /// Makes each group of vertices one vertex; ties within groups are left out.
    private init(_ fine: SignedLevel, groups: Partition) {
        count = groups.groupCount
        positiveTotal = fine.positiveTotal
        negativeTotal = fine.negativeTotal
        var positive = [Double](repeating: 0, count: count)
        var negative = positive
        var offsets = [0]
        var neighbors: [Int32] = []
        var links: [Double] = []
        var linked = positive
        var isTouched = [Bool](repeating: false, count: count)
        for (group, members) in groups.groups.enumerated() {
            var touched: [Int] = []
            for vertex in members {
                positive[group] += fine.positive[vertex]
                negative[group] += fine.negative[vertex]
                for entry in fine.offsets[vertex]..<fine.offsets[vertex + 1] {
                    let other = groups.membership[Int(fine.neighbors[entry])]
                    if other == group { continue }
                    if !isTouched[other] {
                        isTouched[other] = true
                        touched.append(other)
                    }
                    linked[other] += fine.links[entry]
                }
            }
            for other in touched.sorted() {
                neighbors.append(Int32(other))
                links.append(linked[other])
                linked[other] = 0
                isTouched[other] = false
            }
            offsets.append(neighbors.count)
        }
        self.positive = positive
        self.negative = negative
        self.offsets = offsets
        self.neighbors = neighbors
        self.links = links
    }

    /// Moves, aggregates and moves again, from single vertices up, and from what was found once more.
    func search(
        _ resolution: Double, _ random: inout SplitMix64, _ execution: Execution
    ) throws(GraphError) -> Partition {
        var partition = Partition(Array(0..<count))
        while true {
            let before = partition
            partition = try move(from: partition, resolution, &random, execution)
            while true {
                let level = SignedLevel(self, groups: partition)
                let groups = try level.move(
                    from: Partition(Array(0..<level.count)), resolution, &random, execution)
                if groups.groupCount == level.count { break }
                partition = Partition(partition.membership.map { groups.membership[$0] })
            }
            if partition == before { return partition }
        }
    }

    /// Moves single vertices to the group where they gain most, until none can.
    private func move(
        from start: Partition, _ resolution: Double, _ random: inout SplitMix64,
        _ execution: Execution
    ) throws(GraphError) -> Partition {
        var groups = SignedGroups(
            start, count: count, positive, negative,
            factors: (
                positiveTotal > 0 ? resolution / positiveTotal : 0,
                negativeTotal > 0 ? resolution / negativeTotal : 0
            ))
        let order = random.permutation(count)
        var linked = [Double](repeating: 0, count: count)
        var isTouched = [Bool](repeating: false, count: count)
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            if execution.isCancelled() { throw .cancelled }
            for vertex in order.lazy.map({ Int($0) }) {
                var touched: [Int] = []
                for entry in offsets[vertex]..<offsets[vertex + 1] {
                    let group = groups.membership[Int(neighbors[entry])]
                    if !isTouched[group] {
                        isTouched[group] = true
                        touched.append(group)
                    }
                    linked[group] += links[entry]
                }
                if groups.move(
                    vertex, linked,
                    to: groups.openCount <= Self.mostOpenGroups ? nil : touched)
                {
                    hasMoved = true
                }
                for group in touched {
                    linked[group] = 0
                    isTouched[group] = false
                }
            }
        }
        return Partition(groups.membership)
    }
}

/// Groups of vertices, and what chance expects within them.
private struct SignedGroups {
    private(set) var membership: [Int]
    private let positive: [Double]
    private let negative: [Double]
    private let factors: (positive: Double, negative: Double)
    private var positiveSums: [Double]
    private var negativeSums: [Double]
    private var sizes: [Int]

    /// The groups that have members, and numbers without, which are the last.
    private var open: [Int]
    private var places: [Int]
    private(set) var openCount: Int

    init(
        _ start: Partition, count: Int, _ positive: [Double], _ negative: [Double],
        factors: (Double, Double)
    ) {
        membership = start.membership
        self.positive = positive
        self.negative = negative
        self.factors = factors
        positiveSums = Array(repeating: 0, count: count)
        negativeSums = positiveSums
        sizes = Array(repeating: 0, count: count)
        open = Array(0..<count)
        places = open
        openCount = start.groupCount
        for (vertex, group) in membership.enumerated() {
            positiveSums[group] += positive[vertex]
            negativeSums[group] += negative[vertex]
            sizes[group] += 1
        }
    }

    /// Moves a vertex to the best of some groups, or of all, or to one of its own.
    ///
    /// - Returns: Whether it gained by it.
    mutating func move(_ vertex: Int, _ linked: [Double], to some: [Int]?) -> Bool {
        let home = membership[vertex]
        let (p, q) = (positive[vertex], negative[vertex])
        positiveSums[home] -= p
        negativeSums[home] -= q
        func gain(_ group: Int) -> Double {
            linked[group] - factors.positive * p * positiveSums[group]
                + factors.negative * q * negativeSums[group]
        }
        let least = 1e-12 * (p + q)
        let stay = sizes[home] == 1 ? 0 : gain(home)
        var best = (gain: stay, group: home)
        if sizes[home] > 1, best.gain < -least, openCount < open.count {
            best = (0, open[openCount])
        }
        func consider(_ group: Int) {
            if group == home { return }
            let value = gain(group)
            if value > best.gain + least { best = (value, group) }
        }
        if let some {
            for group in some { consider(group) }
        } else {
            for place in 0..<openCount { consider(open[place]) }
        }
        positiveSums[best.group] += p
        negativeSums[best.group] += q
        if best.group == home { return false }
        membership[vertex] = best.group
        sizes[home] -= 1
        sizes[best.group] += 1
        if sizes[best.group] == 1 { enter(best.group) }
        if sizes[home] == 0 { leave(home) }
        return true
    }

    /// Counts a group among those with members.
    private mutating func enter(_ group: Int) {
        exchange(places[group], openCount)
        openCount += 1
    }

    /// Counts a group among those without.
    private mutating func leave(_ group: Int) {
        openCount -= 1
        exchange(places[group], openCount)
    }

    private mutating func exchange(_ one: Int, _ other: Int) {
        open.swapAt(one, other)
        places[open[one]] = one
        places[open[other]] = other
    }
}
