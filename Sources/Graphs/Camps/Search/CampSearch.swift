/// A branch-and-bound search for divisions into camps that cost little.
struct CampSearch: ~Copyable {
    /// The cheapest division found so far, unless none is cheaper than the bound given.
    private(set) var best: [Int32]?

    /// The divisions that were found, if every one is wanted.
    private(set) var found: [[Int32]] = []

    /// Whether the search ended before it had seen everything.
    private(set) var isCut = false

    /// No division costs less.
    private(set) var lowerBound = 0.0

    private let aim: BipartitionSearch.Aim

    /// How many camps there have to be at least.
    private let fewest: Int

    private let step: Double
    private var limit: Double
    private var costs: CampCosts
    private var choices: [Choice] = []

    /// The vertices that have a camp, and whether each was the first of its camp.
    private var assigned: [(vertex: Int32, isFirst: Bool)] = []

    private struct Choice {
        var vertex: Int
        var assignedBefore: Int

        /// What is still to be tried, the best last, and what it costs at least.
        var options: [(camp: Int, bound: Double)]
    }

    /// Prepares a search for divisions that cost `limit` at most.
    init(
        _ form: SignedForm, camps: ClosedRange<Int>, limit: Double, step: Double,
        aim: BipartitionSearch.Aim = .cheapest
    ) {
        self.aim = aim
        self.step = step
        self.limit = limit
        fewest = camps.lowerBound
        costs = CampCosts(form, most: camps.upperBound)
    }

    /// Runs until everything is seen, or the budget spent.
    mutating func run(_ meter: inout BudgetMeter) {
        guard costs.vertexCount > 0 else { return }
        var isRoot = true
        while true {
            let bound = settle(isRoot: isRoot, &meter)
            if isRoot { lowerBound = bound }
            isRoot = false
            if meter.isOver {
                cut(at: bound)
                return
            }
            if bound <= limit, costs.campCount + costs.openCount >= fewest {
                if costs.openCount == 0 {
                    if !record(bound) { return }
                } else {
                    choose(bound)
                    meter.spend(2 * costs.campCount)
                }
            }
            if !proceed(&meter) { break }
        }
        if case .cheapest = aim { lowerBound = .infinity }
    }

    /// Puts every vertex that has no choice into its camp, one after the other.
    private mutating func settle(isRoot: Bool, _ meter: inout BudgetMeter) -> Double {
        while true {
            let bound = costs.bound(limit: limit, rounds: isRoot ? 200 : 8, &meter)
            if bound > limit || costs.openCount == 0 || meter.isOver { return bound }
            // Where there have to be more camps, a vertex may have to make one.
            if costs.campCount < fewest { return bound }
            guard let (vertex, camp) = costs.forced(limit: limit, bound: bound) else {
                return bound
            }
            assign(vertex, to: camp, &meter)
        }
    }

    private mutating func choose(_ bound: Double) {
        let vertex = costs.branching()
        let used = costs.usedMargin(of: vertex)
        let options = costs.options(of: vertex)
        choices.append(
            Choice(
                vertex: vertex, assignedBefore: assigned.count,
                options: options.reversed().map { option in
                    // Ways that counted on the margin of the best camp are lost elsewhere.
                    let rise = used.isFinite ? max(0, option.rise - used) : 0
                    return (option.camp, bound + rise)
                }))
    }

    /// Tries the next option of the last choice that has one.
    ///
    /// - Returns: Whether there was one.
    private mutating func proceed(_ meter: inout BudgetMeter) -> Bool {
        while let choice = choices.last {
            while assigned.count > choice.assignedBefore {
                let (vertex, isFirst) = assigned.removeLast()
                costs.release(Int(vertex), wasFirst: isFirst)
            }
            guard let option = choices[choices.count - 1].options.popLast() else {
                choices.removeLast()
                continue
            }
            if option.bound > limit { continue }
            assign(choice.vertex, to: option.camp, &meter)
            return true
        }
        return false
    }

    private mutating func assign(_ vertex: Int, to camp: Int, _ meter: inout BudgetMeter) {
        assigned.append((Int32(vertex), camp == costs.campCount))
        meter.spend(costs.assign(vertex, to: camp))
    }

    private mutating func record(_ cost: Double) -> Bool {
        switch aim {
        case .cheapest:
            best = costs.camps
            limit = cost - step
        case .every(let most):
            if found.count == most {
                isCut = true
                return false
            }
            found.append(costs.camps)
        case .any:
            best = costs.camps
            return false
        }
        return true
    }

    private mutating func cut(at bound: Double) {
        isCut = true
        var least = bound
        for choice in choices {
            for option in choice.options { least = min(least, option.bound) }
        }
        lowerBound = max(lowerBound, least)
    }
}
