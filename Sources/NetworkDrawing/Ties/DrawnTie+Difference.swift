internal import ActorNetworks

extension DrawnTie {
    /// The lines of a difference: what is, on a pale band for what was.
    static func ties(of words: DifferenceWords, in layout: SharedLayout) -> [DrawnTie] {
        let comparison = words.comparison
        return comparison.dyads.flatMap { change -> [DrawnTie] in
            guard let one = layout.union.index(of: change.firstID),
                let other = layout.union.index(of: change.secondID),
                let pair = layout.pairIndex(one, other)
            else { return [] }
            let sides = PairSides(change, comparison, layout, pair)
            guard !layout.isMerged else {
                return [merged(change, sides, layout, words)]
            }
            return layout.drawnPairs[pair].lines.enumerated().compactMap { line, tieLine in
                change.ties.first { $0.kind == tieLine.kind }.map {
                    tie($0, of: change, line, sides, layout, words)
                }
            }
        }
    }

    /// How the two sides of a pair lie to the layout's: in its order, or swapped.
    private struct PairSides {
        let pair: Int
        let isSwappedBefore: Bool
        let isSwappedAfter: Bool

        init(
            _ change: SnapshotComparison.DyadChange, _ comparison: SnapshotComparison,
            _ layout: SharedLayout, _ pair: Int
        ) {
            self.pair = pair
            func isSwapped(_ dyad: Dyad?, _ snapshot: Snapshot) -> Bool {
                guard let dyad else { return false }
                let first = snapshot.case.actors[dyad.first].id
                return layout.union.index(of: first) != layout.drawnPairs[pair].first
            }
            isSwappedBefore = isSwapped(change.before, comparison.before)
            isSwappedAfter = isSwapped(change.after, comparison.after)
        }
    }

    private static func tie(
        _ tie: SnapshotComparison.TieChange, of change: SnapshotComparison.DyadChange, _ line: Int,
        _ sides: PairSides, _ layout: SharedLayout, _ words: DifferenceWords
    ) -> DrawnTie {
        var stroke = Stroke(kind: tie.kind, pen: 1)
        stroke.line = tie.after.map {
            Stroke.Line(look: .kind(tie.kind), pen: layout.scale.width(of: $0.weight))
        }
        stroke.band = tie.before.map {
            Stroke.Line(look: .kind(tie.kind), pen: layout.scale.width(of: $0.weight))
        }
        if let after = tie.after {
            stroke.setHeads(TieHeads(of: after, isSwapped: sides.isSwappedAfter))
        } else if let before = tie.before {
            stroke.setHeads(TieHeads(of: before, isSwapped: sides.isSwappedBefore))
        }
        if let after = tie.after, after.impliedCount == after.eventCount {
            stroke.paleness = impliedPaleness
        }
        return DrawnTie(
            pair: sides.pair, line: line, stroke: stroke,
            id: id(of: sides.pair, tie.kind.name, layout),
            classes: [tie.kind.name, tie.status.rawValue],
            tooltip: words.tooltip(of: tie, in: change), url: nil)
    }

    private static func merged(
        _ change: SnapshotComparison.DyadChange, _ sides: PairSides, _ layout: SharedLayout,
        _ words: DifferenceWords
    ) -> DrawnTie {
        func line(_ dyad: Dyad) -> Stroke.Line {
            Stroke.Line(look: .tone(NetTone(of: dyad)), pen: layout.scale.width(of: dyad.weight))
        }
        var stroke = Stroke(kind: .negotiation, pen: 1)
        stroke.line = change.after.map(line)
        stroke.band = change.before.map(line)
        if let after = change.after {
            stroke.setHeads(TieHeads(of: after.ties, isSwapped: sides.isSwappedAfter))
        } else if let before = change.before {
            stroke.setHeads(TieHeads(of: before.ties, isSwapped: sides.isSwappedBefore))
        }
        let tone = (stroke.line ?? stroke.band).map(\.look.name)
        return DrawnTie(
            pair: sides.pair, line: 0, stroke: stroke, id: id(of: sides.pair, nil, layout),
            classes: ["net"] + (tone.map { [$0] } ?? []) + [change.status.rawValue],
            tooltip: words.tooltip(of: change), url: nil)
    }
}

extension SnapshotComparison.DyadChange {
    /// What became of all events of the pair together.
    var status: SnapshotComparison.Status {
        guard let before else { return .entered }
        guard let after else { return .left }
        if after.weight == before.weight { return .unchanged }
        return after.weight > before.weight ? .stronger : .weaker
    }

    /// How much the weight of all its events changed.
    var weightChange: Double { (after?.weight ?? 0) - (before?.weight ?? 0) }
}
