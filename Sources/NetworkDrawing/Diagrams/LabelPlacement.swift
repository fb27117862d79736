/// Finds places for labels at lines, clear of actors and of each other, and of lines where it can.
struct LabelPlacement {
    /// The boxes taken by labels so far.
    private(set) var boxes: [Box] = []
    private let actors: [Box]
    /// Each line as a chain of points, in the order of the ties.
    private let lines: [[Vector]]
    /// The middles of the heads that lines may have at both ends.
    private let heads: [Vector]

    init(layout: SharedLayout, lines: [[Vector]]) {
        self.lines = lines
        heads = lines.flatMap { [$0, $0.reversed()] }.compactMap { line in
            guard let end = line.first, let next = line.dropFirst().first else { return nil }
            return end + (next - end).direction * (TieHead.breadth / 2)
        }
        actors = zip(layout.positions, layout.greatest).flatMap { place, appearance -> [Box] in
            let outline = appearance.outline
            let shape = Box(center: place, halfSize: outline.halfSize).grown(by: 2)
            let name = outline.label.map { Box(low: $0.low + place, high: $0.high + place) }
            return [shape] + (name.map { [$0] } ?? [])
        }
    }

    /// The box of a mark on a line, as near to its middle as it can be without covering another one.
    mutating func placeOn(_ curve: Cubic, half: Vector, tie: Int) -> Box? {
        var best: (cost: Double, box: Box)?
        for step in 0..<19 {
            // Far from the middle only if there is no other place.
            if step == 13, best != nil { break }
            let shift = 0.045 * Double((step + 1) / 2) * (step % 2 == 0 ? 1 : -1)
            let box = Box(center: curve.point(at: 0.5 + shift), halfSize: half)
            guard isFree(box) else { continue }
            let crossed = lines.indices.count { $0 != tie && Self.meets(lines[$0], box) }
            let cost =
                Double(crossed) + Self.costOfHead * Double(heads(under: box)) + abs(shift) * 2
            if cost < (best?.cost ?? .infinity) { best = (cost, box) }
        }
        if let best { boxes.append(best.box) }
        return best?.box
    }

    /// How many ends of lines, where heads are, lie under a box or beside it.
    private func heads(under box: Box) -> Int {
        let room = box.grown(by: TieHead.breadth / 2)
        return heads.count { room.contains($0) }
    }

    /// How bad it is to cover a head, which tells more than a piece of a line, beside covering one of those.
    private static let costOfHead = 2.0

    private func isFree(_ box: Box) -> Bool {
        !boxes.contains { $0.overlaps(box) } && !actors.contains { $0.overlaps(box) }
    }

    private static func meets(_ line: [Vector], _ box: Box) -> Bool {
        zip(line, line.dropFirst()).contains { Segments.meet($0, $1, box) }
    }
}
