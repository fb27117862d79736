/// The division of a signed graph into two camps that contradicts its ties least.
public struct Frustration: Sendable, Hashable {
    /// The frustration index `L`, or the best value found: the number, or the weight, of the ties that
    /// the camps frustrate.
    public let value: Double

    /// No division frustrates less; equal to ``value`` where that is proven to be the least.
    public let lowerBound: Double

    /// The camp of each vertex, 0 or 1, at the vertex's position.
    ///
    /// In every component camp 0 is the larger, among equals the one with the first vertex. Which camps
    /// of two components belong together, no tie tells.
    public let camps: [Int]

    /// The ties that the camps frustrate, by their vertices: positive ones between camps and negative
    /// ones within, with the weight that all arcs of the pair add up to.
    public let frustratedTies: [Arc]

    /// The number, or the weight whatever the sign, of all ties.
    public let total: Double

    /// How much work was done; one step is one look at an arc.
    public let steps: Int

    /// Whether ``value`` is proven to be the least.
    public var isExact: Bool { lowerBound >= value }

    /// `F = 1 − 2 L / m`: 1 where the graph is balanced, 0 where it is as far from that as any can be;
    /// `nil` without ties.
    public var normalized: Double? { total == 0 ? nil : 1 - 2 * value / total }
}

extension Graph {
    /// The frustration index: how many ties contradict the best division into two camps.
    ///
    /// `L = min over x in {−1, 1}ⁿ of Σ |w(u, v)| [sign w(u, v) ≠ x(u) x(v)]`: positive ties between
    /// camps and negative ties within. 0 if and only if the graph is balanced.
    ///
    /// Direction is dropped: parallel arcs and both directions of a pair add up, a sum of 0 is no tie;
    /// loops are dropped. By default every tie counts 1 and its sign alone matters; by weight, it
    /// counts what it weighs.
    ///
    /// Found by branch and bound in every biconnected block by itself, after vertices of up to three
    /// ties and dominated ones are taken out; bounded by cycles that share no tie. What is hard may
    /// spend the budget; then the value is the best found, and ``Frustration/lowerBound`` says how much
    /// less it could be.
    ///
    /// ```swift
    /// let found = try graph.frustrationIndex()
    /// found.isExact      // whether it is proven
    /// found.frustratedTies.isEmpty
    /// ```
    ///
    /// - Parameters:
    ///   - strength: Whether ties count alike or by weight.
    ///   - budget: How much work may be done; the same for every graph of the same arcs.
    ///   - execution: Cancellation; one thread is used.
    /// - Returns: The index, its bound, the camps and the ties that contradict them; 0 without ties.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: Exponential at worst, within the budget; O(*n* + *m*) space.
    /// - SeeAlso: Harary (1959), <https://doi.org/10.1002/bs.3830040405>; Aref & Wilson (2018),
    ///   <https://doi.org/10.1093/comnet/cnx049>.
    public func frustrationIndex(
        weightedBy strength: TieStrength = .unit, budget: SearchBudget = .standard,
        execution: Execution = .serial
    ) throws(GraphError) -> Frustration {
        let form = SignedForm(of: self, weightedBy: strength)
        var meter = BudgetMeter(budget, execution)
        var solution = BlockSolutions(of: form)
        try solution.solve(&meter)
        let sides = solution.joined()
        let frustrated = form.frustrated(by: sides)
        let value = frustrated.reduce(0) { $0 + abs($1.weight) }
        let net = SignedForm(of: self, weightedBy: .weight)
        let isFrustrated = form.ties.map {
            ($0.weight < 0) == (sides[Int($0.first)] == sides[Int($0.second)])
        }
        return Frustration(
            value: value,
            lowerBound: solution.areExact ? value : min(value, max(0, solution.lowerBound)),
            camps: form.camps(of: sides),
            frustratedTies: zip(net.ties, isFrustrated).filter(\.1).map { tie, _ in
                Arc(source: Int(tie.first), target: Int(tie.second), weight: tie.weight)
            },
            total: form.total, steps: meter.used)
    }
}

extension SignedForm {
    /// Sides as numbers: in every component 0 is the larger, among equals that of the first vertex.
    ///
    /// - Parameters:
    ///   - sides: The side of each vertex, 1 or −1.
    ///   - isFree: Whether a vertex lets its component be turned for that; where one does not, side 1
    ///     is camp 0.
    /// - Returns: The camp of each vertex.
    func camps(of sides: [Int8], turning isFree: ((Int) -> Bool)? = nil) -> [Int] {
        let trees = ComponentTrees(vertexCount: vertexCount)
        for tie in ties { trees.join(tie.first, tie.second) }
        let components = trees.partition()
        var camps = [Int](repeating: 0, count: vertexCount)
        for group in components.groups {
            let first = sides[group[0]]
            let like = group.count { sides[$0] == first }
            let mayTurn = isFree.map { group.allSatisfy($0) } ?? true
            let larger = mayTurn ? (2 * like >= group.count ? first : -first) : 1
            for vertex in group { camps[vertex] = sides[vertex] == larger ? 0 : 1 }
        }
        return camps
    }
}
