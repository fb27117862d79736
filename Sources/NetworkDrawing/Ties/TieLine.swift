internal import ActorNetworks

/// The line of a tie, with the widest pen that it takes in any of the pictures.
struct TieLine: Equatable {
    let kind: RelationKind
    let width: Double
}
