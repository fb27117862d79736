/// The best divisions of the blocks of a signed form, each by itself.
struct BlockSolutions {
    /// No division of the whole costs less.
    private(set) var lowerBound = 0.0

    /// Whether every block is proven.
    private(set) var areExact = true

    let blocks: [Blocks.Block]

    /// For each block, the sides of its vertices, in its order.
    private(set) var sides: [[Int8]] = []

    /// For each block, what its division costs.
    private(set) var costs: [Double] = []

    private let form: SignedForm

    init(of form: SignedForm) {
        self.form = form
        blocks = Blocks(of: form).blocks
    }

    /// Divides every block, the small ones first, so that a hard one does not take what they need.
    mutating func solve(_ meter: inout BudgetMeter) throws(GraphError) {
        sides = Array(repeating: [], count: blocks.count)
        costs = Array(repeating: 0, count: blocks.count)
        var numbers = [Int32](repeating: 0, count: form.vertexCount)
        let order = blocks.indices.sorted {
            (blocks[$0].ties.count, $0) < (blocks[$1].ties.count, $1)
        }
        for position in order {
            let part = form.part(blocks[position], &numbers)
            let solution = BlockSolution(of: part, &meter)
            try meter.check()
            sides[position] = solution.sides
            costs[position] = solution.cost
            lowerBound += solution.lowerBound
            if !solution.isExact { areExact = false }
        }
    }

    /// The sides of all vertices: every block is turned so that it fits the one it hangs on.
    func joined() -> [Int8] { form.joined(blocks, sides) }
}

extension SignedForm {
    /// Puts divisions of blocks together, from the last block to the first.
    func joined(_ blocks: [Blocks.Block], _ sides: [[Int8]]) -> [Int8] {
        var whole = [Int8](repeating: 0, count: vertexCount)
        for (block, part) in zip(blocks, sides).reversed() {
            let root = Int(block.vertices[0])
            if whole[root] == 0 { whole[root] = 1 }
            let turn = whole[root] * part[0]
            for (vertex, side) in zip(block.vertices, part) { whole[Int(vertex)] = turn * side }
        }
        return whole.map { $0 == 0 ? 1 : $0 }
    }
}

/// The best division of a block that was found.
struct BlockSolution {
    private(set) var sides: [Int8]
    private(set) var cost: Double
    private(set) var lowerBound: Double
    private(set) var isExact: Bool

    /// Looks for the best division: reduces, shakes, bounds, joins what has no choice, branches.
    init(of part: SignedForm, _ meter: inout BudgetMeter) {
        sides = Array(repeating: 0, count: part.vertexCount)
        var isBalanced = true
        _ = part.spread(from: 0, SignedRows(part), &sides) { isBalanced = false }
        meter.spend(part.ties.count)
        cost = 0
        lowerBound = 0
        isExact = true
        if isBalanced { return }
        cost = part.cost(of: sides)
        let precision = Precision(of: part)
        isExact = false
        improve(part, advance: precision.advance, &meter)
        lowerBound = precision.rounded(lowerBound)
        if lowerBound > cost - precision.advance { isExact = true }
        if isExact { lowerBound = cost }
    }

    private mutating func improve(
        _ part: SignedForm, advance: Double, _ meter: inout BudgetMeter
    ) {
        var generator = SplitMix64(seed: 1)
        var reduction = FormReduction(of: part)
        var kernel = reduction.form
        var constant = reduction.constant
        var expand: [FormReduction] = [reduction]
        var isFirst = true
        while true {
            if kernel.vertexCount > 0 {
                let descent = BipartitionDescent(
                    of: kernel, shakes: isFirst ? 200 + 20 * kernel.vertexCount : 0,
                    steps: min(meter.left / 8, 200_000_000), using: &generator, &meter)
                take(descent.best, expand, part)
            } else {
                take([], expand, part)
            }
            isFirst = false
            // What is left cannot be frustrated: its cost is the constant.
            if kernel.ties.isEmpty {
                lowerBound = max(lowerBound, constant)
                isExact = true
                return
            }
            if meter.isOver { return }
            let limit = cost - advance - constant
            var packing = CyclePacking(kernel)
            let bound = packing.bound(limit: limit, isThorough: true, &meter)
            lowerBound = max(lowerBound, constant + bound)
            if bound > limit {
                isExact = true
                return
            }
            let firm = packing.firm(limit: limit, bound: bound)
            if firm.isEmpty { break }
            reduction = FormReduction(of: kernel, joining: firm.map { kernel.ties[$0] })
            if reduction.form.vertexCount >= kernel.vertexCount { break }
            kernel = reduction.form
            constant += reduction.constant
            expand.append(reduction)
        }
        var search = BipartitionSearch(
            kernel, limit: cost - advance - constant, step: advance)
        meter.pause = meter.used + 5_000_000
        search.run(&meter)
        meter.pause = .max
        if let best = search.best { take(best, expand, part) }
        if search.isCut, !meter.isOver {
            // It takes long: a better division to begin with is worth some time.
            var descent = BipartitionDescent(
                of: kernel, from: search.best, shakes: 0, steps: 0, using: &generator, &meter)
            descent.anneal(
                rounds: 10, steps: min(meter.left / 8, 50_000_000), using: &generator, &meter)
            take(descent.best, expand, part)
            lowerBound = max(lowerBound, min(cost, constant + search.lowerBound))
            search = BipartitionSearch(
                kernel, limit: cost - advance - constant, step: advance)
            search.run(&meter)
            if let best = search.best { take(best, expand, part) }
        }
        lowerBound = max(lowerBound, min(cost, constant + search.lowerBound))
        if !search.isCut { isExact = true }
    }

    /// Keeps a division of the kernel if it is better for the whole.
    private mutating func take(_ best: [Int8], _ expand: [FormReduction], _ part: SignedForm) {
        var all = best
        for reduction in expand.reversed() { all = reduction.expanded(all) }
        let price = part.cost(of: all)
        if price < cost {
            cost = price
            sides = all
        }
    }
}
