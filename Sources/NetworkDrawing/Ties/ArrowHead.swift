internal import ActorNetworks
internal import DOT

/// The heads that tell kinds apart without colour: a triangle for cooperation, a triangle against
/// a bar for conflict, a ring for negotiation.
enum ArrowHead {
    static func attribute(_ name: String, of kind: RelationKind) -> Attribute {
        switch kind {
        case .cooperation: .custom(name, "normal")
        case .conflict: .custom(name, "teenormal")
        case .negotiation: .custom(name, "odot")
        }
    }

    /// The multiple of Graphviz's usual size for lines of a pen.
    static func size(pen: Double) -> Double { 0.46 + 0.115 * pen }

    /// How long the head is, in points.
    static func length(of kind: RelationKind, pen: Double) -> Double {
        switch kind {
        case .cooperation: 10 * size(pen: pen)
        case .conflict: 12.5 * size(pen: pen)
        case .negotiation: 8 * size(pen: pen)
        }
    }

    /// How wide the widest head is, in points.
    static func width(pen: Double) -> Double { 8 * size(pen: pen) + pen * 0.6 }
}
