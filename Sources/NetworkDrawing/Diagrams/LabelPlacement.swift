/// Finds places for labels at lines, clear of actors and of each other, and of lines where it can.
struct LabelPlacement {
    /// The boxes taken by labels so far.
    private(set) var boxes: [Box] = []
    private let actors: [Box]
    /// Each line as a chain of points, in the order of the ties.
    private let lines: [[Vector]]

    init(layout: SharedLayout, lines: [[Vector]]) {
        self.lines = lines
        actors = zip(layout.positions, layout.greatest).flatMap { place, appearance -> [Box] in
            let outline = appearance.outline
            let shape = Box(center: place, halfSize: outline.halfSize).grown(by: 2)
            let name = outline.label.map { Box(low: $0.low + place, high: $0.high + place) }
            return [shape] + (name.map { [$0] } ?? [])
        }
    }

    /// The box of a label beside a mark on a line, where it covers the fewest lines; `nil` if there is no
    /// place clear of actors and labels.
    mutating func placeBeside(_ mark: Box, half: Vector) -> Box? {
        let reach = (mark.size / 2 + half)
        // To the right first, as texts run.
        let places = [
            Vector(reach.x, 0), Vector(-reach.x, 0), Vector(0, reach.y), Vector(0, -reach.y),
            reach, Vector(-reach.x, reach.y), Vector(reach.x, -reach.y), -reach,
        ]
        var best: (cost: Int, box: Box)?
        for place in places {
            let box = Box(center: mark.center + place, halfSize: half - 0.01)
            guard isFree(box) else { continue }
            let cost = lines.count { Self.meets($0, box) }
            if cost < best?.cost ?? .max { best = (cost, box) }
        }
        if let best { boxes.append(best.box) }
        return best?.box
    }

    /// The box of a mark on a line, as near to its middle as it can be without covering another one.
    mutating func placeOn(_ curve: Cubic, half: Vector, tie: Int) -> Box? {
        var best: (cost: Double, box: Box)?
        for step in 0..<13 {
            let shift = 0.045 * Double((step + 1) / 2) * (step % 2 == 0 ? 1 : -1)
            let box = Box(center: curve.point(at: 0.5 + shift), halfSize: half)
            guard isFree(box) else { continue }
            let crossed = lines.indices.count { $0 != tie && Self.meets(lines[$0], box) }
            let cost = Double(crossed) + abs(shift) * 2
            if cost < (best?.cost ?? .infinity) { best = (cost, box) }
        }
        if let best { boxes.append(best.box) }
        return best?.box
    }

    private func isFree(_ box: Box) -> Bool {
        !boxes.contains { $0.overlaps(box) } && !actors.contains { $0.overlaps(box) }
    }

    private static func meets(_ line: [Vector], _ box: Box) -> Bool {
        zip(line, line.dropFirst()).contains { Segments.meet($0, $1, box) }
    }
}
