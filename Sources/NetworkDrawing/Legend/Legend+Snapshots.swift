internal import ActorNetworks

extension Legend {
    /// The legend of snapshots: kinds, widths, actors, and how to read heads and paleness.
    init(
        of layout: SharedLayout, snapshots: [Snapshot], style: DiagramStyle,
        fills: GroupFills? = nil
    ) {
        let kinds = RelationKind.allCases.filter { kind in
            layout.union.pairs.contains { $0.weights[kind] != nil }
        }
        var blocks: [Block] = []
        if !kinds.isEmpty {
            blocks.append(Self.kindBlock(kinds))
            blocks.append(
                Self.widthBlock(layout, snapshots.first?.selection.weighing ?? .sum))
        }
        blocks.append(contentsOf: fills.map(Self.groupBlocks) ?? Self.actorBlocks(layout.union))
        let hasImplied = snapshots.contains { snapshot in
            snapshot.dyads.contains { $0.ties.contains { $0.impliedCount == $0.eventCount } }
        }
        if !kinds.isEmpty {
            blocks.append(Self.readingBlock(hasImplied: hasImplied, sizing: style.sizing?.name))
        }
        self.init(blocks: blocks)
    }

    static func kindBlock(_ kinds: [RelationKind]) -> Block {
        Block(
            heading: "Ties",
            rows: kinds.map { kind in
                Row(sample: .strokes([Stroke(kind: kind, pen: 2.6)]), text: kind.name)
            })
    }

    static func widthBlock(_ layout: SharedLayout, _ weighing: Weighing) -> Block {
        let weights = layout.union.pairs.lazy.flatMap { $0.weights.values }
        return Block(
            heading: "Width: " + Wording.weight(weighing),
            rows: layout.scale.samples(of: weights).map { weight in
                var stroke = Stroke(kind: .cooperation, pen: layout.scale.width(of: weight))
                stroke.hasHeadAtSecond = false
                stroke.pattern = .solid
                stroke.isNeutral = true
                return Row(sample: .strokes([stroke]), text: Wording.number(weight))
            })
    }

    static func actorBlocks(_ union: SnapshotUnion) -> [Block] {
        let types = ActorType.ordered(union.actors.map(\.record.type))
        guard types.count > 1 else { return [] }
        let rows = types.map { type in
            Row(
                sample: .shape(ActorAppearance.form(of: type), Palette.fill(of: type)),
                text: type.rawValue)
        }
        return columns("Actors", rows)
    }

    /// The groups that fills tell apart.
    static func groupBlocks(_ fills: GroupFills) -> [Block] {
        columns(
            "Actors",
            fills.legend.map { Row(sample: .shape(.ellipse, $0.fill), text: $0.name) })
    }

    /// Rows in one block, or in two if there are many.
    private static func columns(_ heading: String, _ rows: [Row]) -> [Block] {
        let half = rows.count > 4 ? (rows.count + 1) / 2 : rows.count
        let first = Block(heading: heading, rows: Array(rows[..<half]))
        guard half < rows.count else { return [first] }
        return [first, Block(heading: " ", rows: Array(rows[half...]), isContinuation: true)]
    }

    static func readingBlock(hasImplied: Bool, sizing: String?) -> Block {
        var lines = [
            "A head points at the one acted upon;",
            "heads at both ends: both ways, or mutual.",
        ]
        if hasImplied { lines.append("Pale: every event is only implied.") }
        lines.append("Area of actors: \(sizing ?? "strength (summed ties)").")
        return Block(heading: "Reading", rows: lines.map { Row(sample: .none, text: $0) })
    }
}
