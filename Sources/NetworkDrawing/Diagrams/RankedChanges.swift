internal import ActorNetworks

/// What changed most between two snapshots, in the order of how much: lines of the picture with their
/// signs and numbers.
struct RankedChanges {
    /// A change of a line.
    struct Change {
        /// Which of the drawn lines it is.
        let tie: Int
        /// What stands at the line: sign and number.
        let label: String
        /// What the list says.
        let text: String
        /// The pair, and the kind where the line has one.
        let name: String
        let isTurned: Bool
        let kind: RelationKind
    }

    /// The greatest change first; what stayed the same is not among them.
    let changes: [Change]

    /// How many carry in the picture by how much they changed.
    static let labelled = 10
    /// How many are named in the list for being among the greatest.
    static let greatest = 30

    /// The greatest, and after them all others who turned.
    var listed: [Change] {
        changes.prefix(Self.greatest) + changes.dropFirst(Self.greatest).filter(\.isTurned)
    }

    init(_ comparison: SnapshotComparison, _ ties: [DrawnTie], in layout: SharedLayout) {
        let indices = Dictionary(
            ties.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [(size: Double, change: Change)] = []
        for dyad in comparison.dyads {
            guard let one = layout.union.index(of: dyad.firstID),
                let other = layout.union.index(of: dyad.secondID),
                let pair = layout.pairIndex(one, other)
            else { continue }
            let names = [one, other].map { layout.union.actors[$0].record.labelInText }
            let name = names.joined(separator: " – ")
            if layout.isMerged {
                guard let tie = indices[DrawnTie.id(of: pair, nil, layout)],
                    dyad.isFlipped || dyad.weightChange != 0
                else { continue }
                let look = ties[tie].stroke.line ?? ties[tie].stroke.band
                let weights = (dyad.before?.weight, dyad.after?.weight)
                found.append(
                    (
                        abs(dyad.weightChange),
                        Change(
                            tie: tie, label: DifferenceWords.sign(from: weights.0, to: weights.1),
                            text: (DifferenceWords.tones(of: dyad).map { "\($0); " } ?? "")
                                + DifferenceWords.change(from: weights.0, to: weights.1),
                            name: name,
                            isTurned: dyad.isFlipped, kind: look?.look.kind ?? .negotiation)
                    ))
                continue
            }
            let heaviest = dyad.ties.max { abs($0.weightChange) < abs($1.weightChange) }?.kind
            for change in dyad.ties {
                guard let tie = indices[DrawnTie.id(of: pair, change.kind.name, layout)] else {
                    continue
                }
                // A pair that turned is marked once, at the line that changed most.
                let isTurned = dyad.isFlipped && change.kind == heaviest
                guard change.weightChange != 0 || isTurned else { continue }
                let weights = (change.before?.weight, change.after?.weight)
                found.append(
                    (
                        abs(change.weightChange),
                        Change(
                            tie: tie, label: DifferenceWords.sign(from: weights.0, to: weights.1),
                            text: DifferenceWords.change(from: weights.0, to: weights.1),
                            name: "\(name), \(Words.english.name(of: change.kind))",
                            isTurned: isTurned,
                            kind: change.kind)
                    ))
            }
        }
        changes = found.enumerated().sorted {
            ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
        }.map(\.element.change)
    }
}
