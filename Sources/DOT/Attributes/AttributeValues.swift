/// The outline of a node.
public enum Shape: String, Sendable, CaseIterable {
    case box, polygon, ellipse, oval, circle, point, egg, triangle, plaintext, plain, diamond
    case trapezium, parallelogram, house, pentagon, hexagon, septagon, octagon
    case doubleCircle = "doublecircle"
    case doubleOctagon = "doubleoctagon"
    case tripleOctagon = "tripleoctagon"
    case invertedTriangle = "invtriangle"
    case invertedTrapezium = "invtrapezium"
    case invertedHouse = "invhouse"
    case markedDiamond = "Mdiamond"
    case markedSquare = "Msquare"
    case markedCircle = "Mcircle"
    case rectangle, square, star, none, underline, cylinder, note, tab, folder, component
    case box3D = "box3d"
}

/// A way of drawing lines and areas.
public enum Style: String, Sendable, CaseIterable {
    case solid, dashed, dotted, bold, filled, rounded, diagonals, striped, wedged, radial, tapered
    case invisible = "invis"
}

/// An arrowhead.
public enum Arrow: String, Sendable, CaseIterable {
    case normal, none, dot, box, crow, curve, diamond, tee, vee
    case inverted = "inv"
    case invertedCurve = "icurve"
    case openDot = "odot"
    case openBox = "obox"
    case openDiamond = "odiamond"
    case open = "onormal"
    case openInverted = "oinv"
    /// A dot inside an inverted arrowhead.
    case invertedDot = "invdot"
    /// Lines that stay left of the edge's axis.
    case leftHalf = "lnormal"
    /// Lines that stay right of the edge's axis.
    case rightHalf = "rnormal"
}

/// At which ends an edge has arrowheads.
public enum ArrowEnds: String, Sendable, CaseIterable {
    case forward, back, both, none
}

/// How edges are routed.
public enum Splines: String, Sendable, CaseIterable {
    case none, line, polyline, spline, curved
    case orthogonal = "ortho"
    case compound
}

/// What is done about nodes that overlap.
public enum Overlap: String, Sendable, CaseIterable {
    case allowed = "true"
    case removed = "false"
    case scale, prism, compress, voronoi
    case scaleAxes = "scalexy"
    case orthogonal = "ortho"
    case vpsc, ipsep
}

/// The direction in which ranks follow each other.
public enum RankDirection: String, Sendable, CaseIterable {
    case topToBottom = "TB"
    case leftToRight = "LR"
    case bottomToTop = "BT"
    case rightToLeft = "RL"
}

/// What the nodes of a group share.
public enum Rank: String, Sendable, CaseIterable {
    case same
    case minimum = "min"
    case maximum = "max"
    case source, sink
}

/// What is painted first, and so lies below.
public enum OutputOrder: String, Sendable, CaseIterable {
    case breadthFirst = "breadthfirst"
    case nodesFirst = "nodesfirst"
    case edgesFirst = "edgesfirst"
}

/// Where a label stands from left to right.
public enum Justification: String, Sendable, CaseIterable {
    case left = "l"
    case center = "c"
    case right = "r"
}

/// Where a label stands from top to bottom.
public enum LabelLocation: String, Sendable, CaseIterable {
    case top = "t"
    case center = "c"
    case bottom = "b"
}
