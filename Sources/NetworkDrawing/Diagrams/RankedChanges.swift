internal import ActorNetworks

/// What changed most between two snapshots, in the order of how much: lines of the picture with their
/// signs and numbers.
struct RankedChanges {
    /// A change of a line.
    struct Change {
        /// Which of the drawn lines it is.
        let tie: Int
        /// The pair, and the kind where the line has one.
        let name: String
        let kind: RelationKind
        /// The weights on both sides; `nil` where there is no line.
        let before: Double?
        let after: Double?
        let isTurned: Bool
        /// Both tones of a pair that turned, where the line stands for all of its events.
        var tones: String?

        fileprivate var size: Double { abs((after ?? 0) - (before ?? 0)) }

        /// What stands at the line if it is among the greatest: sign and number.
        var label: String? { DifferenceWords.sign(from: before, to: after) }

        /// The sign of a line that is on one side only.
        var presence: String? { DifferenceWords.presence(from: before, to: after) }

        /// Whether the line tells by itself what became of it: where each kind has its colour, a pale band
        /// that is left cannot be taken for a tone.
        func isTold(merged isMerged: Bool) -> Bool { after == nil && !isMerged }

        /// What the list says.
        var text: String {
            (isTurned ? "\(DifferenceWords.turned) " : "") + (tones.map { "\($0); " } ?? "")
                + DifferenceWords.change(from: before, to: after)
        }
    }

    /// The greatest change first; what stayed the same is not among them.
    let changes: [Change]
    /// Those that have a number and a line in the list: the greatest, and after them of the ``others`` as many
    /// as it has room for.
    let listed: [Change]
    /// Those that are not among the greatest, but turned, entered or left, which the line alone does not tell.
    let others: [Change]

    /// How many carry in the picture by how much they changed.
    static let labelled = 10
    /// How many are named in the list for being among the greatest.
    static let greatest = 30
    /// How many the list names at most.
    static let longestList = 60

    /// The others for whom the list has no room.
    var unlisted: ArraySlice<Change> { others.dropFirst(Self.longestList - Self.greatest) }

    init(_ comparison: SnapshotComparison, _ ties: [DrawnTie], in layout: SharedLayout) {
        let indices = Dictionary(
            ties.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Change] = []
        for dyad in comparison.dyads {
            guard let one = layout.union.index(of: dyad.firstID),
                let other = layout.union.index(of: dyad.secondID),
                let pair = layout.pairIndex(one, other)
            else { continue }
            let names = [one, other].map { layout.union.actors[$0].record.labelInText }
            let name = names.joined(separator: " – ")
            if layout.isMerged {
                guard let tie = indices[DrawnTie.id(of: pair, nil, layout)],
                    dyad.isFlipped || dyad.status != .unchanged
                else { continue }
                let look = ties[tie].stroke.line ?? ties[tie].stroke.band
                found.append(
                    Change(
                        tie: tie, name: name, kind: look?.look.kind ?? .negotiation,
                        before: dyad.before?.weight, after: dyad.after?.weight,
                        isTurned: dyad.isFlipped, tones: DifferenceWords.tones(of: dyad)))
                continue
            }
            let heaviest = dyad.ties.max { abs($0.weightChange) < abs($1.weightChange) }?.kind
            for tieChange in dyad.ties {
                let kind = tieChange.kind
                guard let tie = indices[DrawnTie.id(of: pair, kind.name, layout)] else { continue }
                // A pair that turned is marked once, at the line that changed most.
                let change = Change(
                    tie: tie, name: "\(name), \(Words.english.name(of: kind))", kind: kind,
                    before: tieChange.before?.weight, after: tieChange.after?.weight,
                    isTurned: dyad.isFlipped && kind == heaviest)
                if change.isTurned || change.before != change.after { found.append(change) }
            }
        }
        changes = found.enumerated().sorted {
            ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
        }.map(\.element)
        others = changes.dropFirst(Self.greatest).filter {
            $0.isTurned || ($0.presence != nil && !$0.isTold(merged: layout.isMerged))
        }
        listed = Array(
            changes.prefix(Self.greatest) + others.prefix(Self.longestList - Self.greatest))
    }
}
