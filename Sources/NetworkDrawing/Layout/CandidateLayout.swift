/// A placement with the courses of its bundles and what it is worth beside others.
struct Draft {
    let positions: [Vector]
    let bundles: [Bundle]
    let quality: LayoutQuality
    /// What is wrong with it, lower is better: the faults that quality counts, each worth more the
    /// more the bundles matter that have it, and bundles that leave a figure in one direction.
    let cost: Double

    /// A placement that is made for straight lines stays as it is.
    init(positions: [Vector], outlines: [Outline], bundles: [Bundle], isStraight: Bool = false) {
        let (final, routed) =
            isStraight ? (positions, bundles) : Self.cleared(positions, outlines, bundles)
        self.positions = final
        self.bundles = routed
        quality = LayoutQuality(
            positions: final, outlines: outlines, bundles: routed)
        let lines = routed.map { Course($0, $0.bend, final) }
        cost =
            Double(quality.actorOverlaps) * 40 + quality.areaPerActor / 4000
            + quality.lengthSpread * 4 + Self.coverCost(lines, final, outlines)
            + Self.meetingCost(lines)
    }

    /// Figures apart, lines around them, and figures aside that lines still pass over.
    private static func cleared(
        _ positions: [Vector], _ outlines: [Outline], _ bundles: [Bundle]
    ) -> ([Vector], [Bundle]) {
        let separation = OverlapRemoval(outlines: outlines)
        let apart = separation.apply(to: positions)
        let routing = BundleRouting(positions: apart, outlines: outlines)
        var clearing = Clearing(
            positions: apart, outlines: outlines, bundles: routing.routed(bundles))
        clearing.clear()
        // What was moved from under a line may in a crowd have come to lie on another figure.
        return (separation.apply(to: clearing.positions), clearing.bundles)
    }

    private static func coverCost(
        _ lines: [Course], _ positions: [Vector], _ outlines: [Outline]
    ) -> Double {
        var sum = 0.0
        for line in lines {
            for (vertex, position) in positions.enumerated()
            where vertex != line.first && vertex != line.second
                && line.cover(over: outlines[vertex], at: position, air: 0) > 0
            {
                sum += 8 + 16 * line.importance
            }
        }
        return sum
    }

    private static func meetingCost(_ lines: [Course]) -> Double {
        var sum = 0.0
        for (index, line) in lines.enumerated() {
            for other in lines[..<index] {
                let importance = line.importance + other.importance
                sum += Double(line.crossings(with: other)) * (0.4 + 0.9 * importance)
                if line.sharesEnd(with: other) {
                    sum += line.crowding(with: other) * (1 + 5 * importance)
                }
            }
        }
        return sum
    }
}
