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

    private let tieCount: Int
    private let least: Double
    private let offsets: Scratch<Int32>
    private let neighbors: Scratch<Int32>
    private let tieOf: Scratch<Int32>
    private let firsts: Scratch<Int32>
    private let seconds: Scratch<Int32>
    private let weights: Scratch<Double>

    /// The camp of each vertex, −1 while open, and how many camps there are.
    private let camp: Scratch<Int32>
    private(set) var campCount = 0

    /// For each vertex, the camps of its partners, in the places of its entries: which, the sum of the
    /// ties, and how many partners.
    private let slotCamp: Scratch<Int32>
    private let slotSum: Scratch<Double>
    private let slotPartners: Scratch<Int32>
    private let slotCount: Scratch<Int32>

    /// The weight of positive ties to vertices that have a camp.
    private let positive: Scratch<Double>

    private(set) var openCount: Int

    /// What the ties between vertices with a camp cost.
    private(set) var cost = 0.0

    /// The best camp of each open vertex, what it saves, and how much more than the second best.
    private let favorite: Scratch<Int32>
    private let margin: Scratch<Double>
    private let marginRest: Scratch<Double>
    private let tieRest: Scratch<Double>

    private let parent: Scratch<Int32>
    private let parentTie: Scratch<Int32>
    private let depth: Scratch<Int32>
    private let label: Scratch<Int32>
    private let queue: Scratch<Int32>

    private static let anchor: Int32 = -1
    private static let none: Int32 = -2
    private static let root: Int32 = -3

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

    /// Takes back the last assignment, which was this vertex's.
    mutating func release(_ vertex: Int) {
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
    }

    /// Whether the vertex was the first of its camp, which is the last camp: then it is closed too.
    mutating func closeCamp(after vertex: Int, wasFirst: Bool) {
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
    private func areOne(_ one: Int32, _ other: Int32) -> Bool {
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

    /// What camps cost a vertex more, of which its margin is what ways have not used up.
    func unusedMargin(of vertex: Int) -> Double { marginRest[vertex] }
    func fullMargin(of vertex: Int) -> Double { margin[vertex] }
}

extension CampCosts {
    /// Ties that contradict the favorites of their ends.
    private func packPairs() -> Double {
        var gain = 0.0
        for tie in 0..<tieCount where tieRest[tie] > least {
            let (first, second) = (Int(firsts[tie]), Int(seconds[tie]))
            let (one, other) = (favorite[first], favorite[second])
            if one < 0 || other < 0 { continue }
            if weights[tie] > 0 ? one == other : !areOne(one, other) { continue }
            let amount = min(tieRest[tie], marginRest[first], marginRest[second])
            if amount <= least { continue }
            gain += amount
            tieRest[tie] -= amount
            marginRest[first] -= amount
            marginRest[second] -= amount
        }
        return gain
    }

    /// Grows a forest of positive ties over what is left, from the vertices that camps pull first, and
    /// packs the ways of ties that contradict it.
    ///
    /// - Returns: What that adds, and whether no tie contradicted.
    private func packForest() -> (gain: Double, isDone: Bool) {
        var (head, tail) = (0, 0)
        for vertex in 0..<vertexCount where camp[vertex] < 0 {
            parent[vertex] = Self.none
            if favorite[vertex] < 0 || marginRest[vertex] <= least { continue }
            parent[vertex] = Self.anchor
            parentTie[vertex] = -1
            depth[vertex] = 1
            label[vertex] = favorite[vertex]
            queue[tail] = Int32(vertex)
            tail += 1
        }
        var gain = 0.0
        var isDone = true
        var nextRoot = 0
        while true {
            if head == tail {
                while nextRoot < vertexCount,
                    camp[nextRoot] >= 0 || parent[nextRoot] != Self.none
                {
                    nextRoot += 1
                }
                if nextRoot == vertexCount { return (gain, isDone) }
                parent[nextRoot] = Self.root
                parentTie[nextRoot] = -1
                depth[nextRoot] = 1
                // A label of its own, below those of camps.
                label[nextRoot] = -2 - Int32(nextRoot)
                queue[tail] = Int32(nextRoot)
                tail += 1
            }
            let vertex = Int(queue[head])
            head += 1
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                let neighbor = Int(neighbors[entry])
                let tie = Int(tieOf[entry])
                if tieRest[tie] <= least || tie == Int(parentTie[vertex]) { continue }
                if weights[tie] > 0 {
                    if parent[neighbor] == Self.none {
                        parent[neighbor] = Int32(vertex)
                        parentTie[neighbor] = Int32(tie)
                        depth[neighbor] = depth[vertex] + 1
                        label[neighbor] = label[vertex]
                        queue[tail] = Int32(neighbor)
                        tail += 1
                    } else if label[neighbor] != label[vertex] {
                        isDone = false
                        gain += packWay(through: tie)
                    }
                } else if parent[neighbor] != Self.none, neighbor < vertex,
                    label[neighbor] == label[vertex]
                {
                    let amount = packWay(through: tie)
                    gain += amount
                    if amount > 0 { isDone = false }
                }
            }
        }
    }

    private func packWay(through tie: Int) -> Double {
        var amount = tieRest[tie]
        let isWay = walk(of: tie) { isPull, position in
            amount = min(amount, isPull ? marginRest[position] : tieRest[position])
            return amount > least
        }
        if !isWay || amount <= least { return 0 }
        tieRest[tie] -= amount
        _ = walk(of: tie) { isPull, position in
            if isPull { marginRest[position] -= amount } else { tieRest[position] -= amount }
            return true
        }
        return amount
    }

    /// Passes on the ties of the forest, and the pulls of camps, on the way that a tie closes.
    ///
    /// - Returns: Whether it is one, and `body` agreed throughout.
    @inline(__always)
    private func walk(of tie: Int, _ body: (_ isPull: Bool, Int) -> Bool) -> Bool {
        var (one, other) = (Int(firsts[tie]), Int(seconds[tie]))
        while one != other {
            if depth[one] < depth[other] { swap(&one, &other) }
            if parent[one] < 0 {
                if parent[one] != Self.anchor || parent[other] != Self.anchor { return false }
                if weights[tie] < 0, !areOne(label[one], label[other]) { return false }
                return body(true, one) && body(true, other)
            }
            if !body(false, Int(parentTie[one])) { return false }
            one = Int(parent[one])
        }
        return true
    }
}
