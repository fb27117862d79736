/// How far the best division into camps is the only one.
public struct OptimalCamps: Sendable, Hashable {
    /// How many divisions frustrate as little as the best one, camps without names; where a component
    /// has some, all combinations count. `nil` where they are too many to count.
    public let count: Int?

    /// The vertices, in ascending order, that are in another camp in some division as good. Of two
    /// camps these are all but every component's largest set that is divided the same way in each.
    public let ambiguousVertices: [Int]

    /// Whether it is proven that no other vertex is ambiguous.
    public let isComplete: Bool

    /// The camp of each vertex in the best division found that has the fewest vertices change from
    /// camps given. Where none were given, or several have as few change, two camps are those that
    /// contradict the least weight of ties; more camps are the division itself.
    public let closestCamps: [Int]

    /// How many vertices change; `nil` where no camps were given.
    public let changes: Int?

    /// How much work was done; one step is one look at an arc.
    public let steps: Int
}

extension Graph {
    /// Whether other divisions into two camps are as good as the best one, and which of all comes closest
    /// to earlier camps.
    ///
    /// Lists all best divisions of every block that has no more than a thousand. Of blocks that have more,
    /// it tries each vertex on the other side of one it always went with, until none can be; those that
    /// change sides alone at no cost are told whatever the budget.
    ///
    /// - Parameters:
    ///   - frustration: What ``frustrationIndex(weightedBy:budget:execution:)`` found in this graph.
    ///   - strength: Whether ties count alike or by weight, as then.
    ///   - previous: Earlier camps, one for each vertex; `nil` for vertices that had none.
    ///   - budget: How much work may be done.
    ///   - execution: Cancellation; one thread is used.
    /// - Returns: The number of best divisions, the vertices that they divide differently, and the closest
    ///   one; `nil` where it is not proven what the best ones cost.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: Exponential at worst, within the budget; O(*n* + *m*) space, and a thousand
    ///   divisions of each block.
    public func optimalBipartitions(
        of frustration: Frustration, weightedBy strength: TieStrength = .unit,
        closestTo previous: [Int?]? = nil, budget: SearchBudget = .standard,
        execution: Execution = .serial
    ) throws(GraphError) -> OptimalCamps? {
        try optimalBipartitions(
            of: frustration, weightedBy: strength, closestTo: previous, turning: { _ in [] },
            budget: budget, execution: execution)
    }

    // `turning` hears the closest camps, and tells which vertices are in components whose camps are to
    // have each other's numbers; empty for none. Of the divisions as good, the closest of these is taken.
    package func optimalBipartitions(
        of frustration: Frustration, weightedBy strength: TieStrength,
        closestTo previous: [Int?]?, turning: ([Int]) -> [Bool], budget: SearchBudget,
        execution: Execution
    ) throws(GraphError) -> OptimalCamps? {
        precondition(
            frustration.camps.count == vertexCount
                && (previous?.count ?? vertexCount) == vertexCount,
            "camps are given for every vertex")
        guard frustration.isExact else { return nil }
        let form = SignedForm(of: self, weightedBy: strength)
        var meter = BudgetMeter(budget, execution)
        var listing = BestBipartitions(of: form, with: frustration.camps.map { $0 == 0 ? 1 : -1 })
        try listing.fill(&meter)
        listing.order(by: SignedForm(of: self, weightedBy: .weight))
        var (camps, changes) = listing.closest(to: previous)
        let ambiguous = listing.ambiguousVertices()
        if previous != nil {
            let turned = turning(camps)
            if turned.contains(true) {
                let isAmbiguous = Set(ambiguous)
                var kept = [Int?](repeating: nil, count: vertexCount)
                for component in weakComponents().groups where turned[component[0]] {
                    // A vertex that is never ambiguous turns the others with it.
                    let anchor = component.first { !isAmbiguous.contains($0) } ?? component[0]
                    kept[anchor] = 1 - camps[anchor]
                }
                (camps, changes) = listing.closest(to: previous, keeping: kept)
            }
        }
        return OptimalCamps(
            count: listing.count, ambiguousVertices: ambiguous,
            isComplete: listing.isComplete, closestCamps: camps,
            changes: previous == nil ? nil : changes, steps: meter.used)
    }
}

/// The best divisions of each block.
private struct BestBipartitions {
    private(set) var isComplete = true
    private(set) var isCounted = true
    private let form: SignedForm
    private let blocks: [Blocks.Block]

    /// For each block, the divisions known, the one given first while others are found; in all of them
    /// the first vertex is on side 1.
    private var known: [[[Int8]]] = []

    /// For each block, the vertices that change sides alone at no cost, if not all divisions are listed.
    private var loose: [[Bool]] = []

    private static let mostListed = 1000

    init(of form: SignedForm, with sides: [Int8]) {
        self.form = form
        blocks = Blocks(of: form).blocks
        known = blocks.map { block in
            [block.vertices.map { sides[Int($0)] * sides[Int(block.vertices[0])] }]
        }
        loose = blocks.map { Array(repeating: false, count: $0.vertices.count) }
    }

    /// Finds the others, in small blocks first.
    mutating func fill(_ meter: inout BudgetMeter) throws(GraphError) {
        var numbers = [Int32](repeating: 0, count: form.vertexCount)
        let order = blocks.indices.sorted {
            (blocks[$0].ties.count, $0) < (blocks[$1].ties.count, $1)
        }
        for position in order {
            let part = form.part(blocks[position], &numbers)
            let cost = part.cost(of: known[position][0])
            // A balanced block has one division only.
            if cost == 0 { continue }
            let limit = Precision(of: part).same(as: cost)
            var search = BipartitionSearch(
                part, limit: limit, step: 0, aim: .every(limit: Self.mostListed))
            search.run(&meter)
            try meter.check()
            let first = known[position][0]
            known[position] += search.found.map { sides in sides.map { $0 * sides[0] } }
                .filter { $0 != first }
            if search.isCut {
                isCounted = false
                loose[position] = Self.loose(part, first, limit - cost)
                try refine(position, part, limit, &meter)
            }
        }
    }

    /// Puts divisions first that contradict little of the weight of ties; `weights` has the same ties.
    mutating func order(by weights: SignedForm) {
        var numbers = [Int32](repeating: 0, count: form.vertexCount)
        for (position, block) in blocks.enumerated() where known[position].count > 1 {
            let part = weights.part(block, &numbers)
            let costs = known[position].map { part.cost(of: $0) }
            known[position] = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
                .map { known[position][$0] }
        }
    }

    /// How many combinations of divisions there are.
    var count: Int? {
        guard isCounted else { return nil }
        var product = 1
        for divisions in known {
            let (next, isTooMuch) = product.multipliedReportingOverflow(by: divisions.count)
            if isTooMuch { return nil }
            product = next
        }
        return product
    }

    /// Looks for divisions that part vertices which every known one keeps in one relation.
    private mutating func refine(
        _ position: Int, _ part: SignedForm, _ limit: Double, _ meter: inout BudgetMeter
    ) throws(GraphError) {
        var isSettled = [Bool](repeating: false, count: part.vertexCount)
        var classes = Self.classes(known[position], loose[position])
        while let (leader, vertex) = Self.unsettled(classes, isSettled) {
            if meter.isOver {
                isComplete = false
                return
            }
            let sides = known[position][0]
            let parting = SignedForm.Tie(
                first: Int32(leader), second: Int32(vertex),
                weight: sides[leader] == sides[vertex] ? -1 : 1)
            meter.spend(10 * part.ties.count)
            let reduction = FormReduction(of: part, joining: [parting])
            var search = BipartitionSearch(
                reduction.form, limit: limit - reduction.constant, step: 0, aim: .any)
            search.run(&meter)
            try meter.check()
            if reduction.form.vertexCount == 0 ? reduction.constant <= limit : search.best != nil {
                let found = reduction.expanded(search.best ?? [])
                known[position].append(found.map { $0 * found[0] })
                classes = Self.split(classes, sides, found)
            } else {
                if search.isCut { isComplete = false }
                isSettled[vertex] = true
            }
        }
    }

    /// A vertex that might not always be in the same relation to the first of its class.
    private static func unsettled(
        _ classes: Partition, _ isSettled: [Bool]
    ) -> (leader: Int, vertex: Int)? {
        var leaders = [Int](repeating: -1, count: classes.groupCount)
        for (vertex, number) in classes.membership.enumerated() {
            if leaders[number] < 0 {
                leaders[number] = vertex
            } else if !isSettled[vertex] {
                return (leaders[number], vertex)
            }
        }
        return nil
    }

    /// Vertices in the same relation to each other throughout some divisions; loose ones are in none.
    private static func classes(_ divisions: [[Int8]], _ loose: [Bool]) -> Partition {
        let start = Partition(loose.enumerated().map { $1 ? $0 + 1 : 0 })
        return divisions.dropFirst().reduce(start) { split($0, divisions[0], $1) }
    }

    /// The vertices whose ties pull as hard to one side as to the other.
    private static func loose(_ part: SignedForm, _ sides: [Int8], _ tolerance: Double) -> [Bool] {
        var pulls = [Double](repeating: 0, count: part.vertexCount)
        for tie in part.ties {
            let (one, other) = (Int(tie.first), Int(tie.second))
            let pull = tie.weight * Double(sides[one] * sides[other])
            pulls[one] += pull
            pulls[other] += pull
        }
        return pulls.map { $0 <= tolerance }
    }

    /// Classes after a further division, by which vertices changed sides against the first one.
    private static func split(_ classes: Partition, _ first: [Int8], _ other: [Int8]) -> Partition {
        Partition(
            classes.membership.indices.map {
                2 * classes.membership[$0] + (other[$0] == first[$0] ? 0 : 1)
            })
    }

    /// All vertices but the largest set of each component whose relations are the same throughout.
    func ambiguousVertices() -> [Int] {
        let bound = ComponentTrees(vertexCount: form.vertexCount)
        let tied = ComponentTrees(vertexCount: form.vertexCount)
        for (position, block) in blocks.enumerated() {
            let classes = Self.classes(known[position], loose[position])
            for group in classes.groups {
                for member in group {
                    bound.join(block.vertices[member], block.vertices[group[0]])
                }
            }
            for vertex in block.vertices { tied.join(vertex, block.vertices[0]) }
        }
        let sets = bound.partition()
        let sizes = sets.sizes
        var ambiguous: [Int] = []
        for component in tied.partition().groups {
            var largest = sets.membership[component[0]]
            for vertex in component where sizes[sets.membership[vertex]] > sizes[largest] {
                largest = sets.membership[vertex]
            }
            ambiguous += component.filter { sets.membership[$0] != largest }
        }
        return ambiguous.sorted()
    }

    /// Of the known divisions, the one with the fewest changes from camps given.
    ///
    /// From the leaves of the tree of blocks: what each side of the vertex that a block hangs on costs at
    /// best, then back from its roots. Vertices to keep are in the camp given: one of a component, and
    /// none that is ambiguous, since the numbers of its camps can follow only one.
    func closest(
        to previous: [Int?]?, keeping kept: [Int?]? = nil
    ) -> (camps: [Int], changes: Int) {
        let tooMany = form.vertexCount + 1
        var changes = (0..<form.vertexCount).map { vertex in
            [1, -1].map { side in
                let camp = side == 1 ? 0 : 1
                let change = previous?[vertex].map { $0 == camp ? 0 : 1 } ?? 0
                return kept?[vertex].map { $0 == camp ? change : tooMany } ?? change
            }
        }
        var choices = [(Int, Int)](repeating: (0, 0), count: blocks.count)
        for (position, block) in blocks.enumerated() {
            var best: [(changes: Int, choice: Int)] = [(.max, 0), (.max, 0)]
            for (choice, division) in known[position].enumerated() {
                for turn in 0...1 {
                    var sum = 0
                    for (vertex, side) in zip(block.vertices, division).dropFirst() {
                        sum += changes[Int(vertex)][side > 0 ? turn : 1 - turn]
                    }
                    if sum < best[turn].changes { best[turn] = (sum, choice) }
                }
            }
            choices[position] = (best[0].choice, best[1].choice)
            for turn in 0...1 { changes[Int(block.vertices[0])][turn] += best[turn].changes }
        }
        return descend(choices, changes, previous)
    }

    private func descend(
        _ choices: [(Int, Int)], _ changes: [[Int]], _ previous: [Int?]?
    ) -> (camps: [Int], changes: Int) {
        var sides = [Int8](repeating: 0, count: form.vertexCount)
        var sum = 0
        func begin(_ vertex: Int) {
            guard sides[vertex] == 0 else { return }
            sides[vertex] = changes[vertex][1] < changes[vertex][0] ? -1 : 1
            sum += min(changes[vertex][0], changes[vertex][1])
        }
        for (position, block) in blocks.enumerated().reversed() {
            let root = Int(block.vertices[0])
            begin(root)
            let choice = sides[root] == 1 ? choices[position].0 : choices[position].1
            for (vertex, side) in zip(block.vertices, known[position][choice]).dropFirst() {
                sides[Int(vertex)] = side * sides[root]
            }
        }
        for vertex in sides.indices { begin(vertex) }
        // Components without earlier camps are turned as everywhere else.
        return (form.camps(of: sides) { previous?[$0] == nil }, sum)
    }
}
