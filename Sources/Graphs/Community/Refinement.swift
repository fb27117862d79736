#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Leiden's second phase: builds parts within each group from single vertices, so that every part is
/// joined within, and merges only what is well joined to its group.
struct Refinement: ~Copyable {
    private let places: Scratch<Int32>

    private let graph: CommunityGraph
    private let groups: [Int32]
    private let groupStrengths: GroupStrengths
    private let partStrengths: GroupStrengths

    /// What joins each part to the rest of its group.
    private let outward: Scratch<Double>
    private let isSingle: Scratch<Bool>
    private let linked: Scratch<Double>
    private var touched: [Int32] = []
    private var chances: [(part: Int32, sum: Double)] = []

    /// How readily a merge that gains less is taken, as a share of the mean tie.
    private static let randomness = 0.01

    init(_ graph: CommunityGraph, groups: [Int32], resolution: Double) {
        self.graph = graph
        self.groups = groups
        places = Scratch(repeating: 0, count: graph.count)
        groupStrengths = GroupStrengths(graph, count: graph.count, resolution: resolution)
        partStrengths = GroupStrengths(graph, count: graph.count, resolution: resolution)
        outward = Scratch(repeating: 0, count: graph.count)
        isSingle = Scratch(repeating: true, count: graph.count)
        linked = Scratch(repeating: 0, count: graph.count)
        for vertex in 0..<graph.count {
            places[vertex] = Int32(vertex)
            groupStrengths.add(vertex, of: graph, to: Int(groups[vertex]))
            partStrengths.add(vertex, of: graph, to: vertex)
            var sum = 0.0
            for entry in graph.row(vertex)
            where groups[Int(graph.neighbors[entry])] == groups[vertex] {
                sum += graph.links[entry]
            }
            outward[vertex] = sum
        }
    }

    /// The part of each vertex.
    var parts: [Int32] { places.array }

    mutating func run(_ random: inout SplitMix64) {
        for vertex in random.permutation(graph.count) where isSingle[Int(vertex)] {
            merge(Int(vertex), &random)
        }
    }

    private func isWellJoined(_ part: Int, _ group: Int) -> Bool {
        outward[part] >= groupStrengths.expected(part: part, of: partStrengths, within: group)
    }

    /// Merges a vertex that is still alone into a part of its group, drawn by what it gains.
    private mutating func merge(_ vertex: Int, _ random: inout SplitMix64) {
        let group = Int(groups[vertex])
        guard isWellJoined(vertex, group) else { return }
        for entry in graph.row(vertex) {
            let neighbor = Int(graph.neighbors[entry])
            if groups[neighbor] != group { continue }
            let part = places[neighbor]
            if linked[Int(part)] == 0 { touched.append(part) }
            linked[Int(part)] += graph.links[entry]
        }
        let scale = Self.randomness * graph.meanLink
        // Staying alone gains 0; weights of choices are kept relative to the largest gain so far.
        var sum = 1.0
        var largest = 0.0
        for part in touched where isWellJoined(Int(part), group) {
            let gain =
                linked[Int(part)] - partStrengths.expected(vertex, of: graph, with: Int(part))
            if gain < 0 { continue }
            if gain > largest {
                sum *= exp((largest - gain) / scale)
                for index in chances.indices { chances[index].sum *= exp((largest - gain) / scale) }
                largest = gain
            }
            sum += exp((gain - largest) / scale)
            chances.append((part, sum))
        }
        let draw = random.unit() * sum
        if draw >= exp(-largest / scale), let choice = chances.first(where: { draw < $0.sum }) {
            move(vertex, to: Int(choice.part))
        }
        for part in touched { linked[Int(part)] = 0 }
        touched.removeAll(keepingCapacity: true)
        chances.removeAll(keepingCapacity: true)
    }

    private func move(_ vertex: Int, to part: Int) {
        outward[part] += outward[vertex] - 2 * linked[part]
        partStrengths.remove(vertex, of: graph, from: vertex)
        partStrengths.add(vertex, of: graph, to: part)
        isSingle[part] = false
        isSingle[vertex] = false
        places[vertex] = Int32(part)
    }
}
