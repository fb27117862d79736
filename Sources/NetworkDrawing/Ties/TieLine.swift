internal import ActorNetworks

/// A line between two actors, with the widest pen and all heads that it takes in any of the pictures.
struct TieLine: Equatable {
    /// The kind of its events; `nil` where it stands for all events of the pair.
    let kind: RelationKind?
    let width: Double
    var hasHeadAtFirst = true
    var hasHeadAtSecond = true

    /// How much of the outline of the first and of the second actor it takes.
    var breadths: (first: Double, second: Double) {
        func breadth(_ hasHead: Bool) -> Double {
            hasHead ? max(TieHead.spacing, width + 2.5) : width + 2.5
        }
        return (breadth(hasHeadAtFirst), breadth(hasHeadAtSecond))
    }
}
