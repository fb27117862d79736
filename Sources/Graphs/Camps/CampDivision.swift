/// How many camps a graph is divided into.
public enum CampCount: Sendable, Hashable {
    /// So many, none of them empty.
    case exactly(Int)

    /// So many or fewer.
    case atMost(Int)

    /// As many as serve best.
    case free
}

/// A division of a signed graph into camps: friends within, enemies between, as far as possible.
public struct CampDivision: Sendable, Hashable {
    /// The number, or the weight, of the ties that the camps contradict.
    public let errors: Double

    /// No such division has fewer errors; equal to ``errors`` where they are proven to be the fewest.
    public let lowerBound: Double

    /// The camps.
    public let camps: Partition

    /// The ties that the camps contradict, by their vertices: positive ones between camps and negative
    /// ones within, with the weight that all arcs of the pair add up to.
    public let frustratedTies: [Arc]

    /// The number, or the weight whatever the sign, of all ties.
    public let total: Double

    /// How much work was done; one step is one look at an arc.
    public let steps: Int

    /// Whether ``errors`` are proven to be the fewest.
    public var isExact: Bool { lowerBound >= errors }
}

extension Graph {
    /// The camps with the fewest errors: positive ties between them and negative ties within.
    ///
    /// `min over divisions of Σ |w| [w > 0, u and v apart] + Σ |w| [w < 0, u and v together]`: with two
    /// camps the frustration index, with as many as serve best correlation clustering, 0 where the graph
    /// is clusterable.
    ///
    /// Direction is dropped: parallel arcs and both directions of a pair add up, a sum of 0 is no tie;
    /// loops are dropped. By default every tie counts 1 and its sign alone matters.
    ///
    /// Found by branch and bound in every block by itself, as ``frustrationIndex(weightedBy:budget:execution:)``
    /// is. With the number of camps free, blocks are those of the ties within components of positive
    /// ties, and sparse graphs fall into many small camps.
    ///
    /// - Parameters:
    ///   - count: How many camps.
    ///   - strength: Whether ties count alike or by weight.
    ///   - budget: How much work may be done.
    ///   - execution: Cancellation; one thread is used.
    /// - Returns: The camps, their errors and a bound; `nil` where there are fewer vertices than camps.
    ///   With at most so many camps, as few as serve are used; two components may then share a camp
    ///   although no tie says so.
    /// - Throws: `GraphError.parameter` for fewer than one camp, `.cancelled`.
    /// - Complexity: Exponential at worst, within the budget; O(*n* + *m*) space.
    /// - SeeAlso: Davis (1967), <https://doi.org/10.1177/001872676702000206>; Bansal, Blum & Chawla
    ///   (2004), <https://doi.org/10.1023/B:MACH.0000033116.57574.95>; Doreian & Mrvar (2009),
    ///   <https://doi.org/10.1016/j.socnet.2008.08.001>.
    public func campDivision(
        into count: CampCount = .atMost(2), weightedBy strength: TieStrength = .unit,
        budget: SearchBudget = .standard, execution: Execution = .serial
    ) throws(GraphError) -> CampDivision? {
        if case .exactly(let number) = count, number == 0, vertexCount == 0 {
            return CampDivision(
                errors: 0, lowerBound: 0, camps: Partition([]), frustratedTies: [], total: 0,
                steps: 0)
        }
        let range = try count.range(for: vertexCount)
        guard range.lowerBound <= vertexCount || vertexCount == 0 && range.lowerBound == 1 else {
            return nil
        }
        let form = SignedForm(of: self, weightedBy: strength)
        var meter = BudgetMeter(budget, execution)
        var solver = CampSolver(form, range)
        try solver.solve(&meter)
        if case .atMost = count { try solver.makeDo(&meter) }
        let camps = Partition(solver.camps.map { Int($0) })
        let net = SignedForm(of: self, weightedBy: .weight)
        let frustrated = net.ties.filter {
            ($0.weight < 0)
                == (camps.membership[Int($0.first)] == camps.membership[Int($0.second)])
        }
        let errors = frustrated.reduce(0) {
            $0 + (strength == .unit ? 1 : abs($1.weight))
        }
        return CampDivision(
            errors: errors,
            lowerBound: solver.isExact ? errors : min(errors, max(0, solver.lowerBound)),
            camps: camps,
            frustratedTies: frustrated.map {
                Arc(source: Int($0.first), target: Int($0.second), weight: $0.weight)
            },
            total: form.total, steps: meter.used)
    }
}

extension CampCount {
    /// The fewest and the most camps of so many vertices.
    func range(for vertexCount: Int) throws(GraphError) -> ClosedRange<Int> {
        switch self {
        case .free: return 1...max(1, vertexCount)
        case .atMost(let most):
            try check(most)
            return 1...max(1, min(most, vertexCount))
        case .exactly(let number):
            try check(number)
            return number...number
        }
    }

    private func check(_ number: Int) throws(GraphError) {
        if number < 1 {
            throw .parameter(
                measure: "camps", name: "number of camps", value: Double(number),
                allowed: "1 or more")
        }
    }
}
