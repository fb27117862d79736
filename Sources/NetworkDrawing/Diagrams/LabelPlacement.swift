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

    /// The box of a label beside a line, as near to its middle as it can be without covering any line;
    /// `nil` if there is no place clear of actors and labels.
    mutating func placeBeside(_ curve: Cubic, half: Vector, pen: Double, tie: Int) -> Box? {
        var best: (cost: Double, box: Box)?
        for share in [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8] {
            let point = curve.point(at: share)
            let normal = (curve.point(at: share + 0.02) - curve.point(at: share - 0.02)).direction
                .normal
            // As far aside as the label reaches in that direction.
            let reach = abs(normal.x) * half.x + abs(normal.y) * half.y + pen / 2 + 1.5
            for (side, distance) in [(1.0, 0.0), (-1, 0), (1, 7), (-1, 7), (1, 14), (-1, 14)] {
                let box = Box(
                    center: point + normal * (side * (reach + distance)), halfSize: half)
                guard isFree(box) else { continue }
                let crossed = lines.count { Self.meets($0, box) }
                let cost = Double(crossed) * 3 + abs(share - 0.5) * 2 + distance * 0.12
                if cost < (best?.cost ?? .infinity) { best = (cost, box) }
            }
            if let best, best.cost < 0.7 { break }
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
