/// What the open part of a division costs at least, by cycles that share no tie.
///
/// On every cycle with an odd number of negative ties one tie at least is frustrated, whatever the
/// division. Vertices that have a side act as one, the anchor; the ties between it and an open vertex
/// add up to a pull, and what cancels there is frustrated in any case. Cycles are packed greedily:
/// triangles through the anchor first, then other triangles, then the fundamental cycles of breadth-first
/// forests until what is left has none. Ties may be taken in part.
///
/// A tie that is left over costs its rest more where it is frustrated, so that a vertex with too much pull
/// left has no choice.
struct CyclePacking: ~Copyable {
    let vertexCount: Int
    let tieCount: Int
    let least: Double

    let offsets: Scratch<Int32>
    let neighbors: Scratch<Int32>
    let tieOf: Scratch<Int32>
    let firsts: Scratch<Int32>
    let seconds: Scratch<Int32>
    let weights: Scratch<Double>

    /// Unbalanced triangles, three ties each.
    let triangles: [Int32]

    /// −1, 1, or 0 while open.
    let side: Scratch<Int8>

    /// The sum of `w x` over partners with a side.
    let field: Scratch<Double>

    /// The fields that assignments have changed, to be put back.
    private var history: [Double] = []
    private var costs: [Double] = []

    /// What divisions cost for sure: ties among vertices with sides, and what cancels at open ones.
    private var cost = 0.0

    /// The open vertices, in no order, and where each stands.
    let open: Scratch<Int32>
    let placeInOpen: Scratch<Int32>
    private(set) var openCount: Int

    /// What is left of ties and pulls.
    let tieRest: Scratch<Double>
    let pullRest: Scratch<Double>

    /// The breadth-first forest.
    let parent: Scratch<Int32>
    let parentTie: Scratch<Int32>
    let depth: Scratch<Int32>
    let label: Scratch<Int8>
    let queue: Scratch<Int32>

    /// Whether the dearer parts were worth their price so far.
    private var triangleTrials = Trials()
    private var forestTrials = Trials()

    private struct Trials {
        var count = 0
        var successes = 0
        var areWorthwhile: Bool { count < 200 || successes * 20 >= count || count % 64 == 0 }
    }

    static let anchor: Int32 = -1
    static let none: Int32 = -2

    init(_ form: SignedForm) {
        let rows = SignedRows(form)
        vertexCount = form.vertexCount
        tieCount = form.ties.count
        least = 1e-11 * form.total
        offsets = Scratch(copying: rows.offsets)
        neighbors = Scratch(copying: rows.neighbors)
        tieOf = Scratch(copying: rows.ties)
        firsts = Scratch(copying: form.ties.map(\.first))
        seconds = Scratch(copying: form.ties.map(\.second))
        weights = Scratch(copying: form.ties.map(\.weight))
        triangles = rows.unbalancedTriangles(of: form, atMost: max(10_000, 20 * form.ties.count))
        side = Scratch(repeating: 0, count: vertexCount)
        field = Scratch(repeating: 0, count: vertexCount)
        open = Scratch(copying: (0..<Int32(vertexCount)).map { $0 })
        placeInOpen = Scratch(copying: (0..<Int32(vertexCount)).map { $0 })
        openCount = vertexCount
        tieRest = Scratch(repeating: 0, count: tieCount)
        pullRest = Scratch(repeating: 0, count: vertexCount)
        parent = Scratch(repeating: Self.none, count: vertexCount)
        parentTie = Scratch(repeating: -1, count: vertexCount)
        depth = Scratch(repeating: 0, count: vertexCount)
        label = Scratch(repeating: 0, count: vertexCount)
        queue = Scratch(repeating: 0, count: vertexCount)
    }

    var sides: [Int8] { side.array }

    /// The vertex with the most weight of ties.
    func heaviest() -> Int {
        var (best, most) = (0, -1.0)
        for vertex in 0..<vertexCount {
            var sum = 0.0
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                sum += abs(weights[Int(tieOf[entry])])
            }
            if sum > most { (best, most) = (vertex, sum) }
        }
        return best
    }
}

extension CyclePacking {
    /// Gives a vertex a side.
    ///
    /// - Returns: How many ties were looked at.
    mutating func assign(_ vertex: Int, to newSide: Int8) -> Int {
        let sign = Double(newSide)
        costs.append(cost)
        if field[vertex] * sign < 0 { cost += abs(field[vertex]) }
        side[vertex] = newSide
        let place = placeInOpen[vertex]
        openCount -= 1
        let last = open[openCount]
        open[Int(place)] = last
        placeInOpen[Int(last)] = place
        open[openCount] = Int32(vertex)
        placeInOpen[vertex] = Int32(openCount)
        let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
        for entry in row {
            let neighbor = Int(neighbors[entry])
            if side[neighbor] != 0 { continue }
            let weight = weights[Int(tieOf[entry])]
            let before = field[neighbor]
            history.append(before)
            field[neighbor] = before + weight * sign
            cost += (abs(weight) - abs(field[neighbor]) + abs(before)) / 2
        }
        return row.count + 1
    }

    /// Takes back the last assignment, which was this vertex's.
    mutating func release(_ vertex: Int) {
        for entry in (Int(offsets[vertex])..<Int(offsets[vertex + 1])).reversed() {
            let neighbor = Int(neighbors[entry])
            if side[neighbor] == 0, let before = history.popLast() { field[neighbor] = before }
        }
        side[vertex] = 0
        // It was the last to leave the list, and stands right behind those that are still there.
        openCount += 1
        cost = costs.popLast() ?? 0
    }

    /// What a division costs at least; ends early where that is above a limit.
    mutating func bound(
        limit: Double, isThorough: Bool, _ meter: inout BudgetMeter
    ) -> Double {
        var bound = cost
        if bound > limit || openCount == 0 { return bound }
        let looks = reset()
        meter.spend(looks + tieCount / 4)
        bound += packAnchorTriangles()
        if bound > limit { return bound }
        if !triangles.isEmpty {
            triangleTrials.count += 1
            if isThorough || triangleTrials.areWorthwhile {
                bound += packTriangles()
                meter.spend(triangles.count / 3)
                if bound > limit {
                    triangleTrials.successes += 1
                    return bound
                }
            }
        }
        forestTrials.count += 1
        if isThorough || forestTrials.areWorthwhile {
            let before = bound
            for _ in 0..<(isThorough ? 200 : 12) {
                let (gain, isDone) = packForest()
                meter.spend(2 * looks)
                bound += gain
                if bound > limit || isDone || meter.isOver { break }
            }
            if bound > limit || bound > before && hasForced(limit: limit, bound: bound) {
                forestTrials.successes += 1
            }
        }
        return bound
    }

    /// Whether some open vertex would cost too much on one of its sides.
    private func hasForced(limit: Double, bound: Double) -> Bool {
        for place in 0..<openCount where bound + pullRest[Int(open[place])] > limit { return true }
        return false
    }

    /// The open vertices that would cost too much on one of their sides, and the other side.
    ///
    /// Valid after ``bound(limit:isThorough:_:)``.
    func forced(limit: Double, bound: Double) -> [(vertex: Int, side: Int8)] {
        var forced: [(vertex: Int, side: Int8)] = []
        for place in 0..<openCount {
            let vertex = Int(open[place])
            if bound + pullRest[vertex] > limit {
                forced.append((vertex, field[vertex] < 0 ? -1 : 1))
            }
        }
        return forced
    }

    /// The ties that would cost too much if they were frustrated.
    ///
    /// Valid after ``bound(limit:isThorough:_:)``.
    func firm(limit: Double, bound: Double) -> [Int] {
        (0..<tieCount).filter { bound + tieRest[$0] > limit }
    }

    /// The vertex to give a side next: the one that the anchor pulls hardest, the heavier one among
    /// equals; its better side; and what the other one costs more at least.
    func branching() -> (vertex: Int, side: Int8, rise: Double) {
        var best = Int(open[0])
        var bestPull = -1.0
        var bestDegree: Int32 = -1
        for place in 0..<openCount {
            let vertex = Int(open[place])
            let pull = abs(field[vertex])
            if pull < bestPull - least { continue }
            let degree = offsets[vertex + 1] - offsets[vertex]
            if pull > bestPull + least || degree > bestDegree
                || (degree == bestDegree && vertex < best)
            {
                (best, bestPull, bestDegree) = (vertex, pull, degree)
            }
        }
        return (best, field[best] < 0 ? -1 : 1, pullRest[best])
    }
}

extension SignedRows {
    /// The ties of triangles with an odd number of negative ties, three each, at most so many.
    fileprivate func unbalancedTriangles(of form: SignedForm, atMost limit: Int) -> [Int32] {
        var found: [Int32] = []
        var tieTo = [Int32](repeating: -1, count: form.vertexCount)
        for vertex in 0..<form.vertexCount {
            for entry in range(vertex) where neighbors[entry] > vertex {
                tieTo[Int(neighbors[entry])] = ties[entry]
            }
            for entry in range(vertex) where neighbors[entry] > vertex {
                let second = Int(neighbors[entry])
                for next in range(second) where neighbors[next] > second {
                    let closing = tieTo[Int(neighbors[next])]
                    if closing < 0 { continue }
                    let sides = [ties[entry], ties[next], closing]
                    let negatives = sides.count { form.ties[Int($0)].weight < 0 }
                    if negatives % 2 == 0 { continue }
                    found += sides
                    if found.count >= 3 * limit { return found }
                }
            }
            for entry in range(vertex) { tieTo[Int(neighbors[entry])] = -1 }
        }
        return found
    }
}
