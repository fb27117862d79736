internal import ActorNetworks
internal import Graphs

/// Where the busiest actors stand in the network of their whole case.
///
/// Layouts of its parts begin there, so that a snapshot, a slice and a difference of one case place actors
/// alike, as far as their own ties let them.
struct CasePlaces {
    private let places: [String: Vector]

    /// How many actors it places, and by how many pairs for each.
    private static let mostActors = 60
    private static let pairsPerActor = 2.5
    /// Of how many rows it looks at most.
    private static let mostRows = 400_000

    init(of theCase: Case) {
        let rows = Self.rows(of: theCase.events)
        let busiest = Self.busiest(in: theCase, rows)
        let links = Self.links(among: busiest, of: theCase.events, rows)
        let outline = Outline(form: .ellipse, halfSize: Vector(20, 14))
        let problem = LayoutProblem(
            outlines: [Outline](repeating: outline, count: busiest.count), links: links)
        let ids = busiest.map { theCase.actors[Int($0)].id }
        let positions = Self.faced(StressLayout(problem).positions(seed: 1), ids)
        places = Dictionary(zip(ids, positions), uniquingKeysWith: { first, _ in first })
    }

    /// Where the actors of a layout begin, at distances as it wants them; those that are not among the busiest
    /// stand between their neighbours. `nil` if fewer than two are known.
    func start(of ids: [String], in problem: LayoutProblem) -> [Vector]? {
        var found = ids.map { places[$0] }
        guard found.count(where: { $0 != nil }) > 1 else { return nil }
        for _ in 0..<2 {
            let known = found
            for vertex in ids.indices where known[vertex] == nil {
                let near = problem.linksOf[vertex].compactMap { index in
                    known[problem.links[index].other(than: vertex)]
                }
                guard !near.isEmpty else { continue }
                found[vertex] = near.reduce(.zero, +) / Double(near.count)
            }
        }
        let start = found.map { $0 ?? .zero }
        let scale = Self.scale(of: start, to: problem)
        let center = start.reduce(.zero, +) / Double(start.count)
        // A narrow page holds a wide network only if it is turned.
        let isTurned = problem.isTall && problem.width < 0.75 * DiagramStyle.usualWidth
        return start.map { place in
            let moved = (place - center) * scale
            return isTurned ? Vector(moved.y, -moved.x) : moved
        }
    }

    /// The positions mirrored so that actors lie on the sides that their ids prefer, the busiest first: parts of
    /// a case that know only some of its events face the same way.
    private static func faced(_ positions: [Vector], _ ids: [String]) -> [Vector] {
        var sum = Vector.zero
        for (rank, (place, id)) in zip(positions, ids).enumerated() {
            let side = Self.side(of: id)
            sum += Vector(place.x * side.x, place.y * side.y) / Double(rank + 1)
        }
        let (x, y) = (sum.x < 0 ? -1.0 : 1, sum.y < 0 ? -1.0 : 1)
        return positions.map { Vector($0.x * x, $0.y * y) }
    }

    /// A side of its own for every id, from -1 to 1 each way, in every run.
    private static func side(of id: String) -> Vector {
        // Fowler, Noll and Vo's hash, whose bits a generator mixes.
        let hash = id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        var generator = SplitMix64(seed: hash)
        return generator.offset()
    }

    /// The factor by which distances come nearest to the wanted ones.
    private static func scale(of positions: [Vector], to problem: LayoutProblem) -> Double {
        var (sum, squares) = (0.0, 0.0)
        for one in positions.indices {
            for other in 0..<one {
                let share =
                    (positions[one] - positions[other]).length / problem.distance(one, other)
                sum += share
                squares += share * share
            }
        }
        return squares > 0 ? sum / squares : 1
    }

    // MARK: - The network of the case

    /// All rows, or of many an even choice.
    private static func rows(of events: EventTable) -> StrideTo<Int> {
        let step = max(1, events.sources.count / mostRows)
        return stride(from: 0, to: events.sources.count, by: step)
    }

    private static func busiest(in theCase: Case, _ rows: StrideTo<Int>) -> [Int32] {
        let events = theCase.events
        var counts = [Int](repeating: 0, count: theCase.actors.count)
        for row in rows where events.sources[row] != events.targets[row] {
            counts[Int(events.sources[row])] += 1
            counts[Int(events.targets[row])] += 1
        }
        return counts.indices.filter { counts[$0] > 0 }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(mostActors)
            .map { Int32($0) }
    }

    /// The pairs with most events, with room for heavy ones, and more between enemies, as in pictures.
    private static func links(
        among actors: [Int32], of events: EventTable, _ rows: StrideTo<Int>
    ) -> [LayoutProblem.Link] {
        var places: [Int32: Int] = [:]
        for (place, actor) in actors.enumerated() { places[actor] = place }
        var pairs: [Int: (count: Int, net: Int)] = [:]
        for row in rows {
            guard let one = places[events.sources[row]], let other = places[events.targets[row]],
                one != other
            else { continue }
            let key = min(one, other) * actors.count + max(one, other)
            let kind = events.kinds[row]
            var pair = pairs[key] ?? (0, 0)
            pair.count += 1
            pair.net += kind == .cooperation ? 1 : kind == .conflict ? -1 : 0
            pairs[key] = pair
        }
        let kept = pairs.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .prefix(Int(Double(actors.count) * pairsPerActor))
        let most = Double(kept.first?.value.count ?? 1)
        return kept.sorted { $0.key < $1.key }.map { key, pair in
            let hostility = (1 - Double(pair.net) / Double(pair.count)) / 2
            let weight = (Double(pair.count) / most).squareRoot()
            return LayoutProblem.Link(
                first: key / actors.count, second: key % actors.count,
                length: 100 + 34 * hostility + 60 * weight, importance: weight, width: 2, shaft: 40)
        }
    }
}
