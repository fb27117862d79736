extension Attribute {
    /// The width of a node in inches.
    public static func width(_ inches: Double) -> Attribute { Attribute("width", inches) }

    /// The height of a node in inches.
    public static func height(_ inches: Double) -> Attribute { Attribute("height", inches) }

    /// Whether width and height hold even where the label does not fit.
    public static func fixedSize(_ isFixed: Bool) -> Attribute { Attribute("fixedsize", isFixed) }

    /// The centre of a node in points; the `nop` engines keep it.
    ///
    /// A pinned position is kept by `neato` too, which reads it in inches unless the graph has
    /// ``inputScale(_:)`` 72.
    public static func position(_ point: Point, isPinned: Bool = false) -> Attribute {
        Attribute("pos", [point.x, point.y], suffix: isPinned ? "!" : "")
    }

    /// The route of an edge in points; the engine `nop2` keeps it.
    public static func position(_ spline: Spline) -> Attribute { .position([spline]) }

    /// The route of an edge that is drawn in several strokes.
    public static func position(_ splines: [Spline]) -> Attribute {
        let texts = splines.compactMap(\.text)
        guard texts.count == splines.count else {
            let reason = "the route needs 3n + 1 control points (4, 7, 10, …), all finite"
            return Attribute(name: "pos", value: .unwritable(reason))
        }
        return custom("pos", texts.joined(separator: ";"))
    }

    /// The centre of a label in points; the engine `nop2` keeps it.
    public static func labelPosition(_ point: Point) -> Attribute {
        Attribute("lp", [point.x, point.y])
    }

    /// The extent of the drawing in points, for the `nop` engines.
    public static func boundingBox(_ box: Rectangle) -> Attribute {
        let corners = [box.lowerLeft.x, box.lowerLeft.y, box.upperRight.x, box.upperRight.y]
        return Attribute("bb", corners)
    }

    /// The unit of given positions, in units an inch: 72 for points.
    public static func inputScale(_ unitsPerInch: Double) -> Attribute {
        Attribute("inputscale", unitsPerInch)
    }

    /// The length in inches that the spring engines aim at.
    public static func length(_ inches: Double) -> Attribute { Attribute("len", inches) }

    /// How strongly an edge pulls. The engine `dot` wants whole numbers.
    public static func weight(_ weight: Double) -> Attribute { Attribute("weight", weight) }

    /// Whether an edge pushes its ends to different ranks.
    public static func constraint(_ holds: Bool) -> Attribute { Attribute("constraint", holds) }

    /// The space around a label, or around the whole drawing, in inches.
    public static func margin(_ x: Double, _ y: Double) -> Attribute {
        Attribute("margin", [x, y])
    }

    /// The space around a label, or around the whole drawing, in inches.
    public static func margin(_ inches: Double) -> Attribute { Attribute("margin", inches) }

    /// The space between the drawing and the edge of the page, in inches.
    public static func pad(_ inches: Double) -> Attribute { Attribute("pad", inches) }

    /// The largest size of the drawing in inches; a larger one is scaled down, and a smaller one is
    /// scaled up if it is to fill that size.
    public static func size(
        _ width: Double, _ height: Double, isFilled: Bool = false
    ) -> Attribute {
        Attribute("size", [width, height], suffix: isFilled ? "!" : "")
    }

    /// The dots an inch of pictures made of dots.
    public static func resolution(_ dotsPerInch: Double) -> Attribute {
        Attribute("dpi", dotsPerInch)
    }

    /// How edges are routed.
    public static func splines(_ splines: Splines) -> Attribute {
        custom("splines", splines.rawValue)
    }

    /// Whether edges that run together are drawn as one.
    public static func concentrate(_ joins: Bool) -> Attribute { Attribute("concentrate", joins) }

    /// What is done about nodes that overlap.
    public static func overlap(_ overlap: Overlap) -> Attribute {
        custom("overlap", overlap.rawValue)
    }

    /// The space left between nodes when overlaps are removed and edges routed, in points.
    public static func separation(_ points: Double) -> Attribute {
        Attribute("sep", [points]).prefixed("+")
    }

    /// The space left between edges and nodes, in points; less than ``separation(_:)``.
    public static func edgeSeparation(_ points: Double) -> Attribute {
        Attribute("esep", [points]).prefixed("+")
    }

    /// The space between ranks in inches.
    public static func rankSeparation(_ inches: Double) -> Attribute {
        Attribute("ranksep", inches)
    }

    /// The space between nodes of a rank in inches.
    public static func nodeSeparation(_ inches: Double) -> Attribute {
        Attribute("nodesep", inches)
    }

    /// The seed of the first placement, so that the drawing is always the same.
    public static func start(_ seed: UInt32) -> Attribute { custom("start", String(seed)) }

    /// The direction in which ranks follow each other.
    public static func rankDirection(_ direction: RankDirection) -> Attribute {
        custom("rankdir", direction.rawValue)
    }

    /// What the nodes of a group share.
    public static func rank(_ rank: Rank) -> Attribute { custom("rank", rank.rawValue) }

    /// The value with a sign before it that means "add this much" rather than "scale by it".
    private func prefixed(_ sign: String) -> Attribute {
        guard case .text(let text) = value else { return self }
        return .custom(name, sign + text)
    }
}

extension Spline {
    /// The route in the notation of `pos`; `nil` if it cannot be drawn.
    fileprivate var text: String? {
        guard controls.count >= 4, controls.count % 3 == 1 else { return nil }
        var parts: [String] = []
        // The library reads both tips only in this order, whatever its manual says.
        for (mark, tip) in [("s,", start), ("e,", end)] {
            guard let tip else { continue }
            guard let place = tip.text else { return nil }
            parts.append(mark + place)
        }
        for control in controls {
            guard let place = control.text else { return nil }
            parts.append(place)
        }
        return parts.joined(separator: " ")
    }
}

extension Point {
    fileprivate var text: String? { Decimals.joined([x, y], separator: ",") }
}
