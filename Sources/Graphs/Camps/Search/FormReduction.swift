/// A signed form made smaller without a change of its least cost, and the way back.
///
/// Three reductions, over and over: a vertex of at most three ties goes, and ties among its partners
/// take over what it costs (two partners: one tie; three: a triangle of them); a vertex one of whose
/// ties outweighs all others follows that partner; two ties of a pair become one, and what they
/// frustrate in any case is a constant. Any best division of what is left goes back to a best division
/// of the whole, though not every best one of the whole comes from there.
///
/// - SeeAlso: Liers & Pardella (2012), <https://doi.org/10.1007/s10589-010-9335-5>, for the same in
///   words of the maximum cut.
struct FormReduction {
    /// What is left.
    private(set) var form: SignedForm

    /// The cost of any division of the whole, less that of what is left of it.
    private(set) var constant = 0.0

    /// For every vertex left, its number in the whole.
    private(set) var originals: [Int32] = []

    /// Vertices that went, with the partners they had then, in this order.
    private var gone: [(vertex: Int32, partners: [Partner])] = []

    private var rows: [[Partner]]
    private var isGone: [Bool]
    private var queue: [Int32]
    private var isQueued: [Bool]
    private let least: Double

    private struct Partner {
        var vertex: Int32
        var weight: Double
    }

    /// Reduces a form as far as it goes.
    ///
    /// - Parameters:
    ///   - whole: The form.
    ///   - joined: Ties that some best division does not frustrate, so that their ends can be made
    ///     one.
    init(of whole: SignedForm, joining joined: [SignedForm.Tie] = []) {
        form = whole
        rows = Array(repeating: [], count: whole.vertexCount)
        for tie in whole.ties {
            rows[Int(tie.first)].append(Partner(vertex: tie.second, weight: tie.weight))
            rows[Int(tie.second)].append(Partner(vertex: tie.first, weight: tie.weight))
        }
        for vertex in rows.indices { rows[vertex].sort { $0.vertex < $1.vertex } }
        isGone = Array(repeating: false, count: whole.vertexCount)
        queue = (0..<Int32(whole.vertexCount)).map { $0 }
        isQueued = Array(repeating: true, count: whole.vertexCount)
        least = 1e-12 * whole.total
        join(joined)
        while let vertex = queue.popLast() {
            isQueued[Int(vertex)] = false
            if !isGone[Int(vertex)] { reduce(Int(vertex)) }
        }
        finish()
    }

    /// The sides of all vertices of the whole, from those of the vertices left.
    func expanded(_ sides: [Int8]) -> [Int8] {
        var all = [Int8](repeating: 0, count: rows.count)
        for (number, vertex) in originals.enumerated() { all[Int(vertex)] = sides[number] }
        for (vertex, partners) in gone.reversed() {
            let pull = partners.reduce(0) { $0 + $1.weight * Double(all[Int($1.vertex)]) }
            // Where both sides cost the same, the heaviest tie decides.
            let heaviest = partners.max { abs($0.weight) < abs($1.weight) }
            let leaning =
                abs(pull) > least
                ? pull : heaviest.map { $0.weight * Double(all[Int($0.vertex)]) } ?? 1
            all[Int(vertex)] = leaning < 0 ? -1 : 1
        }
        return all
    }
}

extension FormReduction {
    private mutating func reduce(_ vertex: Int) {
        let partners = rows[vertex]
        if partners.count <= 3 {
            replace(vertex)
            return
        }
        var sum = 0.0
        var heaviest = partners[0]
        for partner in partners {
            sum += abs(partner.weight)
            if abs(partner.weight) > abs(heaviest.weight) { heaviest = partner }
        }
        if 2 * abs(heaviest.weight) >= sum - least {
            merge(vertex, into: Int(heaviest.vertex), sign: heaviest.weight < 0 ? -1 : 1)
        }
    }

    /// Takes out a vertex of at most three ties.
    ///
    /// What it costs at best depends on which of its partners are on one side: four cases, which a
    /// constant and three ties among them tell just as well.
    private mutating func replace(_ vertex: Int) {
        let partners = rows[vertex]
        remove(vertex)
        let weights = (0..<3).map { $0 < partners.count ? partners[$0].weight : 0 }
        let pulls = [(1.0, 1.0), (1, -1), (-1, 1), (-1, -1)].map { second, third in
            abs(weights[0] + second * weights[1] + third * weights[2])
        }
        let mean = (pulls[0] + pulls[1] + pulls[2] + pulls[3]) / 4
        constant += (weights.reduce(0) { $0 + abs($1) } - mean) / 2
        let among = [
            (0, 1, (pulls[0] + pulls[1] - pulls[2] - pulls[3]) / 4),
            (0, 2, (pulls[0] - pulls[1] + pulls[2] - pulls[3]) / 4),
            (1, 2, (pulls[0] - pulls[1] - pulls[2] + pulls[3]) / 4),
        ]
        for (one, other, weight) in among where other < partners.count && abs(weight) > least {
            constant -= abs(weight) / 2
            add(weight, between: Int(partners[one].vertex), and: Int(partners[other].vertex))
        }
    }

    /// Makes a vertex follow another, or its opposite.
    private mutating func merge(_ vertex: Int, into other: Int, sign: Double) {
        let partners = rows[vertex]
        remove(vertex)
        for partner in partners {
            if Int(partner.vertex) == other {
                // Frustrated or not, whatever the others do.
                if partner.weight * sign < 0 { constant += abs(partner.weight) }
            } else {
                add(sign * partner.weight, between: other, and: Int(partner.vertex))
            }
        }
    }

    /// Takes a vertex out, whose ties have become others.
    private mutating func remove(_ vertex: Int) {
        gone.append((Int32(vertex), rows[vertex]))
        isGone[vertex] = true
        for partner in rows[vertex] {
            let place = place(of: vertex, in: Int(partner.vertex))
            rows[Int(partner.vertex)].remove(at: place)
            enqueue(partner.vertex)
        }
        rows[vertex] = []
    }

    private mutating func add(_ weight: Double, between one: Int, and other: Int) {
        let place = place(of: other, in: one)
        let mirror = self.place(of: one, in: other)
        guard place < rows[one].count, rows[one][place].vertex == other else {
            rows[one].insert(Partner(vertex: Int32(other), weight: weight), at: place)
            rows[other].insert(Partner(vertex: Int32(one), weight: weight), at: mirror)
            return
        }
        let before = rows[one][place].weight
        let after = before + weight
        constant += (abs(before) + abs(weight) - abs(after)) / 2
        if abs(after) > least {
            rows[one][place].weight = after
            rows[other][mirror].weight = after
        } else {
            rows[one].remove(at: place)
            rows[other].remove(at: mirror)
        }
        enqueue(Int32(one))
        enqueue(Int32(other))
    }

    /// Where a partner stands in a row, or would.
    private func place(of partner: Int, in row: Int) -> Int {
        var range = 0..<rows[row].count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                rows[row][middle].vertex < partner
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private mutating func enqueue(_ vertex: Int32) {
        if isQueued[Int(vertex)] || isGone[Int(vertex)] { return }
        isQueued[Int(vertex)] = true
        queue.append(vertex)
    }

    /// Makes the ends of ties one, where earlier ones have not done so already.
    private mutating func join(_ ties: [SignedForm.Tie]) {
        // The vertex that another follows now, and whether it is its opposite.
        var leader = (0..<Int32(rows.count)).map { $0 }
        var sign = [Double](repeating: 1, count: rows.count)
        func find(_ vertex: Int32) -> (Int, Double) {
            var (vertex, product) = (Int(vertex), 1.0)
            while leader[vertex] != vertex {
                product *= sign[vertex]
                vertex = Int(leader[vertex])
            }
            return (vertex, product)
        }
        for tie in ties {
            let (first, firstSign) = find(tie.first)
            let (second, secondSign) = find(tie.second)
            if first == second { continue }
            let (small, large) =
                rows[first].count < rows[second].count ? (first, second) : (second, first)
            let relation = firstSign * secondSign * (tie.weight < 0 ? -1 : 1)
            leader[small] = Int32(large)
            sign[small] = relation
            follow(small, large, relation)
        }
    }

    /// As `merge`, for a pair that may have no tie of its own any more: the vertex still has to go
    /// where the other does.
    private mutating func follow(_ vertex: Int, _ other: Int, _ sign: Double) {
        let partners = rows[vertex]
        let bond = 2 * partners.reduce(1) { $0 + abs($1.weight) }
        merge(vertex, into: other, sign: sign)
        gone[gone.count - 1].partners.removeAll { $0.vertex == other }
        gone[gone.count - 1].partners.append(Partner(vertex: Int32(other), weight: sign * bond))
    }

    private mutating func finish() {
        var numbers = [Int32](repeating: -1, count: rows.count)
        for vertex in rows.indices where !isGone[vertex] {
            numbers[vertex] = Int32(originals.count)
            originals.append(Int32(vertex))
        }
        var ties: [SignedForm.Tie] = []
        for vertex in originals {
            for partner in rows[Int(vertex)] where partner.vertex > vertex {
                ties.append(
                    SignedForm.Tie(
                        first: numbers[Int(vertex)], second: numbers[Int(partner.vertex)],
                        weight: partner.weight))
            }
        }
        form = SignedForm(vertexCount: originals.count, ties: ties)
    }
}
