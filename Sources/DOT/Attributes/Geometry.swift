/// A place in points (1/72 inch), with *y* growing upwards.
public struct Point: Sendable, Hashable {
    /// The distance to the right.
    public var x: Double
    /// The distance upwards.
    public var y: Double

    /// The point at a distance to the right and upwards.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A box in points, with *y* growing upwards.
public struct Rectangle: Sendable, Hashable {
    /// The lower left corner.
    public var lowerLeft: Point
    /// The upper right corner.
    public var upperRight: Point

    /// The box between two corners.
    public init(lowerLeft: Point, upperRight: Point) {
        self.lowerLeft = lowerLeft
        self.upperRight = upperRight
    }

    /// The extent from left to right.
    public var width: Double { upperRight.x - lowerLeft.x }
    /// The extent from bottom to top.
    public var height: Double { upperRight.y - lowerLeft.y }
}

/// The route of an edge: cubic Bézier pieces that share their ends, and the tips of arrowheads.
public struct Spline: Sendable, Hashable {
    /// The tip of the arrowhead at the tail, if there is one.
    public var start: Point?
    /// The tip of the arrowhead at the head, if there is one.
    public var end: Point?
    /// `3n + 1` control points for `n` pieces: an end, two handles, an end, two handles, …
    public var controls: [Point]

    /// A route through control points, with the tips of its arrowheads.
    public init(start: Point? = nil, end: Point? = nil, controls: [Point]) {
        self.start = start
        self.end = end
        self.controls = controls
    }
}
