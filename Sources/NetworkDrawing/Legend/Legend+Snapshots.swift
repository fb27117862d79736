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
        blocks.append(
            Self.sizeBlock(
                layout.union.scores.joined(), layout.union.maximumScore, Self.measure(style)))
        blocks.append(contentsOf: fills.map(Self.groupBlocks) ?? Self.actorBlocks(layout.union))
        let hasImplied = snapshots.contains { snapshot in
            snapshot.dyads.contains { $0.ties.contains { $0.impliedCount == $0.eventCount } }
        }
        if !kinds.isEmpty {
            blocks.append(
                Self.readingBlock(hasImplied: hasImplied, showsStrength: style.sizing == nil))
        }
        self.init(blocks: blocks.filter { !$0.rows.isEmpty })
    }

    static func kindBlock(_ kinds: [RelationKind]) -> Block {
        Block(
            heading: "Ties",
            rows: kinds.map { kind in
                Row(sample: .strokes([Stroke(kind: kind, pen: 2.6)]), text: kind.name)
            })
    }

    static func widthBlock(
        _ layout: SharedLayout, _ weighing: Weighing, per basis: ComparisonBasis = .total
    ) -> Block {
        let weights = layout.union.pairs.lazy.flatMap { $0.weights.values }
        return Block(
            heading: "Width: " + Wording.weight(weighing, per: basis),
            rows: layout.scale.samples(of: weights).map { weight in
                var stroke = Stroke(kind: .cooperation, pen: layout.scale.width(of: weight))
                stroke.hasHeadAtSecond = false
                stroke.pattern = .solid
                stroke.isNeutral = true
                return Row(sample: .strokes([stroke]), text: Wording.number(weight))
            })
    }

    static func actorBlocks(_ union: SnapshotUnion) -> [Block] {
        let types = union.types
        guard
            types.distinct.count + types.alike.count > 1
                || types.distinct.contains(where: { !$0.isKnown })
        else { return [] }
        func row(_ type: ActorType, _ text: String) -> Row {
            let appearance = types.appearance(of: type)
            return Row(sample: .shape(appearance.form, appearance.fill), text: text)
        }
        var rows = types.distinct.map { row($0, $0.rawValue) }
        if let first = types.alike.first {
            let count = types.alike.count
            rows.append(
                row(first, count == 1 ? first.rawValue : "\(Wording.grouped(count)) more types"))
        }
        return columns("Actors", rows)
    }

    /// What the areas of actors follow.
    static func measure(_ style: DiagramStyle, per basis: ComparisonBasis = .total) -> String {
        if let sizing = style.sizing { return sizing.name }
        return switch basis {
        case .total: "strength"
        case .share: "strength in percent"
        case .day, .month, .event: "strength" + basis.unit
        }
    }

    /// Scores that occur, with shapes of the size that the picture gives them.
    static func sizeBlock(
        _ scores: some Sequence<Double>, _ maximum: Double, _ measure: String
    ) -> Block {
        let sizes = SampleValues.chosen(from: scores, maximum: maximum).map { score in
            NestedSizes.Size(
                half: ActorAppearance.halfSize(
                    of: .ellipse, area: ActorAppearance.area(of: score, maximumScore: maximum)),
                text: Wording.number(score))
        }
        let row = Row(sample: .sizes(NestedSizes(sizes: sizes)), text: "")
        return Block(heading: "Area: \(measure)", rows: sizes.isEmpty ? [] : [row])
    }

    /// The groups that fills tell apart.
    static func groupBlocks(_ fills: GroupFills) -> [Block] {
        columns(
            "Actors",
            fills.legend.map { name, group in
                Row(
                    sample: .shape(.ellipse, group.fill, isDashed: group.isDoubtful), text: name)
            })
    }

    /// Rows in one block, or in several beside each other if there are many.
    private static func columns(_ heading: String, _ rows: [Row]) -> [Block] {
        let columns = max(1, (rows.count + 5) / 6, rows.count > 4 ? 2 : 1)
        let length = (rows.count + columns - 1) / columns
        return stride(from: 0, to: rows.count, by: length).map { start in
            Block(
                heading: start == 0 ? heading : " ",
                rows: Array(rows[start..<min(start + length, rows.count)]),
                isContinuation: start > 0)
        }
    }

    static func readingBlock(hasImplied: Bool, showsStrength: Bool) -> Block {
        var lines = [
            "A head points at the one acted upon;",
            "heads at both ends: both ways, or mutual.",
        ]
        if hasImplied { lines.append("Pale: every event is only implied.") }
        if showsStrength { lines.append("Strength: summed over an actor's ties.") }
        return Block(heading: "Reading", rows: lines.map { Row(sample: .none, text: $0) })
    }
}
