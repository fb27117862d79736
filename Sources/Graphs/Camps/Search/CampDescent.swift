/// Good divisions of a signed form into camps, found by single moves and small shakes.
struct CampDescent {
    /// The best camps so far.
    private(set) var best: [Int32]

    /// What they cost.
    private(set) var cost: Double

    private let form: SignedForm
    private let rows: SignedRows
    private let most: Int
    private let fewest: Int
    private var camps: [Int32]
    private var sizes: [Int]
    private var used = 0
    private var current: Double
    private let least: Double

    /// The ties of the vertex in hand to each camp, all 0 between two vertices, and the camps touched.
    private var sums: [Double]
    private var touched: [Int32] = []

    /// Settles a division and shakes it again and again.
    ///
    /// - Parameters:
    ///   - form: What to divide.
    ///   - range: How many camps there may be.
    ///   - start: The division to begin with, which has as many camps as there have to be.
    ///   - shakes: How often to shake.
    ///   - steps: How much work to spend at most.
    ///   - generator: Where chance comes from.
    ///   - meter: Where the work is counted.
    init(
        of form: SignedForm, camps range: ClosedRange<Int>, from start: [Int32], shakes: Int,
        steps: Int, using generator: inout SplitMix64, _ meter: inout BudgetMeter
    ) {
        self.form = form
        rows = SignedRows(form)
        most = min(range.upperBound, max(1, form.vertexCount))
        fewest = range.lowerBound
        least = 1e-10 * form.total
        camps = start
        sizes = Array(repeating: 0, count: form.vertexCount + 1)
        sums = Array(repeating: 0, count: form.vertexCount + 1)
        for camp in start { sizes[Int(camp)] += 1 }
        used = sizes.count { $0 > 0 }
        cost = form.cost(ofCamps: start)
        current = cost
        best = start
        meter.spend(form.ties.count)
        current += settle((0..<Int32(form.vertexCount)).map { $0 }, &meter)
        keep()
        let end = meter.used + steps
        for _ in 0..<shakes where meter.used < end && !meter.isOver {
            shake(using: &generator, &meter)
        }
    }

    private mutating func keep() {
        guard current < cost - least else { return }
        best = camps
        cost = current
    }

    /// Moves some vertices that lie together, lets all settle, and keeps that unless it is worse.
    private mutating func shake(using generator: inout SplitMix64, _ meter: inout BudgetMeter) {
        let before = (camps, sizes, used)
        meter.spend(camps.count / 2)
        var near = [Int32(generator.below(form.vertexCount))]
        var change = 0.0
        // A camp for all of them: that of some vertex, or a new one.
        let chosen =
            generator.below(4) == 0 && used < most
            ? free() : camps[generator.below(form.vertexCount)]
        for _ in 0..<1 + generator.below(max(2, min(form.vertexCount / 4, 16))) {
            let vertex = near[generator.below(near.count)]
            change += move(Int(vertex), to: chosen, &meter)
            let row = rows.range(Int(vertex))
            if !row.isEmpty {
                near.append(rows.neighbors[row.lowerBound + generator.below(row.count)])
            }
        }
        change += settle(near, &meter)
        current += change
        if current > cost + least {
            (camps, sizes, used) = before
            current -= change
        } else {
            keep()
        }
    }

    /// Moves vertices to the camps that they fit best, until every one is where it should be.
    private mutating func settle(_ start: [Int32], _ meter: inout BudgetMeter) -> Double {
        var stack = start
        for vertex in start {
            stack.append(contentsOf: rows.neighbors[rows.range(Int(vertex))])
        }
        var change = 0.0
        while let vertex = stack.popLast().map({ Int($0) }), !meter.isOver {
            let target = bestCamp(of: vertex, &meter)
            if target == camps[vertex] { continue }
            change += move(vertex, to: target, &meter)
            stack.append(contentsOf: rows.neighbors[rows.range(vertex)])
        }
        return change
    }

    private mutating func bestCamp(of vertex: Int, _ meter: inout BudgetMeter) -> Int32 {
        let own = camps[vertex]
        let isAlone = sizes[Int(own)] == 1
        if isAlone, used <= fewest { return own }
        addUp(vertex, &meter)
        var (choice, most) = (own, sums[Int(own)])
        for camp in touched where sums[Int(camp)] > most + least {
            (choice, most) = (camp, sums[Int(camp)])
        }
        if most < -least, !isAlone, used < self.most { choice = free() }
        clear()
        return choice
    }

    /// Moves a vertex unless its camp has to stay.
    ///
    /// - Returns: The change of the cost.
    private mutating func move(
        _ vertex: Int, to camp: Int32, _ meter: inout BudgetMeter
    ) -> Double {
        let own = camps[vertex]
        if own == camp || sizes[Int(own)] == 1 && used <= fewest { return 0 }
        addUp(vertex, &meter)
        let change = sums[Int(own)] - sums[Int(camp)]
        clear()
        sizes[Int(own)] -= 1
        if sizes[Int(own)] == 0 { used -= 1 }
        if sizes[Int(camp)] == 0 { used += 1 }
        sizes[Int(camp)] += 1
        camps[vertex] = camp
        return change
    }

    private mutating func addUp(_ vertex: Int, _ meter: inout BudgetMeter) {
        for entry in rows.range(vertex) {
            let camp = camps[Int(rows.neighbors[entry])]
            touched.append(camp)
            sums[Int(camp)] += form.ties[Int(rows.ties[entry])].weight
        }
        meter.spend(rows.range(vertex).count + 1)
    }

    private mutating func clear() {
        for camp in touched { sums[Int(camp)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    /// A camp that nobody is in.
    private func free() -> Int32 { Int32(sizes.firstIndex(of: 0) ?? 0) }
}

extension SignedForm {
    /// The weight of the ties that a division into camps contradicts.
    func cost(ofCamps camps: [Int32]) -> Double {
        ties.reduce(0) {
            ($1.weight < 0) == (camps[Int($1.first)] == camps[Int($1.second)])
                ? $0 + abs($1.weight) : $0
        }
    }
}
