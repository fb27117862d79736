package import DOT

/// What of the plane a picture shows, in the coordinates of its positions.
package struct DiagramExtent: Sendable, Hashable {
    /// The lower left corner.
    package let low: Point
    /// The upper right corner.
    package let high: Point

    init(_ box: Box) {
        low = Page.point(box.low)
        high = Page.point(box.high)
    }
}

extension Box {
    init(_ extent: DiagramExtent) {
        self.init(
            low: Vector(extent.low.x, extent.low.y), high: Vector(extent.high.x, extent.high.y))
    }
}
