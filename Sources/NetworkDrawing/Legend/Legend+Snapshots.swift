internal import ActorNetworks

extension Legend {
    /// The legend of snapshots: kinds, widths, actors, and how to read heads and paleness.
    init(
        of layout: SharedLayout, snapshots: [Snapshot], style: DiagramStyle,
        fills: GroupFills? = nil
    ) {
        let ties = snapshots.flatMap { DrawnTie.ties(of: $0, in: layout) }
        let looks = Set(ties.compactMap { $0.stroke.line?.look })
        var blocks: [Block] = []
        if !looks.isEmpty {
            blocks.append(
                Self.lookBlock(
                    looks, tones: layout.isMerged ? snapshots.lazy.flatMap(\.dyads) : nil))
            blocks.append(
                Self.widthBlock(layout, snapshots.first?.selection.weighing ?? .sum))
        }
        blocks.append(
            Self.sizeBlock(
                layout.union.scores.joined(), layout.areas, Self.measure(style)))
        blocks.append(contentsOf: fills.map(Self.groupBlocks) ?? Self.actorBlocks(layout.union))
        let hasImplied = ties.contains { $0.stroke.paleness > 0 }
        if !looks.isEmpty {
            blocks.append(
                Self.readingBlock(
                    tones: layout.isMerged ? snapshots.lazy.flatMap(\.dyads) : nil,
                    hasImplied: hasImplied,
                    weighing: snapshots.first?.selection.weighing ?? .sum,
                    showsStrength: style.sizing == nil))
        }
        self.init(
            blocks: blocks.filter { !$0.rows.isEmpty }, leastWidth: min(520, layout.width))
    }

    /// The kinds that occur, or the tones of pairs that are drawn as one line each.
    static func lookBlock(_ looks: Set<TieLook>, tones pairs: (some Sequence<Dyad>)?) -> Block {
        let words = Words.english
        let known: [(TieLook, String)] =
            if let pairs {
                NetTone.allCases.reversed().map {
                    (.tone($0), words.tone($0, clearFrom: NetTone.clearTone(of: pairs)))
                }
            } else { RelationKind.allCases.map { (.kind($0), words.name(of: $0)) } }
        return Block(
            heading: pairs == nil ? words.ties : words.netTone,
            rows: known.filter { looks.contains($0.0) }.map { look, text in
                Row(sample: .strokes([Stroke(look, pen: 2.4)]), text: text)
            })
    }

    static func widthBlock(
        _ layout: SharedLayout, _ weighing: Weighing, per basis: ComparisonBasis = .total
    ) -> Block {
        let weights =
            layout.isMerged
            ? layout.union.pairs.map(\.weight)
            : layout.union.pairs.flatMap { Array($0.weights.values) }
        return Block(
            heading: Words.english.width(of: Words.english.name(of: weighing, per: basis)),
            rows: layout.scale.samples(of: weights).map { weight in
                var stroke = Stroke(kind: .cooperation, pen: layout.scale.width(of: weight))
                stroke.hasHeadAtSecond = false
                stroke.isSolid = true
                stroke.isNeutral = true
                return Row(sample: .strokes([stroke]), text: Wording.short(weight))
            })
    }

    static func actorBlocks(_ union: SnapshotUnion) -> [Block] {
        let types = union.types
        guard
            types.distinct.count + types.alike.count > 1
                || types.distinct.contains(where: { !$0.isKnown })
        else { return [] }
        let words = Words.english
        func row(_ type: ActorType, _ text: String) -> Row {
            let appearance = types.appearance(of: type)
            return Row(sample: .shape(appearance.form, appearance.fill), text: text)
        }
        var rows = types.distinct.map { row($0, words.name(of: $0)) }
        if let first = types.alike.first {
            let count = types.alike.count
            rows.append(
                row(first, count == 1 ? words.name(of: first) : words.moreTypes(count)))
        }
        return columns(words.actors, rows)
    }

    /// What the areas of actors follow.
    static func measure(_ style: DiagramStyle, per basis: ComparisonBasis = .total) -> String {
        style.sizing?.name ?? Words.english.strength(per: basis)
    }

    /// Scores that occur, with shapes of the size that the picture gives them.
    static func sizeBlock(
        _ scores: some Sequence<Double>, _ areas: AreaScale, _ measure: String
    ) -> Block {
        let sizes = SampleValues.chosen(from: scores, maximum: areas.maximum).map { score in
            NestedSizes.Size(
                half: ActorAppearance.halfSize(of: .ellipse, area: areas.area(of: score)),
                text: Wording.short(score))
        }
        let row = Row(sample: .sizes(NestedSizes(sizes: sizes)), text: "")
        return Block(heading: Words.english.area(of: measure), rows: sizes.isEmpty ? [] : [row])
    }

    /// The groups that fills tell apart.
    static func groupBlocks(_ fills: GroupFills) -> [Block] {
        columns(
            Words.english.actors,
            fills.legend.map { name, group in
                Row(
                    sample: .shape(.ellipse, group.fill, group.isDoubtful ? .dashed : .usual),
                    text: name)
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

    /// How to read heads, colours and numbers.
    static func readingBlock(
        tones pairs: (some Sequence<Dyad>)?, hasImplied: Bool = false, weighing: Weighing,
        showsStrength: Bool
    ) -> Block {
        let words = Words.english
        var lines = words.headsRead
        if let pairs { lines += words.tonesRead(greatest: NetTone.scale(of: pairs)) }
        if hasImplied { lines.append(words.paleIsImplied) }
        if weighing == .sum { lines.append(words.weightRead) }
        if showsStrength { lines.append(words.strengthRead) }
        return Block(
            heading: words.reading, rows: lines.map { Row(sample: .none, text: $0) })
    }
}
