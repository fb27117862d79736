/// Good divisions of a signed form into two sides, found by single moves and small shakes.
struct BipartitionDescent {
    /// The best sides so far.
    private(set) var best: [Int8]

    /// What they cost.
    private(set) var cost: Double

    private let form: SignedForm
    private let rows: SignedRows
    private var sides: [Int8]

    /// For each vertex, `Σ w x` over its partners: the side that they pull it to, and how hard.
    private var pulls: [Double]

    private var current: Double
    private let least: Double

    /// Settles a division and shakes it again and again.
    ///
    /// - Parameters:
    ///   - form: What to divide.
    ///   - start: The division to begin with, by default that of breadth-first trees.
    ///   - shakes: How often to shake.
    ///   - steps: How much work to spend at most.
    ///   - generator: Where chance comes from.
    ///   - meter: Where the work is counted.
    init(
        of form: SignedForm, from start: [Int8]? = nil, shakes: Int, steps: Int,
        using generator: inout SplitMix64,
        _ meter: inout BudgetMeter
    ) {
        self.form = form
        rows = SignedRows(form)
        least = 1e-10 * form.total
        sides = start ?? Array(repeating: 0, count: form.vertexCount)
        pulls = Array(repeating: 0, count: form.vertexCount)
        best = []
        cost = 0
        current = 0
        for root in 0..<form.vertexCount where sides[root] == 0 {
            _ = form.spread(from: root, rows, &sides) {}
        }
        for tie in form.ties {
            pulls[Int(tie.first)] += tie.weight * Double(sides[Int(tie.second)])
            pulls[Int(tie.second)] += tie.weight * Double(sides[Int(tie.first)])
        }
        meter.spend(4 * form.ties.count)
        descend((0..<Int32(form.vertexCount)).map { $0 }, &meter)
        best = sides
        cost = form.cost(of: sides)
        current = cost
        let end = meter.used + steps
        for _ in 0..<shakes where meter.used < end && !meter.isOver {
            shake(using: &generator, &meter)
        }
    }

    /// Lets everything melt and freeze again, so many times.
    ///
    /// - Parameters:
    ///   - rounds: How many times.
    ///   - steps: How much work to spend at most.
    ///   - generator: Where chance comes from.
    ///   - meter: Where the work is counted.
    /// - SeeAlso: Kirkpatrick, Gelatt & Vecchi (1983), <https://doi.org/10.1126/science.220.4598.671>.
    mutating func anneal(
        rounds: Int, steps: Int, using generator: inout SplitMix64, _ meter: inout BudgetMeter
    ) {
        let unit = form.total / Double(max(1, form.ties.count))
        // How far above 0 an exponential variate lies, at equal chances: sums of 1 / k.
        var heights = [Double](repeating: 0, count: 1024)
        var sum = 0.0
        for place in heights.indices {
            sum += 1 / Double(heights.count - place)
            heights[place] = sum
        }
        let end = meter.used + steps
        for _ in 0..<rounds where meter.used < end && !meter.isOver {
            for vertex in sides.indices where generator.below(2) == 0 {
                current += flip(vertex, &meter)
            }
            var heat = 2 * unit
            while heat > 0.05 * unit, meter.used < end, !meter.isOver {
                for _ in 0..<4 * sides.count {
                    let vertex = generator.below(sides.count)
                    let rise = pulls[vertex] * Double(sides[vertex])
                    if rise <= heat * heights[generator.below(heights.count)] {
                        current += flip(vertex, &meter)
                    }
                }
                meter.spend(4 * sides.count)
                heat *= 0.995
            }
            current += descend((0..<Int32(sides.count)).map { $0 }, &meter)
            if current < cost - least {
                best = sides
                cost = current
            }
        }
    }

    /// Moves some vertices that lie together, lets all settle, and keeps that unless it is worse.
    private mutating func shake(using generator: inout SplitMix64, _ meter: inout BudgetMeter) {
        let before = (sides, pulls)
        meter.spend(sides.count / 4)
        var queue = [Int32(generator.below(form.vertexCount))]
        let size = 1 + generator.below(max(2, min(form.vertexCount / 4, 24)))
        var change = 0.0
        for _ in 0..<size {
            let vertex = queue[generator.below(queue.count)]
            change += flip(Int(vertex), &meter)
            let row = rows.range(Int(vertex))
            queue.append(vertex)
            if !row.isEmpty {
                queue.append(rows.neighbors[row.lowerBound + generator.below(row.count)])
            }
        }
        change += descend(queue, &meter)
        current += change
        if current < cost - least {
            best = sides
            cost = current
        } else if current > cost + least {
            (sides, pulls) = before
            current -= change
        }
    }

    /// Flips vertices whose partners pull the other way, until there is none.
    ///
    /// - Returns: The change of the cost.
    @discardableResult
    private mutating func descend(_ start: [Int32], _ meter: inout BudgetMeter) -> Double {
        var stack = start
        for vertex in start {
            stack.append(contentsOf: rows.neighbors[rows.range(Int(vertex))])
        }
        var change = 0.0
        while let vertex = stack.popLast().map({ Int($0) }) {
            if pulls[vertex] * Double(sides[vertex]) >= -least { continue }
            change += flip(vertex, &meter)
            stack.append(contentsOf: rows.neighbors[rows.range(vertex)])
            if meter.isOver { break }
        }
        return change
    }

    /// Puts a vertex on the other side.
    ///
    /// - Returns: The change of the cost.
    private mutating func flip(_ vertex: Int, _ meter: inout BudgetMeter) -> Double {
        let change = pulls[vertex] * Double(sides[vertex])
        sides[vertex] = -sides[vertex]
        for entry in rows.range(vertex) {
            pulls[Int(rows.neighbors[entry])] +=
                2 * form.ties[Int(rows.ties[entry])].weight * Double(sides[vertex])
        }
        meter.spend(rows.range(vertex).count)
        return change
    }
}
