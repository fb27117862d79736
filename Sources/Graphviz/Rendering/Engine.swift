/// A layout engine of Graphviz.
public struct Engine: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    /// The name by which Graphviz knows the engine.
    public let rawValue: String

    /// The engine of a name, whether the library has it or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The name.
    public var description: String { rawValue }

    /// Ranks from top to bottom, for hierarchies.
    public static let dot = Engine(rawValue: "dot")
    /// Distances follow path lengths (stress), for up to some hundred nodes.
    public static let neato = Engine(rawValue: "neato")
    /// Springs and repulsion, with clusters.
    public static let fdp = Engine(rawValue: "fdp")
    /// Springs on several scales, for large graphs.
    public static let sfdp = Engine(rawValue: "sfdp")
    /// Rings around a root.
    public static let twopi = Engine(rawValue: "twopi")
    /// Circles, one for each biconnected part.
    public static let circo = Engine(rawValue: "circo")
    /// Clusters packed into a rectangle.
    public static let osage = Engine(rawValue: "osage")
    /// Clusters as a map of nested rectangles.
    public static let patchwork = Engine(rawValue: "patchwork")
    /// Keeps the positions of nodes and routes edges anew.
    public static let nop = Engine(rawValue: "nop")
    /// Keeps the positions of nodes and the routes of edges.
    public static let nop2 = Engine(rawValue: "nop2")

    /// The ten engines that every full installation has.
    public static let wellKnown: [Engine] = [
        dot, neato, fdp, sfdp, twopi, circo, osage, patchwork, nop, nop2,
    ]

    /// The engines that the installed library offers, by name.
    ///
    /// - Throws: ``GraphvizError`` if the library finds no plugins.
    public static func available() throws(GraphvizError) -> [Engine] {
        try Library.capabilities().engines
    }

    /// Whether the result depends on what the process did before, so that only a fresh process
    /// draws the same picture each time.
    var needsFreshProcess: Bool { self == .fdp }
}
