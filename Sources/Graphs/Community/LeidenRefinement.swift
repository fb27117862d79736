#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Leiden's second phase: builds parts within each group from single vertices, so that every part is
/// joined within, and merges only what is well joined to its group.
struct LeidenRefinement: ~Copyable {
    private let places: Scratch<Int32>

    private let groups: Scratch<Int32>
    private let groupStrengths: GroupStrengths
    private let partStrengths: GroupStrengths

    /// What joins each part to the rest of its group.
    private let outward: Scratch<Double>
    private let isSingle: Scratch<Bool>

    /// What joins the vertex in hand to each part.
    private let linked: Scratch<Double>
    private let touched: Scratch<Int32>

    /// What each part that the vertex in hand may join would gain, then how likely that is.
    private let chances: Scratch<Double>

    /// How readily a merge that gains less is taken, as a share of the mean tie.
    private static let randomness = 0.01

    init(_ graph: borrowing CommunityGraph, groups: [Int32], resolution: Double) {
        self.groups = Scratch(copying: groups)
        places = Scratch(repeating: 0, count: graph.count)
        groupStrengths = GroupStrengths(graph, resolution: resolution)
        partStrengths = GroupStrengths(graph, resolution: resolution)
        outward = Scratch(repeating: 0, count: graph.count)
        isSingle = Scratch(repeating: true, count: graph.count)
        linked = Scratch(repeating: 0, count: graph.count)
        touched = Scratch(repeating: 0, count: graph.count + 1)
        chances = Scratch(repeating: 0, count: graph.count)
        for vertex in 0..<graph.count {
            places[vertex] = Int32(vertex)
            groupStrengths.add(vertex, of: graph, to: Int(self.groups[vertex]))
            partStrengths.add(vertex, of: graph, to: vertex)
        }
    }

    /// The part of each vertex.
    var parts: [Int32] { places.array }

    func run(
        _ graph: borrowing CommunityGraph, _ random: inout SplitMix64, _ pace: inout SearchPace
    ) throws(GraphError) {
        for vertex in 0..<graph.count {
            let group = groups[vertex]
            var sum = 0.0
            for entry in graph.row(vertex) {
                sum += groups[Int(graph.neighbors[entry])] == group ? graph.links[entry] : 0
            }
            outward[vertex] = sum
            try pace.read(graph.row(vertex).count)
        }
        // In order, not in random order as in the paper: vertices of few ties first gives better
        // groups, and chance still draws the merges.
        for vertex in 0..<graph.count where isSingle[vertex] {
            merge(vertex, of: graph, &random)
            try pace.read(graph.row(vertex).count)
        }
    }

    @inline(__always)
    private func isWellJoined(_ part: Int, _ group: Int) -> Bool {
        outward[part] >= groupStrengths.expected(part: part, of: partStrengths, within: group)
    }

    /// Merges a vertex that is still alone into a part of its group, drawn by what it gains.
    @inline(__always)
    private func merge(
        _ vertex: Int, of graph: borrowing CommunityGraph, _ random: inout SplitMix64
    ) {
        let group = groups[vertex]
        guard isWellJoined(vertex, Int(group)) else { return }
        var touchedCount = 0
        for entry in graph.row(vertex) {
            let neighbor = Int(graph.neighbors[entry])
            if groups[neighbor] != group { continue }
            let part = places[neighbor]
            let before = linked[Int(part)]
            touched[touchedCount] = part
            touchedCount += before == 0 ? 1 : 0
            linked[Int(part)] = before + graph.links[entry]
        }
        let candidates = keepGaining(vertex, of: graph, among: touchedCount)
        if let part = draw(among: candidates, graph, &random) { move(vertex, of: graph, to: part) }
        for index in 0..<candidates { linked[Int(touched[index])] = 0 }
    }

    /// Keeps of the touched parts those that the vertex may join, and returns how many they are.
    @inline(__always)
    private func keepGaining(
        _ vertex: Int, of graph: borrowing CommunityGraph, among touchedCount: Int
    ) -> Int {
        let group = Int(groups[vertex])
        // A part that gains so much less than another would never be drawn.
        let reach = 40 * Self.randomness * graph.meanLink
        var largest = 0.0
        var count = 0
        for index in 0..<touchedCount {
            let part = touched[index]
            let gain =
                linked[Int(part)] - partStrengths.expected(vertex, of: graph, with: Int(part))
            if gain >= max(0, largest - reach), isWellJoined(Int(part), group) {
                largest = max(largest, gain)
                touched[count] = part
                chances[count] = gain
                count += 1
            } else {
                linked[Int(part)] = 0
            }
        }
        return count
    }

    /// Draws one of the first touched parts by what it gains, or none, which gains 0.
    @inline(__always)
    private func draw(
        among count: Int, _ graph: borrowing CommunityGraph, _ random: inout SplitMix64
    ) -> Int? {
        let scale = Self.randomness * graph.meanLink
        var largest = 0.0
        for index in 0..<count { largest = max(largest, chances[index]) }
        let alone = exp(-largest / scale)
        var sum = alone
        for index in 0..<count {
            sum += exp((chances[index] - largest) / scale)
            chances[index] = sum
        }
        let drawn = random.unit() * sum
        if drawn < alone { return nil }
        for index in 0..<count where drawn < chances[index] { return Int(touched[index]) }
        return nil
    }

    @inline(__always)
    private func move(_ vertex: Int, of graph: borrowing CommunityGraph, to part: Int) {
        outward[part] += outward[vertex] - 2 * linked[part]
        partStrengths.remove(vertex, of: graph, from: vertex)
        partStrengths.add(vertex, of: graph, to: part)
        isSingle[part] = false
        isSingle[vertex] = false
        places[vertex] = Int32(part)
    }
}
