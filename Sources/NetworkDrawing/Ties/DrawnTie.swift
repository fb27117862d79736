internal import ActorNetworks

/// A line of a picture with what it stands for.
struct DrawnTie {
    /// Where its pair stands in the layout, and the line in its pair.
    let pair: Int
    let line: Int
    var stroke: Stroke
    /// A stable name of the tie: the ids of both actors, and the kind where the line has one.
    let id: String
    /// Words for styles and scripts: the kind or tone, and what became of the tie.
    let classes: [String]
    let tooltip: String
    /// Where a click leads; `nil` stays at the tie.
    let url: String?

    /// The lines of a snapshot.
    static func ties(of snapshot: Snapshot, in layout: SharedLayout) -> [DrawnTie] {
        snapshot.dyads.flatMap { dyad -> [DrawnTie] in
            let actors = snapshot.case.actors
            guard let one = layout.union.index(of: actors[dyad.first].id),
                let other = layout.union.index(of: actors[dyad.second].id),
                let pair = layout.pairIndex(one, other)
            else { return [] }
            let place = PairPlace(pair: pair, isSwapped: one > other)
            return layout.isMerged
                ? [merged(dyad, place, snapshot, layout)]
                : layout.drawnPairs[pair].lines.enumerated().compactMap { line, tieLine in
                    tieLine.kind.flatMap(dyad.tie).map {
                        tie($0, of: dyad, line, place, snapshot, layout)
                    }
                }
        }
    }

    private struct PairPlace {
        let pair: Int
        let isSwapped: Bool
    }

    private static func tie(
        _ tie: Tie, of dyad: Dyad, _ line: Int, _ place: PairPlace, _ snapshot: Snapshot,
        _ layout: SharedLayout
    ) -> DrawnTie {
        var stroke = Stroke(kind: tie.kind, pen: layout.scale.width(of: tie.weight))
        stroke.setHeads(TieHeads(of: tie, isSwapped: place.isSwapped))
        if tie.impliedCount == tie.eventCount { stroke.paleness = impliedPaleness }
        return DrawnTie(
            pair: place.pair, line: line, stroke: stroke,
            id: id(of: place.pair, tie.kind.name, layout), classes: [tie.kind.name],
            tooltip: Wording.tooltip(of: tie, between: dyad, in: snapshot),
            url: Hyperlinks.url(of: tie, in: snapshot))
    }

    private static func merged(
        _ dyad: Dyad, _ place: PairPlace, _ snapshot: Snapshot, _ layout: SharedLayout
    ) -> DrawnTie {
        let tone = NetTone(of: dyad)
        var stroke = Stroke(.tone(tone), pen: layout.scale.width(of: dyad.weight))
        stroke.setHeads(TieHeads(of: dyad.ties, isSwapped: place.isSwapped))
        return DrawnTie(
            pair: place.pair, line: 0, stroke: stroke, id: id(of: place.pair, nil, layout),
            classes: ["net", tone.rawValue], tooltip: Wording.tooltip(of: dyad, in: snapshot),
            url: dyad.ties.lazy.compactMap { Hyperlinks.url(of: $0, in: snapshot) }.first)
    }

    /// How much paler a tie is whose every event is only implied.
    static let impliedPaleness = 0.5

    static func id(of pair: Int, _ kind: String?, _ layout: SharedLayout) -> String {
        let names = [layout.drawnPairs[pair].first, layout.drawnPairs[pair].second].map {
            layout.union.actors[$0].record.id
        }
        return kind.map { "\(ElementID.pair(names))-\($0)" } ?? ElementID.pair(names)
    }
}

extension Stroke {
    mutating func setHeads(_ heads: TieHeads) {
        hasHeadAtFirst = heads.atFirst
        hasHeadAtSecond = heads.atSecond
    }
}
