internal import ActorNetworks

extension Legend {
    /// The legend of a difference: kinds or tones, what became of ties and actors, widths and sizes.
    init(
        ofDifference comparison: SnapshotComparison, basis: ComparisonBasis = .total,
        layout: SharedLayout, style: DiagramStyle = DiagramStyle(), fills: GroupFills? = nil
    ) {
        let ties = DrawnTie.ties(of: DifferenceWords(comparison: comparison), in: layout)
        let looks = Set(
            ties.flatMap { [$0.stroke.line?.look, $0.stroke.band?.look] }.compactMap(\.self))
        let weighing = comparison.after.selection.weighing
        var blocks: [Block] = []
        if !looks.isEmpty {
            blocks = [
                Self.lookBlock(
                    looks,
                    tones: layout.isMerged
                        ? (comparison.before.dyads + comparison.after.dyads).lazy : nil),
                Self.changeBlock(ties, comparison),
                Self.widthBlock(layout, weighing, per: basis),
            ]
        }
        blocks.append(
            Self.sizeBlock(
                layout.union.actors.map(\.score), layout.areas,
                Words.english.greaterSide(of: Self.measure(style, per: basis))))
        blocks += fills.map(Self.groupBlocks) ?? Self.actorBlocks(layout.union)
        if !looks.isEmpty {
            blocks.append(
                Self.readingBlock(
                    tones: layout.isMerged
                        ? (comparison.before.dyads + comparison.after.dyads).lazy : nil,
                    weighing: weighing,
                    showsStrength: style.sizing == nil))
        }
        self.init(
            blocks: blocks.filter { !$0.rows.isEmpty }, leastWidth: min(520, layout.width))
    }

    /// What became of ties, as far as the picture shows it.
    private static func changeBlock(_ ties: [DrawnTie], _ comparison: SnapshotComparison) -> Block {
        let words = Words.english
        func row(_ before: Double?, _ after: Double?, _ text: String) -> Row? {
            let isShown = ties.contains { tie in
                let (line, band) = (tie.stroke.line?.pen, tie.stroke.band?.pen)
                guard let line, let band else {
                    return (line == nil) == (after == nil) && (band == nil) == (before == nil)
                }
                guard let before, let after else { return false }
                return (line < band) == (after < before) && (line > band) == (after > before)
            }
            guard isShown else { return nil }
            var stroke = Stroke(kind: .cooperation, pen: 1)
            stroke.line = after.map { Stroke.Line(look: .kind(.cooperation), pen: $0) }
            stroke.band = before.map { Stroke.Line(look: .kind(.cooperation), pen: $0) }
            stroke.isNeutral = true
            stroke.isSolid = true
            stroke.hasHeadAtSecond = false
            return Row(sample: .strokes([stroke]), text: text)
        }
        var rows = [
            row(nil, 3, words.entered), row(3, nil, words.left),
            row(1.8, 4.8, words.stronger), row(4.8, 1.8, words.weaker),
            row(3, 3, words.unchanged),
        ].compactMap(\.self)
        if !comparison.flipped.isEmpty {
            rows.append(Row(sample: .mark(DifferenceWords.turned), text: words.turnedSign))
        }
        rows += actorChanges(Set(comparison.actors.map(\.status)))
        return Block(heading: words.changeOfTies, rows: rows)
    }

    private static func actorChanges(_ present: Set<SnapshotComparison.Status>) -> [Row] {
        let words = Words.english
        let ground = Palette.fill(of: .state)
        let rows: [(SnapshotComparison.Status, Row)] = [
            (
                .entered,
                Row(sample: .shape(.ellipse, ground, .bold), text: words.actorEntered)
            ),
            (
                .left,
                Row(
                    sample: .shape(.ellipse, ground.paler(by: 0.6), .faded), text: words.actorLeft)
            ),
        ]
        return rows.filter { present.contains($0.0) }.map(\.1)
    }

    /// Adds what changed most, by number, and below it what else is named.
    mutating func add(_ ranked: RankedChanges) {
        let rows = ranked.listed.enumerated().map { rank, change in
            Row(sample: .mark("\(rank + 1)"), text: "\(change.name): \(change.text)")
        }
        guard rows.count > 1 else { return }
        let words = Words.english
        let greatest = rows.prefix(RankedChanges.greatest)
        add(greatest, below: words.greatestChanges(greatest.count, of: ranked.changes.count))
        let others = ranked.others
        let reasons = [
            (others.contains(where: \.isTurned), words.thatTurned),
            (others.contains { $0.before == nil }, words.thatEntered),
            (others.contains { $0.after == nil }, words.thatLeft),
        ].filter(\.0).map(\.1)
        add(
            rows.dropFirst(greatest.count),
            below: words.moreChanges(
                rows.count - greatest.count, of: others.count, for: reasons))
    }

    /// Adds a list, in two columns if it is long and the page is not narrow.
    private mutating func add(_ rows: ArraySlice<Row>, below heading: String) {
        guard !rows.isEmpty else { return }
        let columns = rows.count > 8 && leastWidth ?? 520 > 500 ? 2 : 1
        let length = (rows.count + columns - 1) / columns
        for start in stride(from: rows.startIndex, to: rows.endIndex, by: length) {
            let isFirst = start == rows.startIndex
            blocks.append(
                Block(
                    heading: isFirst ? heading : " ",
                    rows: Array(rows[start..<min(start + length, rows.endIndex)]),
                    isContinuation: !isFirst, beginsRow: isFirst))
        }
    }
}
