/// What can be counted of how readable a drawing is.
///
/// Counted on the drawn lines and actors, so that a change for the worse is seen as a number.
public struct LayoutQuality: Sendable, Equatable {
    /// How many times the lines of two pairs cross.
    public let crossings: Int
    /// How many pairs have lines over an actor that is not theirs.
    public let tiesOverActors: Int
    /// How many pairs of actors overlap.
    public let actorOverlaps: Int
    /// How many labels on ties overlap an actor or another label.
    public let labelOverlaps: Int
    /// The area of the drawing, without title and legend, in square points for each actor.
    public let areaPerActor: Double
    /// The standard deviation of the lengths of lines, divided by their mean.
    public let lengthSpread: Double

    /// One number for all, lower is better: overlaps weigh most, then crossings, then area and
    /// uneven lengths.
    public var penalty: Double {
        Double(actorOverlaps) * 40 + Double(tiesOverActors) * 12 + Double(labelOverlaps) * 5
            + Double(crossings) + areaPerActor / 4000 + lengthSpread * 4
    }
}

extension LayoutQuality {
    init(
        positions: [Vector], outlines: [Outline], drawnPairs: [DrawnPair], labelBoxes: [Box] = []
    ) {
        let lines = drawnPairs.map { Route($0, $0.bend, positions) }
        var crossings = 0
        for (index, line) in lines.enumerated() {
            for other in lines[..<index] { crossings += line.crossings(with: other) }
        }
        var covered = 0
        for line in lines {
            for (vertex, position) in positions.enumerated()
            where vertex != line.first && vertex != line.second {
                let isOver = line.cover(over: outlines[vertex], at: position, air: 0) > 0
                if isOver { covered += 1 }
            }
        }
        let boxes = zip(positions, outlines).map { $1.box(at: $0) }
        var overlaps = 0
        for (index, box) in boxes.enumerated() {
            overlaps += boxes[..<index].count { $0.overlaps(box) }
        }
        var labelOverlaps = 0
        for (index, box) in labelBoxes.enumerated() {
            labelOverlaps += labelBoxes[..<index].count { $0.overlaps(box) }
            labelOverlaps += boxes.count { $0.overlaps(box) }
        }
        let lengths = drawnPairs.map { (positions[$0.first] - positions[$0.second]).length }
        let mean = lengths.reduce(0, +) / Double(max(1, lengths.count))
        let variance =
            lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, lengths.count))
        let page = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }?.size ?? .zero
        self.init(
            crossings: crossings, tiesOverActors: covered, actorOverlaps: overlaps,
            labelOverlaps: labelOverlaps,
            areaPerActor: page.x * page.y / Double(max(1, positions.count)),
            lengthSpread: mean > 0 ? variance.squareRoot() / mean : 0)
    }
}
