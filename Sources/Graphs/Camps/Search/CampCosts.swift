/// What joining each camp would cost the open vertices of a division that grows, and what all of them
/// cost at least.
///
/// A vertex that joins a camp frustrates its positive ties to other camps and its negative ties to this
/// one. With `P` the weight of its positive ties to vertices that have a camp, and `a(q)` the sum of its
/// ties to camp `q`, that is `P − a(q)`; a new camp costs `P`. The bound adds up what each open vertex
/// costs at best, and packs ways that contradict these choices and share no tie: positive ties that lead
/// from the pull of one camp to that of another, and cycles with one negative tie.
struct CampCosts: ~Copyable {
    let vertexCount: Int
    let most: Int

    let tieCount: Int
    let least: Double
    let offsets: Scratch<Int32>
    let neighbors: Scratch<Int32>
    let tieOf: Scratch<Int32>
    let firsts: Scratch<Int32>
    let seconds: Scratch<Int32>
    let weights: Scratch<Double>

    /// The camp of each vertex, −1 while open, and how many camps there are.
    let camp: Scratch<Int32>
    private(set) var campCount = 0

    /// For each vertex, the camps of its partners, in the places of its entries: which, the sum of the
    /// ties, and how many partners.
    let slotCamp: Scratch<Int32>
    let slotSum: Scratch<Double>
    let slotPartners: Scratch<Int32>
    let slotCount: Scratch<Int32>

    /// The weight of positive ties to vertices that have a camp.
    let positive: Scratch<Double>

    private(set) var openCount: Int

    /// What the ties between vertices with a camp cost.
    private(set) var cost = 0.0

    /// The best camp of each open vertex, what it saves, and how much more than the second best.
    let favorite: Scratch<Int32>
    let margin: Scratch<Double>
    let marginRest: Scratch<Double>
    let tieRest: Scratch<Double>

    let parent: Scratch<Int32>
    let parentTie: Scratch<Int32>
    let depth: Scratch<Int32>
    let label: Scratch<Int32>
    let queue: Scratch<Int32>

    static let anchor: Int32 = -1
    static let none: Int32 = -2
    static let root: Int32 = -3

    /// Begins with all vertices open.
    ///
    /// - Parameters:
    ///   - form: The ties.
    ///   - most: How many camps there may be.
    init(_ form: SignedForm, most: Int) {
        let rows = SignedRows(form)
        vertexCount = form.vertexCount
        self.most = most
        tieCount = form.ties.count
        least = 1e-11 * form.total
        offsets = Scratch(copying: rows.offsets)
        neighbors = Scratch(copying: rows.neighbors)
        tieOf = Scratch(copying: rows.ties)
        firsts = Scratch(copying: form.ties.map(\.first))
        seconds = Scratch(copying: form.ties.map(\.second))
        weights = Scratch(copying: form.ties.map(\.weight))
        camp = Scratch(repeating: -1, count: vertexCount)
        slotCamp = Scratch(repeating: -1, count: 2 * tieCount)
        slotSum = Scratch(repeating: 0, count: 2 * tieCount)
        slotPartners = Scratch(repeating: 0, count: 2 * tieCount)
        slotCount = Scratch(repeating: 0, count: vertexCount)
        positive = Scratch(repeating: 0, count: vertexCount)
        openCount = vertexCount
        favorite = Scratch(repeating: 0, count: vertexCount)
        margin = Scratch(repeating: 0, count: vertexCount)
        marginRest = Scratch(repeating: 0, count: vertexCount)
        tieRest = Scratch(repeating: 0, count: tieCount)
        parent = Scratch(repeating: Self.none, count: vertexCount)
        parentTie = Scratch(repeating: -1, count: vertexCount)
        depth = Scratch(repeating: 0, count: vertexCount)
        label = Scratch(repeating: 0, count: vertexCount)
        queue = Scratch(repeating: 0, count: vertexCount)
    }

    var camps: [Int32] { camp.array }

    func isOpen(_ vertex: Int) -> Bool { camp[vertex] < 0 }
}

extension CampCosts {
    /// Puts a vertex into a camp; the number of camps means a new one.
    ///
    /// - Returns: How many ties were looked at.
    mutating func assign(_ vertex: Int, to chosen: Int) -> Int {
        cost += positive[vertex] - sum(vertex, chosen)
        camp[vertex] = Int32(chosen)
        if chosen == campCount { campCount += 1 }
        openCount -= 1
        let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
        for entry in row {
            let neighbor = Int(neighbors[entry])
            let weight = weights[Int(tieOf[entry])]
            if weight > 0 { positive[neighbor] += weight }
            let start = Int(offsets[neighbor])
            var slot = start
            let end = start + Int(slotCount[neighbor])
            while slot < end, slotCamp[slot] != Int32(chosen) { slot += 1 }
            if slot == end {
                slotCamp[slot] = Int32(chosen)
                slotSum[slot] = 0
                slotPartners[slot] = 0
                slotCount[neighbor] += 1
            }
            slotSum[slot] += weight
            slotPartners[slot] += 1
        }
        return 2 * row.count + 1
    }

    /// Takes back the last assignment, which was this vertex's; where it was the first of its camp, which
    /// is the last one, that is gone too.
    mutating func release(_ vertex: Int, wasFirst: Bool) {
        let chosen = camp[vertex]
        for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
            let neighbor = Int(neighbors[entry])
            let weight = weights[Int(tieOf[entry])]
            if weight > 0 { positive[neighbor] -= weight }
            let start = Int(offsets[neighbor])
            var slot = start
            while slotCamp[slot] != chosen { slot += 1 }
            slotSum[slot] -= weight
            slotPartners[slot] -= 1
            if slotPartners[slot] == 0 {
                let last = start + Int(slotCount[neighbor]) - 1
                slotCamp[slot] = slotCamp[last]
                slotSum[slot] = slotSum[last]
                slotPartners[slot] = slotPartners[last]
                slotCount[neighbor] -= 1
            }
        }
        camp[vertex] = -1
        openCount += 1
        cost -= positive[vertex] - sum(vertex, Int(chosen))
        if wasFirst { campCount -= 1 }
    }

    /// The sum of the ties of a vertex to a camp.
    private func sum(_ vertex: Int, _ chosen: Int) -> Double {
        let start = Int(offsets[vertex])
        for slot in start..<start + Int(slotCount[vertex]) where slotCamp[slot] == Int32(chosen) {
            return slotSum[slot]
        }
        return 0
    }

    /// The camps that a vertex may join, the best first; with what each costs more than the best.
    func options(of vertex: Int) -> [(camp: Int, rise: Double)] {
        var options = (0..<campCount).map { (camp: $0, saving: 0.0) }
        if campCount < most { options.append((campCount, 0)) }
        let start = Int(offsets[vertex])
        for slot in start..<start + Int(slotCount[vertex]) {
            options[Int(slotCamp[slot])].saving = slotSum[slot]
        }
        options.sort { ($1.saving, $0.camp) < ($0.saving, $1.camp) }
        let best = options[0].saving
        return options.map { ($0.camp, best - $0.saving) }
    }
}

extension CampCosts {
    /// What a division costs at least; ends early where that is above a limit.
    mutating func bound(limit: Double, rounds: Int, _ meter: inout BudgetMeter) -> Double {
        var bound = cost
        var looks = 0
        for vertex in 0..<vertexCount where camp[vertex] < 0 {
            bound += positive[vertex] - weigh(vertex)
            looks += 1 + Int(slotCount[vertex])
        }
        meter.spend(looks)
        if bound > limit || openCount == 0 { return bound }
        looks = openCount
        for tie in 0..<tieCount {
            let isOpen = camp[Int(firsts[tie])] < 0 && camp[Int(seconds[tie])] < 0
            tieRest[tie] = isOpen ? abs(weights[tie]) : 0
            looks += isOpen ? 1 : 0
        }
        meter.spend(tieCount)
        bound += packPairs()
        for _ in 0..<rounds {
            if bound > limit || meter.isOver { break }
            let (gain, isDone) = packForest()
            meter.spend(2 * looks)
            bound += gain
            if isDone { break }
        }
        return bound
    }

    /// Finds the best camp of an open vertex.
    ///
    /// - Returns: What it saves.
    private func weigh(_ vertex: Int) -> Double {
        let start = Int(offsets[vertex])
        let known = Int(slotCount[vertex])
        var (best, second) = (-Double.infinity, -Double.infinity)
        var chosen: Int32 = -1
        for slot in start..<start + known {
            let sum = slotSum[slot]
            if sum > best {
                (best, second, chosen) = (sum, best, slotCamp[slot])
            } else if sum > second {
                second = sum
            }
        }
        // Camps without a partner, and a new one, cost P alone.
        let others = campCount - known + (campCount < most ? 1 : 0)
        if others > 0 {
            if best < 0 {
                second = others > 1 ? 0 : best
                best = 0
                // Which of several it is, is open.
                chosen = others == 1 && campCount < most ? Int32(campCount) : -1
                if others == 1, campCount == most { chosen = missing(vertex) }
            } else if second < 0 {
                second = 0
            }
        }
        favorite[vertex] = chosen
        let lead = second == -.infinity ? Double.infinity : best - second
        margin[vertex] = lead > least ? lead : 0
        marginRest[vertex] = margin[vertex]
        return best
    }

    /// The only camp in which a vertex has no partner.
    private func missing(_ vertex: Int) -> Int32 {
        let start = Int(offsets[vertex])
        for candidate in 0..<Int32(campCount)
        where !(start..<start + Int(slotCount[vertex])).contains(where: {
            slotCamp[$0] == candidate
        }) {
            return candidate
        }
        return -1
    }

    /// Whether two vertices that go to a camp go to the same one.
    func areOne(_ one: Int32, _ other: Int32) -> Bool {
        // "A new camp" may be two different ones, unless only one more may be.
        one == other && (one != Int32(campCount) || campCount == most - 1)
    }

    /// Open vertices that cost too much anywhere but in their favorite camp.
    ///
    /// Valid after ``bound(limit:rounds:_:)``.
    func forced(limit: Double, bound: Double) -> (vertex: Int, camp: Int)? {
        for vertex in 0..<vertexCount
        where camp[vertex] < 0 && favorite[vertex] >= 0 && bound + marginRest[vertex] > limit {
            return (vertex, Int(favorite[vertex]))
        }
        return nil
    }

    /// The vertex to put into a camp next: the one that a wrong camp costs most, the one of the most
    /// ties among equals.
    func branching() -> Int {
        var (best, bestMargin) = (-1, -1.0)
        var bestDegree: Int32 = -1
        for vertex in 0..<vertexCount where camp[vertex] < 0 {
            let degree = offsets[vertex + 1] - offsets[vertex]
            let lead = min(margin[vertex], 1e300)
            if lead > bestMargin + least || lead >= bestMargin - least && degree > bestDegree {
                (best, bestMargin, bestDegree) = (vertex, lead, degree)
            }
        }
        return best
    }

    /// How much of its margin the ways that were packed count on.
    func usedMargin(of vertex: Int) -> Double { margin[vertex] - marginRest[vertex] }
}
