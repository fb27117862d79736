internal import ActorNetworks

/// Which lines each pair has, a line for each kind or one for all, how wide they are, and shapes that
/// have room for them.
struct PairLines {
    let areMerged: Bool
    let scale: WidthScale
    let areas: AreaScale
    let drawnPairs: [DrawnPair]

    init(of union: SnapshotUnion, _ merging: Merging, areas: AreaScale) {
        let apart = Self.drawnPairs(
            of: union, WidthScale(maximum: union.maximumWeight), areMerged: false)
        let needed = Self.needed(by: apart, union)
        let roomy = areas.withRoom(for: needed)
        switch merging {
        case .kinds: areMerged = false
        case .pairs: areMerged = true
        case .automatic:
            areMerged =
                union.pairs.count > Merging.mostPairs
                || needed.contains { score, length in
                    length > OutlinePorts.slack * Self.perimeter(roomy.area(of: score))
                }
        }
        scale = WidthScale(
            maximum: areMerged ? union.maximumPairWeight : union.maximumWeight)
        guard areMerged else {
            (self.areas, drawnPairs) = (roomy, apart)
            return
        }
        drawnPairs = Self.drawnPairs(of: union, scale, areMerged: true)
        self.areas = areas.withRoom(for: Self.needed(by: drawnPairs, union))
    }

    private static func drawnPairs(
        of union: SnapshotUnion, _ scale: WidthScale, areMerged: Bool
    ) -> [DrawnPair] {
        let largest = union.pairs.lazy.map(\.total).max() ?? 0
        return union.pairs.map { pair in
            DrawnPair(
                first: pair.first, second: pair.second,
                lines: areMerged ? [line(of: pair, scale)] : lines(of: pair, scale),
                importance: largest > 0 ? (pair.total / largest).squareRoot() : 0)
        }
    }

    private static func line(of pair: SnapshotUnion.Pair, _ scale: WidthScale) -> TieLine {
        TieLine(
            kind: nil, width: scale.width(of: pair.weight),
            hasHeadAtFirst: !pair.kindsAtFirst.isEmpty,
            hasHeadAtSecond: !pair.kindsAtSecond.isEmpty)
    }

    private static func lines(of pair: SnapshotUnion.Pair, _ scale: WidthScale) -> [TieLine] {
        RelationKind.allCases.compactMap { kind in
            pair.weights[kind].map { weight in
                TieLine(
                    kind: kind, width: scale.width(of: weight),
                    hasHeadAtFirst: pair.kindsAtFirst.contains(kind),
                    hasHeadAtSecond: pair.kindsAtSecond.contains(kind))
            }
        }
    }

    /// How much of each actor's outline the ends of its lines take.
    private static func needed(
        by drawnPairs: [DrawnPair], _ union: SnapshotUnion
    ) -> [(score: Double, length: Double)] {
        var needed = union.actors.map { (score: $0.score, length: 0.0) }
        for drawnPair in drawnPairs {
            for line in drawnPair.lines {
                needed[drawnPair.first].length += line.breadths.first
                needed[drawnPair.second].length += line.breadths.second
            }
        }
        return needed
    }

    /// The way around an ellipse of an area, 3 : 2 as the shapes of actors are, and of the air before it.
    private static func perimeter(_ area: Double) -> Double {
        8.01 * (area / (1.5 * Double.pi)).squareRoot() + 2 * Double.pi * OutlinePorts.air
    }
}
