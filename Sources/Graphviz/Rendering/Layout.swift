public import DOT

/// Where an engine put the parts of a drawing: in points (1/72 inch), *y* growing upwards.
public struct Layout: Sendable, Hashable {
    /// A node's centre and size.
    public struct Placement: Sendable, Hashable {
        /// The centre.
        public var position: Point
        /// The extent from left to right.
        public var width: Double
        /// The extent from bottom to top.
        public var height: Double
    }

    /// An edge's route.
    public struct Route: Sendable, Hashable {
        /// The identifier of the node where the edge starts.
        public var tail: String
        /// The identifier of the node where the edge ends.
        public var head: String
        /// The key of the edge, if it has one.
        public var key: String?
        /// The strokes; one as a rule, none if edges are not drawn.
        public var splines: [Spline]
        /// The centre of the edge's label, if it has one.
        public var labelPosition: Point?
    }

    /// The extent of the whole drawing.
    public var boundingBox: Rectangle
    /// Each node's place, by its identifier.
    public var nodes: [String: Placement]
    /// Each edge's route, in the order of `Document.allEdges`.
    public var edges: [Route]
    /// The box of each cluster, by its name, where the engine draws clusters.
    public var clusters: [String: Rectangle]
    /// What the library remarked, one message each.
    public var warnings: [String]
}
