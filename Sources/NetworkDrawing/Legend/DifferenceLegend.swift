internal import ActorNetworks

extension Legend {
    /// The legend of a difference: what became of ties and actors, kinds and widths.
    init(ofDifference comparison: SnapshotComparison, frame: Frame) {
        let kinds = RelationKind.allCases.filter { kind in
            frame.scene.pairs.contains { $0.weights[kind] != nil }
        }
        let weighing = comparison.after.selection.weighing
        self.init(blocks: [
            Self.changeBlock, Self.headBlock(kinds), Self.widthBlock(frame.scale, weighing),
            Self.badgeBlock,
        ])
    }

    private static let changeBlock: Block = {
        func sample(_ pattern: Stroke.Pattern, pen: Double, paleness: Double = 0) -> Row.Sample {
            var stroke = Stroke(kind: .cooperation, pen: pen)
            stroke.pattern = pattern
            stroke.paleness = paleness
            stroke.isNeutral = true
            stroke.hasHeadAtSecond = false
            return .stroke(stroke)
        }
        return Block(
            heading: "Change",
            rows: [
                Row(sample: sample(.double, pen: 1.6), text: "entered (+ weight)"),
                Row(sample: sample(.dashed, pen: 2.4, paleness: 0.25), text: "left (− weight)"),
                Row(sample: sample(.solid, pen: 3), text: "stronger (before → after)"),
                Row(sample: .band(pen: 3), text: "weaker (pale band: before)"),
                Row(sample: sample(.solid, pen: 2, paleness: 0.45), text: "unchanged"),
            ])
    }()

    private static func headBlock(_ kinds: [RelationKind]) -> Block {
        Block(
            heading: "Kind: colour and head",
            rows: kinds.map { kind in
                var stroke = Stroke(kind: kind, pen: 2.6)
                stroke.pattern = .solid
                return Row(sample: .stroke(stroke), text: kind.name)
            })
    }

    private static let badgeBlock = Block(
        heading: "Actors",
        rows: [
            Row(sample: .badge("+"), text: "entered"), Row(sample: .badge("−"), text: "left"),
        ])
}
