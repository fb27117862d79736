/// What can be counted of how readable a drawing is.
///
/// Counted on the drawn lines and actors, so that a change for the worse is seen as a number.
public struct LayoutQuality: Sendable, Equatable {
    /// How many times the lines of two pairs cross.
    public let crossings: Int
    /// How many pairs have lines over an actor, or its name, that is not theirs.
    public let tiesOverActors: Int
    /// How many pairs of actors overlap, with their names.
    public let actorOverlaps: Int
    /// How many labels on ties overlap an actor or another label.
    public let labelOverlaps: Int
    /// How many pairs of heads stand closer to each other than their size.
    public let headOverlaps: Int
    /// How many heads lie over an actor, or its name, that is not theirs.
    public let headsOverActors: Int
    /// The area of the drawing, without title and legend, in square points for each actor.
    public let areaPerActor: Double
    /// The standard deviation of the lengths of lines, divided by their mean.
    public let lengthSpread: Double

    /// One number for all, lower is better: overlaps weigh most, then crossings, then area and
    /// uneven lengths.
    public var penalty: Double {
        Double(actorOverlaps) * 40 + Double(tiesOverActors) * 12
            + Double(labelOverlaps + headOverlaps + headsOverActors) * 5
            + Double(crossings) + areaPerActor / 4000 + lengthSpread * 4
    }
}

extension LayoutQuality {
    init(
        paths: TiePaths? = nil, positions: [Vector], outlines: [Outline],
        drawnPairs: [DrawnPair], labelBoxes: [Box] = []
    ) {
        let paths = paths ?? TiePaths(drawnPairs, positions, outlines)
        let shown = drawnPairs.indices.map { pair in
            zip(drawnPairs[pair].lines, paths.curves[pair]).compactMap { line, curve in
                curve.map {
                    ShownLine(pair: pair, line: line, curve: $0, course: Polyline($0, pieces: 20))
                }
            }
        }
        let middles = shown.compactMap { $0.isEmpty ? nil : $0[$0.count / 2].course }
        var crossings = 0
        for (index, line) in middles.enumerated() {
            for other in middles[..<index] { crossings += line.crossings(with: other) }
        }
        let page = PageFigures(positions, outlines, drawnPairs)
        let heads = shown.joined().flatMap(\.heads)
        func isForeign(_ actor: Int, _ pair: Int) -> Bool {
            actor != drawnPairs[pair].first && actor != drawnPairs[pair].second
        }
        let covering = shown.indices.count { pair in
            positions.indices.contains { actor in
                isForeign(actor, pair)
                    && shown[pair].contains { line in
                        line.course.cover(
                            outlines[actor], at: positions[actor],
                            margin: line.line.width / 2) > 0
                    }
            }
        }
        self.init(
            crossings: crossings, tiesOverActors: covering, actorOverlaps: page.actorOverlaps,
            labelOverlaps: Self.overlaps(of: labelBoxes, page.boxes),
            headOverlaps: heads.indices.reduce(0) { count, index in
                count
                    + heads[..<index].count {
                        ($0.middle - heads[index].middle).length < TieHead.breadth - 0.4
                    }
            },
            headsOverActors: heads.count { head in
                positions.indices.contains { actor in
                    isForeign(actor, head.pair)
                        && outlines[actor].reach(of: head.middle - positions[actor], margin: 3) < 1
                }
            },
            areaPerActor: page.areaPerActor, lengthSpread: page.lengthSpread)
    }

    /// A line as it is drawn.
    private struct ShownLine {
        let pair: Int
        let line: TieLine
        let curve: Cubic
        let course: Polyline

        /// The middles of its heads, whatever their form.
        var heads: [(pair: Int, middle: Vector)] {
            let back = TieHead.breadth / 2
            let first = curve.point(at: curve.parameter(atLength: back))
            let second = curve.reversed.point(at: curve.reversed.parameter(atLength: back))
            return (line.hasHeadAtFirst ? [(pair, first)] : [])
                + (line.hasHeadAtSecond ? [(pair, second)] : [])
        }
    }

    private static func overlaps(of labels: [Box], _ actors: [Box]) -> Int {
        labels.indices.reduce(0) { count, index in
            count + labels[..<index].count { $0.overlaps(labels[index]) }
                + actors.count { $0.overlaps(labels[index]) }
        }
    }
}

/// How actors fill a page.
struct PageFigures {
    let actorOverlaps: Int
    let areaPerActor: Double
    let lengthSpread: Double
    /// Shapes and names, each by itself.
    let boxes: [Box]

    init(_ positions: [Vector], _ outlines: [Outline], _ drawnPairs: [DrawnPair]) {
        let parts = zip(positions, outlines).map { place, outline -> [Box] in
            let name = outline.label.map { Box(low: $0.low + place, high: $0.high + place) }
            return [Box(center: place, halfSize: outline.halfSize)] + (name.map { [$0] } ?? [])
        }
        boxes = parts.flatMap(\.self)
        actorOverlaps = parts.indices.reduce(0) { count, index in
            count
                + parts[..<index].count { other in
                    parts[index].contains { part in other.contains(where: part.overlaps) }
                }
        }
        let lengths = drawnPairs.map { (positions[$0.first] - positions[$0.second]).length }
        let mean = lengths.reduce(0, +) / Double(max(1, lengths.count))
        let variance =
            lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, lengths.count))
        lengthSpread = mean > 0 ? variance.squareRoot() / mean : 0
        let page = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }?.size ?? .zero
        areaPerActor = page.x * page.y / Double(max(1, positions.count))
    }
}
