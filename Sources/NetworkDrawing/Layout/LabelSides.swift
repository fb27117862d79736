/// Chooses at which side of its shape each name stands that has no room in it: where the fewest lines
/// run and nothing else stands.
struct LabelSides {
    let positions: [Vector]
    /// The curves of all lines, as they run where no name is in the way.
    let curves: [Cubic]
    /// Half the width that the names may take around the middle of the page; `nil` if any.
    var wall: Double?

    /// What it costs a name to stand at a side, for readers look below first.
    private static let preference: [LabelSide: Double] = [
        .below: 0, .above: 0.35, .right: 0.5, .left: 0.7,
    ]

    /// The appearances with their names where they disturb least, those of large shapes first.
    func chosen(for appearances: [ActorAppearance]) -> [ActorAppearance] {
        var result = appearances
        let lines = curves.map { $0.points(18) }
        let order = appearances.indices.filter { appearances[$0].isLabelOutside }.sorted {
            let (one, other) = (
                appearances[$0].outline.halfSize, appearances[$1].outline.halfSize
            )
            return (other.x * other.y, $0) < (one.x * one.y, $1)
        }
        for _ in 0..<2 {
            for actor in order {
                let best = LabelSide.allCases.map { side in
                    (side: side, cost: cost(of: actor, at: side, result, lines))
                }.min { $0.cost < $1.cost }
                if let best { result[actor] = appearances[actor].labelled(at: best.side) }
            }
        }
        return result
    }

    private func cost(
        of actor: Int, at side: LabelSide, _ appearances: [ActorAppearance], _ lines: [[Vector]]
    ) -> Double {
        guard let label = appearances[actor].labelled(at: side).outline.label else { return 0 }
        let place = positions[actor]
        let box = Box(low: label.low + place, high: label.high + place).grown(by: 2)
        var sum = Self.preference[side] ?? 0
        if let wall { sum += 0.3 * max(0, -wall - box.low.x, box.high.x - wall) }
        for other in appearances.indices where other != actor {
            let outline = appearances[other].outline
            let shape = Box(center: positions[other], halfSize: outline.halfSize)
            if shape.grown(by: 3).overlaps(box) { sum += 12 }
            if let label = outline.label {
                let name = Box(
                    low: label.low + positions[other], high: label.high + positions[other])
                if name.overlaps(box) { sum += 12 }
            }
        }
        for line in lines {
            let meets = zip(line, line.dropFirst()).contains { Segments.meet($0, $1, box) }
            if meets { sum += 1 }
        }
        return sum
    }
}
