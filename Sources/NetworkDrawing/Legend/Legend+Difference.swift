internal import ActorNetworks

extension Legend {
    /// The legend of a difference: what became of ties and actors, kinds and widths.
    init(
        ofDifference comparison: SnapshotComparison, basis: ComparisonBasis = .total,
        layout: SharedLayout, style: DiagramStyle = DiagramStyle(), fills: GroupFills? = nil
    ) {
        let kinds = RelationKind.allCases.filter { kind in
            layout.union.pairs.contains { $0.weights[kind] != nil }
        }
        let weighing = comparison.after.selection.weighing
        let statuses = Set(comparison.dyads.lazy.flatMap(\.ties).map(\.status))
        let blocks = [
            Self.changeBlock(statuses), Self.headBlock(kinds),
            Self.widthBlock(layout, weighing, per: basis),
            Self.sizeBlock(
                layout.union.actors.map(\.score), layout.union.maximumScore,
                Self.measure(style, per: basis) + ", greater side"),
            Self.badgeBlock(Set(comparison.actors.map(\.status))),
        ]
        self.init(
            blocks: blocks.filter { !$0.rows.isEmpty } + (fills.map(Self.groupBlocks) ?? []))
    }

    /// What became of ties, as far as the picture shows it.
    private static func changeBlock(_ present: Set<SnapshotComparison.Status>) -> Block {
        func sample(_ pattern: Stroke.Pattern, pen: Double, paleness: Double = 0) -> Row.Sample {
            var stroke = Stroke(kind: .cooperation, pen: pen)
            stroke.pattern = pattern
            stroke.paleness = paleness
            stroke.isNeutral = true
            stroke.hasHeadAtSecond = false
            return .strokes([stroke])
        }
        func band() -> Row.Sample {
            var above = Stroke(kind: .cooperation, pen: 3)
            above.pattern = .solid
            above.isNeutral = true
            above.hasHeadAtSecond = false
            var below = above
            below.pen += 5
            below.paleness = 0.72
            return .strokes([below, above])
        }
        let rows: [(SnapshotComparison.Status, Row)] = [
            (.entered, Row(sample: sample(.hollow, pen: 3.6), text: "entered: + weight")),
            (
                .left,
                Row(sample: sample(.dashed, pen: 2.4, paleness: 0.25), text: "left: − weight")
            ),
            (.stronger, Row(sample: sample(.solid, pen: 3), text: "stronger: before → after")),
            (.weaker, Row(sample: band(), text: "weaker: pale band as before")),
            (.reversed, Row(sample: sample(.solid, pen: 2), text: "reversed")),
            (.changed, Row(sample: sample(.solid, pen: 2), text: "same weight, other events")),
            (
                .unchanged,
                Row(sample: sample(.solid, pen: 2, paleness: 0.45), text: "unchanged")
            ),
        ]
        return Block(
            heading: "Change",
            rows: rows.filter { present.contains($0.0) }.map(\.1))
    }

    private static func headBlock(_ kinds: [RelationKind]) -> Block {
        Block(
            heading: "Kind: colour and head",
            rows: kinds.map { kind in
                var stroke = Stroke(kind: kind, pen: 2.6)
                stroke.pattern = .solid
                return Row(sample: .strokes([stroke]), text: kind.name)
            })
    }

    private static func badgeBlock(_ present: Set<SnapshotComparison.Status>) -> Block {
        let rows: [(SnapshotComparison.Status, Row)] = [
            (.entered, Row(sample: .badge("+"), text: "entered")),
            (.left, Row(sample: .badge("−"), text: "left")),
        ]
        return Block(heading: "Actors", rows: rows.filter { present.contains($0.0) }.map(\.1))
    }
}
