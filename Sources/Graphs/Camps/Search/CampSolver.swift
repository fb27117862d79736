/// The best camps of a signed form, found block by block and put together.
struct CampSolver {
    private(set) var camps: [Int32]
    private(set) var lowerBound = 0.0
    private(set) var isExact = true

    private let form: SignedForm
    private let range: ClosedRange<Int>

    /// Whether there can be as many camps as vertices, so that no block needs a camp of another.
    private var isFree: Bool { range.upperBound >= form.vertexCount }

    init(_ form: SignedForm, _ range: ClosedRange<Int>) {
        self.form = form
        self.range = range
        camps = Array(repeating: 0, count: form.vertexCount)
    }

    mutating func solve(_ meter: inout BudgetMeter) throws(GraphError) {
        if form.vertexCount == 0 { return }
        // Enemies in different components of friendship are in different camps for free.
        let needed = isFree && range.lowerBound == 1 ? form.withinFriendship() : form
        let blocks = Blocks(of: needed).blocks
        var parts = [[Int32]](repeating: [], count: blocks.count)
        var numbers = [Int32](repeating: 0, count: form.vertexCount)
        let order = blocks.indices.sorted {
            (blocks[$0].ties.count, $0) < (blocks[$1].ties.count, $1)
        }
        for position in order {
            let part = needed.part(blocks[position], &numbers)
            let most = min(range.upperBound, part.vertexCount)
            let solution = CampBlock(of: part, most: most, &meter)
            try meter.check()
            parts[position] = solution.camps
            lowerBound += solution.lowerBound
            isExact = isExact && solution.isExact
        }
        join(blocks, parts)
        if Set(camps).count < range.lowerBound { try divideFurther(&meter) }
    }

    /// Takes fewer camps where they cost the same.
    mutating func makeDo(_ meter: inout BudgetMeter) throws(GraphError) {
        let cost = form.cost(ofCamps: camps)
        let limit = Precision(of: form).same(as: cost)
        for most in 1..<max(1, Set(camps).count) {
            var smaller = CampSolver(form, 1...most)
            try smaller.solve(&meter)
            if form.cost(ofCamps: smaller.camps) <= limit {
                camps = smaller.camps
                return
            }
        }
    }

    /// Puts the camps of blocks together, from the last block to the first: the shared vertex tells which
    /// camp is which, others take camps that are there already or, where more are wanted, new ones.
    private mutating func join(_ blocks: [Blocks.Block], _ parts: [[Int32]]) {
        camps = Array(repeating: -1, count: form.vertexCount)
        var used = 0
        let wanted = range.lowerBound
        func name(_ taken: Set<Int32>) -> Int32 {
            if isFree || used < wanted { return Int32(used) }
            return (0..<Int32(range.upperBound)).first { !taken.contains($0) } ?? 0
        }
        for (block, part) in zip(blocks, parts).reversed() {
            var names: [Int32: Int32] = [:]
            for (vertex, camp) in zip(block.vertices, part) {
                if camps[Int(vertex)] >= 0 {
                    names[camp] = camps[Int(vertex)]
                } else if names[camp] == nil {
                    names[camp] = name(Set(names.values))
                }
                camps[Int(vertex)] = names[camp] ?? 0
                used = max(used, Int(camps[Int(vertex)]) + 1)
            }
        }
        for vertex in camps.indices where camps[vertex] < 0 {
            camps[vertex] = name([])
            used = max(used, Int(camps[vertex]) + 1)
        }
    }

    /// Where blocks alone do not make as many camps as there have to be: searches the whole at once.
    private mutating func divideFurther(_ meter: inout BudgetMeter) throws(GraphError) {
        let bound = lowerBound
        splitOff()
        var generator = SplitMix64(seed: 1)
        let descent = CampDescent(
            of: form, camps: range, from: camps, shakes: 200 + 20 * form.vertexCount,
            steps: min(meter.left / 8, 200_000_000), using: &generator, &meter)
        camps = descent.best
        let precision = Precision(of: form)
        var search = CampSearch(
            form, camps: range, limit: descent.cost - precision.advance, step: precision.advance)
        search.run(&meter)
        try meter.check()
        if let best = search.best { camps = best }
        let cost = form.cost(ofCamps: camps)
        lowerBound = max(bound, min(cost, search.lowerBound))
        isExact = !search.isCut
        if isExact { lowerBound = cost }
    }

    /// Makes camps of single vertices, those whose ties hold them least, until there are enough.
    private mutating func splitOff() {
        camps = Partition(camps.map { Int($0) }).membership.map { Int32($0) }
        var count = Int(camps.max() ?? 0) + 1
        while count < range.lowerBound {
            var hold = [Double](repeating: 0, count: form.vertexCount)
            for tie in form.ties where camps[Int(tie.first)] == camps[Int(tie.second)] {
                hold[Int(tie.first)] += tie.weight
                hold[Int(tie.second)] += tie.weight
            }
            var sizes = [Int](repeating: 0, count: count)
            for camp in camps { sizes[Int(camp)] += 1 }
            let loose = camps.indices.filter { sizes[Int(camps[$0])] > 1 }
                .min { (hold[$0], $0) < (hold[$1], $1) }
            guard let loose else { return }
            camps[loose] = Int32(count)
            count += 1
        }
    }
}

/// The best camps of one block.
private struct CampBlock {
    private(set) var camps: [Int32]
    private(set) var lowerBound = 0.0
    private(set) var isExact = true

    init(of part: SignedForm, most: Int, _ meter: inout BudgetMeter) {
        camps = Array(repeating: 0, count: part.vertexCount)
        if !part.ties.contains(where: { $0.weight < 0 }) { return }
        if most == 2 {
            let solution = BlockSolution(of: part, &meter)
            camps = solution.sides.map { $0 < 0 ? 1 : 0 }
            (lowerBound, isExact) = (solution.lowerBound, solution.isExact)
            return
        }
        if most > 2 {
            var sides = [Int8](repeating: 0, count: part.vertexCount)
            _ = part.spread(from: 0, SignedRows(part), &sides) {}
            camps = sides.map { $0 < 0 ? 1 : 0 }
        }
        var cost = part.cost(ofCamps: camps)
        if most == 1 || cost == 0 {
            lowerBound = cost
            return
        }
        let precision = Precision(of: part)
        var generator = SplitMix64(seed: 1)
        let friends = part.friendship().map { Int32($0) }
        for start in [camps, friends] where Int(start.max() ?? 0) < most {
            let descent = CampDescent(
                of: part, camps: 1...most, from: start, shakes: 100 + 20 * part.vertexCount,
                steps: min(meter.left / 16, 100_000_000), using: &generator, &meter)
            if descent.cost < cost - 1e-10 * part.total {
                (camps, cost) = (descent.best, descent.cost)
            }
        }
        var search = CampSearch(
            part, camps: 1...most, limit: cost - precision.advance, step: precision.advance)
        search.run(&meter)
        if let best = search.best {
            camps = best
            cost = part.cost(ofCamps: best)
        }
        isExact = !search.isCut
        lowerBound = isExact ? cost : precision.rounded(min(cost, search.lowerBound))
        if lowerBound > cost - precision.advance { (isExact, lowerBound) = (true, cost) }
    }
}

extension SignedForm {
    /// The components of positive ties, numbered by their first vertices.
    func friendship() -> [Int] {
        let trees = ComponentTrees(vertexCount: vertexCount)
        for tie in ties where tie.weight > 0 { trees.join(tie.first, tie.second) }
        return trees.partition().membership
    }

    /// Without the negative ties between components of positive ones.
    fileprivate func withinFriendship() -> SignedForm {
        let friends = friendship()
        return SignedForm(
            vertexCount: vertexCount,
            ties: ties.filter {
                $0.weight > 0 || friends[Int($0.first)] == friends[Int($0.second)]
            })
    }
}
