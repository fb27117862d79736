internal import ActorNetworks
internal import Graphs

extension SharedLayout {
    /// Friends near, enemies far, room for broad pairs, leaves close to their one neighbour.
    static func problem(
        _ union: SnapshotUnion, _ drawnPairs: [DrawnPair], _ outlines: [Outline],
        _ style: DiagramStyle, width: Double, fixed: [Vector?], labelRoom: Double,
        isCancelled: @escaping @Sendable () -> Bool
    ) -> LayoutProblem {
        var degrees = [Int](repeating: 0, count: outlines.count)
        for drawnPair in drawnPairs {
            degrees[drawnPair.first] += 1
            degrees[drawnPair.second] += 1
        }
        // On a narrow page lines are short.
        let closeness = min(1, max(0.45, width / DiagramStyle.usualWidth))
        let links = zip(union.pairs, drawnPairs).map { pair, drawnPair in
            let isLeaf = min(degrees[pair.first], degrees[pair.second]) == 1
            let radii = (outlines[pair.first].extent.size + outlines[pair.second].extent.size) / 2
            let heads = drawnPair.lines.map { line -> Double in
                (line.hasHeadAtFirst ? 12 : 0) + (line.hasHeadAtSecond ? 12 : 0)
            }
            let shaft = (heads.max() ?? 0) + 14 + labelRoom
            let gap =
                isLeaf
                ? 34.0
                : 46 + 34 * (1 - pair.polarity) / 2 + 60 * drawnPair.importance + drawnPair.width
            return LayoutProblem.Link(
                first: pair.first, second: pair.second,
                length: (radii.x * 0.62 + radii.y * 0.38) + max(gap * closeness, shaft),
                importance: drawnPair.importance, width: drawnPair.width, shaft: shaft,
                isFriendly: pair.polarity > 0)
        }
        return LayoutProblem(
            outlines: outlines, links: links, fixed: fixed,
            groups: groups(union, style.grouping), sides: sides(union, style.grouping),
            width: width,
            isCancelled: isCancelled)
    }

    /// The numbers of the actors' groups: leading groups in their order, then the others by name.
    private static func groups(
        _ union: SnapshotUnion, _ grouping: DiagramStyle.Grouping?
    ) -> [Int?] {
        guard let grouping else { return [] }
        let others = Set(grouping.groups.values).subtracting(grouping.leading).sorted()
        let numbers = Dictionary(
            zip(grouping.leading + others, 0...).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first })
        return union.actors.map { actor in
            grouping.groups[actor.record.id].flatMap { numbers[$0] }
        }
    }

    /// The sides of the two groups that lead; actors in doubt are drawn there less.
    private static func sides(
        _ union: SnapshotUnion, _ grouping: DiagramStyle.Grouping?
    ) -> [Double?] {
        guard let grouping, grouping.leading.count > 1 else { return [] }
        return union.actors.map { actor in
            let id = actor.record.id
            let strength = grouping.doubtful.contains(id) ? 0.4 : 1
            switch grouping.groups[id] {
            case grouping.leading[0]: return -strength
            case grouping.leading[1]: return strength
            default: return nil
            }
        }
    }

    /// Placements to compare in full: the least bad of several starts, annealed, and
    /// of a small network the very least bad as it is.
    static func candidates(
        _ problem: LayoutProblem, seed: UInt64, from start: [Vector]? = nil
    ) -> [[Vector]] {
        if problem.isSolved { return [problem.fixed.compactMap(\.self)] }
        let stress = StressLayout(problem)
        guard problem.count <= 150 else { return [stress.positions(seed: seed, from: start)] }
        var generator = SplitMix64(seed: seed)
        let starts = InParallel.map((0..<8).map { _ in generator.next() }) { seed in
            let positions = stress.positions(seed: seed, from: start)
            return (positions, LayoutEnergy(problem: problem, positions: positions).total)
        }.sorted { $0.1 < $1.1 }
        let moves = min(300 * problem.count, 10_000)
        let count = problem.count > 40 ? 2 : 6
        let tasks = starts.prefix(count).map { ($0.0, generator.next()) }
        let annealed = InParallel.map(tasks) { start, seed in
            SimulatedAnnealing(problem: problem, seed: seed).anneal(start, moves: moves)
        }
        return problem.count > 40 ? annealed : annealed + starts.prefix(1).map(\.0)
    }
}
