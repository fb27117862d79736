/// A branch-and-bound search for divisions of a signed form that cost little.
///
/// Vertices are given a side one after the other. Those that have one act as a single vertex, the
/// anchor, whose pull on each open vertex is kept; the ``CyclePacking`` of what is left says what the
/// open part costs at least, and with it which vertices have no choice.
struct BipartitionSearch: ~Copyable {
    /// What the search does with a division that it finds.
    enum Aim {
        /// Looks for cheaper ones from then on.
        case cheapest

        /// Goes on as before and keeps it.
        case every(limit: Int)

        /// Ends.
        case any
    }

    /// The cheapest division found so far, unless none is cheaper than the bound given.
    private(set) var best: [Int8]?

    /// The divisions that were found, if every one is wanted.
    private(set) var found: [[Int8]] = []

    /// Whether the search ended before it had seen everything.
    private(set) var isCut = false

    /// No division costs less.
    private(set) var lowerBound = 0.0

    /// How many choices were made.
    private(set) var nodeCount = 0

    private let form: SignedForm
    private let aim: Aim

    /// How much less than the best a division has to cost to be worth finding.
    private let step: Double

    /// Divisions that cost more are of no interest.
    private var limit: Double

    private var packing: CyclePacking

    /// The vertices in which a choice was made.
    private var choices: [Choice] = []

    /// The vertices that have a side, in the order in which they got it.
    private var assigned: [Int32] = []

    private struct Choice {
        var vertex: Int
        var side: Int8
        var assignedBefore: Int
        var isLast: Bool

        /// No division with the other side costs less.
        var otherBound: Double
    }

    /// Prepares a search for divisions that cost `limit` at most.
    init(_ form: SignedForm, limit: Double, step: Double, aim: Aim = .cheapest) {
        self.form = form
        self.aim = aim
        self.step = step
        self.limit = limit
        packing = CyclePacking(form)
    }

    /// Runs until everything is seen, or the budget spent.
    mutating func run(_ meter: inout BudgetMeter) {
        guard form.vertexCount > 0 else { return }
        // Which side is which does not matter.
        assign(packing.heaviest(), to: 1, &meter)
        var isRoot = true
        while true {
            let bound = settle(isRoot: isRoot, &meter)
            if isRoot { lowerBound = bound }
            isRoot = false
            if meter.isOver {
                cut(at: bound)
                return
            }
            if bound <= limit {
                if assigned.count == form.vertexCount {
                    if !record(bound) { return }
                } else {
                    choose(bound, &meter)
                    continue
                }
            }
            if !turnBack(&meter) { break }
        }
        if case .cheapest = aim { lowerBound = .infinity }
    }
}

extension BipartitionSearch {
    /// Gives a side to every vertex that has no choice, again and again.
    ///
    /// - Returns: What a division costs at least.
    private mutating func settle(isRoot: Bool, _ meter: inout BudgetMeter) -> Double {
        while true {
            let bound = packing.bound(limit: limit, isThorough: isRoot, &meter)
            if bound > limit || packing.openCount == 0 || meter.isOver { return bound }
            let forced = packing.forced(limit: limit, bound: bound)
            if forced.isEmpty { return bound }
            for (vertex, side) in forced { assign(vertex, to: side, &meter) }
        }
    }

    private mutating func choose(_ bound: Double, _ meter: inout BudgetMeter) {
        nodeCount += 1
        let (vertex, side, rise) = packing.branching()
        choices.append(
            Choice(
                vertex: vertex, side: side, assignedBefore: assigned.count, isLast: false,
                otherBound: bound + rise))
        assign(vertex, to: side, &meter)
    }

    /// Goes back to the last choice that has another side.
    ///
    /// - Returns: Whether there was one.
    private mutating func turnBack(_ meter: inout BudgetMeter) -> Bool {
        while let choice = choices.last {
            while assigned.count > choice.assignedBefore {
                packing.release(Int(assigned.removeLast()))
            }
            if choice.isLast || choice.otherBound > limit {
                choices.removeLast()
                continue
            }
            choices[choices.count - 1].isLast = true
            assign(choice.vertex, to: -choice.side, &meter)
            return true
        }
        return false
    }

    private mutating func assign(_ vertex: Int, to side: Int8, _ meter: inout BudgetMeter) {
        assigned.append(Int32(vertex))
        meter.spend(packing.assign(vertex, to: side))
    }

    /// Keeps a division that is complete.
    ///
    /// - Returns: Whether to go on.
    private mutating func record(_ cost: Double) -> Bool {
        let sides = packing.sides
        switch aim {
        case .cheapest:
            best = sides
            limit = cost - step
        case .every(let most):
            if found.count == most {
                isCut = true
                return false
            }
            found.append(sides)
        case .any:
            best = sides
            return false
        }
        return true
    }

    /// Ends the search early: what the open choices would cost at least is all that is known.
    private mutating func cut(at bound: Double) {
        isCut = true
        var least = bound
        for choice in choices where !choice.isLast { least = min(least, choice.otherBound) }
        lowerBound = max(lowerBound, least)
    }
}
