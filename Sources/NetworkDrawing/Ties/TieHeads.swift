internal import ActorNetworks

/// At which ends of a line heads stand: at those who are acted upon.
struct TieHeads: Equatable {
    var atFirst: Bool
    var atSecond: Bool

    /// The heads of ties as the picture's first and second actor see them, who are those of the pair or,
    /// swapped, its second and first.
    init(of ties: Tie..., isSwapped: Bool) {
        self.init(of: ties, isSwapped: isSwapped)
    }

    init(of ties: some Sequence<Tie>, isSwapped: Bool) {
        let towardsSecond = ties.contains { $0.forwardCount + $0.mutualCount > 0 }
        let towardsFirst = ties.contains { $0.backwardCount + $0.mutualCount > 0 }
        atFirst = isSwapped ? towardsSecond : towardsFirst
        atSecond = isSwapped ? towardsFirst : towardsSecond
    }
}
