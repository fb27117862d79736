/// How a diagram draws numbers: what a page needs to draw others by the same scales.
public struct DiagramScales: Sendable, Hashable {
    /// Whether each pair has one line for all its events, and not one for each kind.
    public let areMerged: Bool
    /// The area of a shape without a score, in square points.
    public let smallestArea: Double
    /// The area of the shape with the greatest score, in square points; between the two it grows in a
    /// straight line.
    public let largestArea: Double
    /// The score that takes the largest area.
    public let greatestScore: Double
    /// The pen of a line without weight, in points.
    public let thinnestPen: Double
    /// The pen of the greatest weight, in points; between the two it grows with the square root.
    public let widestPen: Double
    /// The weight that takes the widest pen.
    public let greatestWeight: Double
}

extension SharedLayout {
    var scales: DiagramScales {
        DiagramScales(
            areMerged: isMerged, smallestArea: areas.smallest, largestArea: areas.largest,
            greatestScore: areas.maximum, thinnestPen: WidthScale.thinnest,
            widestPen: WidthScale.widest, greatestWeight: scale.maximum)
    }
}
