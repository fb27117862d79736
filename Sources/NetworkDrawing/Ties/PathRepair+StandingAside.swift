extension PathRepair {
    private static let directions = [
        Vector(1, 0), Vector(0.7, 0.7), Vector(0, 1), Vector(-0.7, 0.7), Vector(-1, 0),
        Vector(-0.7, -0.7), Vector(0, -1), Vector(0.7, -0.7),
    ]

    /// Moves actors aside that lines still pass over; says whether any moved.
    mutating func moveAside(_ found: Found) -> Bool {
        var hasMoved = false
        for actor in positions.indices where isFree[actor] && !isCancelled() {
            guard coverOver(actor, at: positions[actor], found) > 0 else { continue }
            let now = cost(of: actor, at: positions[actor], found)
            var best = (cost: now - 0.2, place: Vector?.none)
            let size = outlines[actor].extent.size / 2
            for reach in [0.5, 0.9, 1.4, 2, 2.8] {
                for direction in Self.directions {
                    let place = positions[actor] + direction * (size + 12) * reach
                    let cost = cost(of: actor, at: place, found, limit: best.cost) + reach * 0.1
                    if cost < best.cost { best = (cost, place) }
                }
            }
            if let place = best.place {
                positions[actor] = place
                hasMoved = true
            }
        }
        return hasMoved
    }

    /// What it costs that an actor stands at a place: lines over it, actors that it touches, and its own
    /// lines over others and across other lines, as if they ran straight; counting stops once it is
    /// above `limit`.
    private func cost(
        of actor: Int, at place: Vector, _ found: Found, limit: Double = .infinity
    ) -> Double {
        var sum = 0.0
        let box = outlines[actor].box(at: place)
        if box.low.x < -width / 2 || box.high.x > width / 2 { sum += 4 }
        for other in positions.indices where other != actor {
            if outlines[other].box(at: positions[other]).grown(by: 6).overlaps(box) { sum += 6 }
        }
        for drawnPair in drawnPairs where drawnPair.first == actor || drawnPair.second == actor {
            if sum > limit { return sum }
            sum += costOfOwn(drawnPair, actor, place, found)
        }
        return sum + coverOver(actor, at: place, found)
    }

    /// How much lines that do not end at an actor pass over it and its name.
    private func coverOver(_ actor: Int, at place: Vector, _ found: Found) -> Double {
        var sum = 0.0
        for pair in drawnPairs.indices
        where drawnPairs[pair].first != actor && drawnPairs[pair].second != actor {
            for (line, course) in zip(drawnPairs[pair].lines, found.lines[pair]) {
                let depth = course.cover(
                    outlines[actor], at: place, margin: Self.air + line.width / 2)
                if depth > 0 { sum += 1 + depth }
            }
        }
        return sum
    }

    private func costOfOwn(
        _ drawnPair: DrawnPair, _ actor: Int, _ place: Vector, _ found: Found
    ) -> Double {
        let far = drawnPair.first == actor ? drawnPair.second : drawnPair.first
        let line = Polyline([place, positions[far]])
        var sum = 0.0
        for other in positions.indices where other != actor && other != far {
            let depth = line.cover(
                outlines[other], at: positions[other], margin: drawnPair.width / 2 + 2)
            if depth > 0 { sum += 1 + depth }
        }
        let crossings = found.crossings(of: line) { pair in
            let (first, second) = (drawnPairs[pair].first, drawnPairs[pair].second)
            return first != actor && first != far && second != actor && second != far
        }
        return sum + 0.25 * Double(crossings)
    }
}
