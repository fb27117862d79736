extension Graph {
    /// Whether other divisions into camps have as few errors as the best one, and which of those comes
    /// closest to earlier camps.
    ///
    /// Lists the best divisions of every component, five hundred at most. A vertex is ambiguous if another
    /// one puts it into another camp, when camps are matched by the members that they share. With the
    /// number of camps free, vertices that no positive ties join are divided apart; that their camps could
    /// be one where no tie says against it does not count.
    ///
    /// - Parameters:
    ///   - division: What ``campDivision(into:weightedBy:budget:execution:)`` found in this graph.
    ///   - count: How many camps, as then.
    ///   - strength: Whether ties count alike or by weight, as then.
    ///   - previous: Earlier camps, one for each vertex; `nil` for vertices that had none.
    ///   - budget: How much work may be done.
    ///   - execution: Cancellation; one thread is used.
    /// - Returns: The number of best divisions, the vertices that they divide differently, and the one
    ///   listed that keeps most vertices in their camps; camps that match none have numbers of their own.
    ///   `nil` where it is not proven how many errors the best ones have.
    /// - Throws: `GraphError.parameter` for fewer than one camp, `.cancelled`.
    /// - Complexity: Exponential at worst, within the budget; O(*n* + *m*) space, and five hundred
    ///   divisions of each component.
    public func optimalCamps(
        of division: CampDivision, into count: CampCount, weightedBy strength: TieStrength = .unit,
        closestTo previous: [Int?]? = nil, budget: SearchBudget = .standard,
        execution: Execution = .serial
    ) throws(GraphError) -> OptimalCamps? {
        precondition(
            division.camps.membership.count == vertexCount
                && (previous?.count ?? vertexCount) == vertexCount,
            "camps are given for every vertex")
        guard division.isExact else { return nil }
        let range = try count.range(for: vertexCount)
        let form = SignedForm(of: self, weightedBy: strength)
        var meter = BudgetMeter(budget, execution)
        var listing = BestCamps(
            of: form, range, isFree: count == .free, with: division.camps.membership)
        try listing.fill(&meter)
        let closest = listing.closest(to: previous)
        return OptimalCamps(
            count: listing.count, ambiguousVertices: listing.ambiguousVertices,
            isComplete: listing.isComplete, closestCamps: closest,
            changes: previous.map { previous in
                zip(closest, previous).count { $1 != nil && $0 != $1 }
            }, steps: meter.used)
    }
}

/// The best divisions of each part that can be divided by itself.
private struct BestCamps {
    private(set) var isComplete = true
    private let range: ClosedRange<Int>
    private let form: SignedForm
    private let given: [Int]

    /// The vertices of each part, and the divisions known; the first is the one given.
    private var parts: [(vertices: [Int], divisions: [Partition])] = []

    private static let mostListed = 500

    // A limit as high as the number of vertices is one all the same: what is best within it has vertices
    // in one camp that no positive ties join, and that may as well be apart.
    init(of form: SignedForm, _ range: ClosedRange<Int>, isFree: Bool, with camps: [Int]) {
        self.range = range
        given = camps
        // Where so many camps have to be made, what one part does is not free of the others.
        let isWhole = range.lowerBound > 1
        let labels =
            isWhole
            ? Array(repeating: 0, count: form.vertexCount)
            : isFree ? form.friendship() : form.components()
        self.form = SignedForm(
            vertexCount: form.vertexCount,
            ties: form.ties.filter { labels[Int($0.first)] == labels[Int($0.second)] })
        parts = Partition(labels).groups.map { vertices in
            (vertices, [Partition(vertices.map { camps[$0] })])
        }
    }

    mutating func fill(_ meter: inout BudgetMeter) throws(GraphError) {
        var numbers = [Int32](repeating: -1, count: form.vertexCount)
        var ties = parts.map { _ in [Int32]() }
        var partOf = [Int](repeating: 0, count: form.vertexCount)
        for (position, part) in parts.enumerated() {
            for vertex in part.vertices { partOf[vertex] = position }
        }
        for (position, tie) in form.ties.enumerated() {
            ties[partOf[Int(tie.first)]].append(Int32(position))
        }
        for position in parts.indices.sorted(by: { (ties[$0].count, $0) < (ties[$1].count, $1) }) {
            let vertices = parts[position].vertices
            if vertices.count < 2 { continue }
            let block = Blocks.Block(vertices: vertices.map { Int32($0) }, ties: ties[position])
            let part = form.part(block, &numbers)
            let first = parts[position].divisions[0]
            let cost = part.cost(ofCamps: first.membership.map { Int32($0) })
            let most = min(range.upperBound, vertices.count)
            var search = CampSearch(
                part, camps: min(range.lowerBound, most)...most,
                limit: Precision(of: part).same(as: cost), step: 0,
                aim: .every(limit: Self.mostListed))
            search.run(&meter)
            try meter.check()
            if search.isCut { isComplete = false }
            parts[position].divisions += search.found.map { Partition($0.map { Int($0) }) }
                .filter { $0 != first }
        }
    }

    var count: Int? {
        guard isComplete else { return nil }
        var product = 1
        for part in parts {
            let (next, isTooMuch) = product.multipliedReportingOverflow(by: part.divisions.count)
            if isTooMuch { return nil }
            product = next
        }
        return product
    }

    /// The vertices that some division puts elsewhere than the one given.
    var ambiguousVertices: [Int] {
        var ambiguous: Set<Int> = []
        for part in parts {
            let first = part.divisions[0].membership
            for division in part.divisions.dropFirst() {
                let other = division.aligned(with: first.map { $0 })
                for (position, vertex) in part.vertices.enumerated()
                where other[position] != first[position] { ambiguous.insert(vertex) }
            }
        }
        return ambiguous.sorted()
    }

    /// In every part the division that keeps most vertices in their camps, under the numbers of these.
    func closest(to previous: [Int?]?) -> [Int] {
        guard let previous else { return given }
        var camps = given
        let numbers = Set(given)
        var next = (given.max() ?? -1) + 1
        for part in parts {
            let before = part.vertices.map { previous[$0] }
            if part.divisions.count == 1 || before.allSatisfy({ $0 == nil }) { continue }
            let kept = part.divisions.map { division in
                zip(division.aligned(with: before), before).count { $0 == $1 }
            }
            guard let best = kept.indices.max(by: { (kept[$0], $1) < (kept[$1], $0) }), best > 0
            else { continue }
            // Camps keep the numbers that they share with the division given.
            let division = part.divisions[best].aligned(with: part.vertices.map { given[$0] })
            var names: [Int: Int] = [:]
            for (vertex, camp) in zip(part.vertices, division) {
                if numbers.contains(camp) {
                    camps[vertex] = camp
                } else {
                    let name = names[camp] ?? next
                    if names[camp] == nil {
                        names[camp] = name
                        next += 1
                    }
                    camps[vertex] = name
                }
            }
        }
        return Partition(camps).aligned(with: previous)
    }
}

extension SignedForm {
    /// The component of each vertex.
    func components() -> [Int] {
        let trees = ComponentTrees(vertexCount: vertexCount)
        for tie in ties { trees.join(tie.first, tie.second) }
        return trees.partition().membership
    }
}
