internal import ActorNetworks

/// One line of a bundle: a tie, with the widest pen it takes in any of the pictures.
struct Strand: Equatable {
    let kind: RelationKind
    let width: Double
}
