/// A placement with the routes of its lines and what it costs beside others.
struct CandidateLayout {
    let positions: [Vector]
    let drawnPairs: [DrawnPair]
    /// What is wrong with it, lower is better: the faults that quality counts, each worth more the
    /// more the pairs matter that have it, and pairs that leave an actor in one direction.
    let cost: Double

    /// A placement that is made for straight lines stays as it is.
    init(
        positions: [Vector], problem: LayoutProblem, drawnPairs: [DrawnPair],
        isStraight: Bool = false
    ) {
        let outlines = problem.outlines
        let (final, routed) =
            isStraight ? (positions, drawnPairs) : Self.cleared(positions, problem, drawnPairs)
        self.positions = final
        self.drawnPairs = routed
        if problem.isCancelled() {
            cost = .infinity
            return
        }
        let page = PageFigures(final, outlines, routed)
        let lines = routed.map { Route($0, $0.bend, final) }
        cost =
            Double(page.actorOverlaps) * 40 + page.areaPerActor / 2000
            + page.lengthSpread * 4 + Self.coverCost(lines, final, outlines)
            + Self.meetingCost(lines)
    }

    /// Actors apart, lines around them, and actors aside that lines still pass over.
    private static func cleared(
        _ positions: [Vector], _ problem: LayoutProblem, _ drawnPairs: [DrawnPair]
    ) -> ([Vector], [DrawnPair]) {
        let outlines = problem.outlines
        let separation = ActorOverlapRemoval(problem)
        let apart = separation.apply(to: positions)
        let routing = PairRouting(
            positions: apart, outlines: outlines, isCancelled: problem.isCancelled)
        var removal = TieOverlapRemoval(
            positions: apart, outlines: outlines, isFree: separation.isFree,
            drawnPairs: routing.routed(drawnPairs), isCancelled: problem.isCancelled)
        removal.run()
        // What was moved from under a line may in a crowd have come to lie on another actor.
        return (separation.apply(to: removal.positions), removal.drawnPairs)
    }

    private static func coverCost(
        _ lines: [Route], _ positions: [Vector], _ outlines: [Outline]
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

    private static func meetingCost(_ lines: [Route]) -> Double {
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
