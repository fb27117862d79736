internal import ActorNetworks
internal import Graphs

/// The chart of balance over time: shares of triangles and of ties as lines, below them the pairs with
/// a sign, and how much is known.
struct BalanceChart {
    private let entries: [BalanceSeries.Entry]
    private let selection: Selection
    private let style: Chart.Style
    private let text = Words.english

    private static let linesHeight = 200.0
    private static let pairsHeight = 70.0
    /// What chance gives is no finding: it stands behind the others.
    private static let chanceLook = ChartMark(
        color: Palette.mutedText, scale: 0.55, isDashed: true)

    init(of series: BalanceSeries, _ selection: Selection, style: Chart.Style) {
        self.selection = selection
        entries = series.entries
        self.style = style
    }

    private var slices: [TimeSlice] { entries.map(\.slice) }

    /// The chart without its title.
    func page() -> Page {
        var page = Page(actorIDs: [])
        guard !entries.isEmpty else { return page }
        let strip = CoverageStrip(
            entries.map { SliceCoverage(of: $0.balance.snapshot) }, of: slices,
            width: style.plotWidth)
        let pairs = pairsArea(hasDates: strip.isEmpty)
        strip.draw(on: &page, below: pairs.box.low.y)
        page.include(pairs.outerBox)
        LineChart(
            area: PlotArea(
                of: slices, width: style.plotWidth, height: Self.linesHeight,
                scale: ValueScale(fitting: [0, 1]), valueName: text.shares,
                at: pairs.box.high.y + 34, hasDates: false),
            lines: lines, pale: [], isBent: false
        ).draw(on: &page)
        drawPairs(on: &page, in: pairs)
        return page
    }

    // MARK: - Lines

    private var lines: [LineChart.Line] {
        [
            line(text.balancedTriangles, key: "balance", isWeak: { !$0.hasEnoughTriangles }) {
                $0.balance
            },
            line(text.fitOfCamps, key: "camps", isWeak: { !$0.camps.found.isExact }) {
                $0.camps.found.normalized
            },
            line(text.balancedByChance, key: "chance", look: Self.chanceLook) {
                $0.chance?.expected
            },
        ]
    }

    private func line(
        _ name: String, key: String, look: ChartMark? = nil,
        isWeak: @escaping (StructuralBalance) -> Bool = { _ in false },
        value: (StructuralBalance) -> Double?
    ) -> LineChart.Line {
        let values = entries.map { value($0.balance) }
        return LineChart.Line(
            name: name, values: values, isWeak: { isWeak(entries[$0].balance) }, look: look,
            tooltip: name, facts: ElementFacts(series: key),
            valuesFacts: { ElementFacts(value: values[$0]) }
        ) { slice in
            let balance = entries[slice].balance
            return text.figure(
                name, in: slices[slice].name, values[slice].map(Wording.number),
                triangles: balance.triads.count, pairs: balance.signs.tiedCount)
        }
    }

    // MARK: - Pairs

    private func pairsArea(hasDates: Bool) -> PlotArea {
        let signs = entries.map(\.balance.signs)
        let scale = ValueScale(
            fitting: signs.flatMap { [Double($0.positiveCount), -Double($0.negativeCount)] },
            count: 3)
        return PlotArea(
            of: slices, width: style.plotWidth, height: Self.pairsHeight,
            from: scale.range.lowerBound, to: scale.range.upperBound,
            levels: scale.ticks.map { .init(value: $0, label: scale.label(abs($0))) },
            valueName: text.signedPairs, hasDates: hasDates)
    }

    private func drawPairs(on page: inout Page, in area: PlotArea) {
        area.draw(on: &page)
        func draw(_ kind: RelationKind, _ name: String, _ count: (PairSigns) -> Int) {
            let sign = kind == .conflict ? -1.0 : 1
            let bars = entries.enumerated().compactMap { slice, entry -> Bars.Bar? in
                let count = count(entry.balance.signs)
                guard count > 0 else { return nil }
                return Bars.Bar(
                    slice: slice, value: sign * Double(count),
                    tooltip: text.pairs(in: entry.slice.name, name, count))
            }
            Bars(bars: bars, color: Palette.color(of: kind), className: "pairs", series: kind.name)
                .draw(
                    on: &page, in: area)
        }
        draw(.cooperation, text.friendly) { $0.positiveCount }
        draw(.conflict, text.hostile) { $0.negativeCount }
        let labels: [SideLabels.Label] = [
            .init(
                name: text.friendly, color: Palette.color(of: .cooperation),
                y: area.y(max(0, area.top) / 2)),
            .init(
                name: text.hostile, color: Palette.color(of: .conflict),
                y: area.y(min(0, area.bottom) / 2)),
        ]
        SideLabels(labels: labels).draw(
            on: &page, rightOf: style.plotWidth, within: area.box.low.y - 4...area.box.high.y + 4)
    }

    // MARK: - Words

    /// Title, lines below it, how it is read, and the summary.
    var words: ChartWords {
        let time = TimeWords(slices, selection)
        guard let theCase = entries.first?.balance.snapshot.case else {
            return ChartWords(
                title: style.title ?? text.balance, lines: [], footnotes: [],
                summary: text.chart(of: text.balance, over: time.count), notes: [])
        }
        let signs = entries.map(\.balance.signs)
        let unsigned = text.unsigned(
            ambivalent: signs.reduce(0) { $0 + $1.ambivalent.count },
            neutral: signs.reduce(0) { $0 + $1.neutralCount })
        let notes = [unsigned].compactMap(\.self) + time.omissions(of: theCase)
        return ChartWords(
            title: style.title(of: theCase, otherwise: text.balance), lines: [time.subtitle()],
            footnotes: readings + notes + time.shades,
            summary: ([text.chart(of: text.balance, over: time.count)] + courses).joined(
                separator: " "),
            notes: notes)
    }

    private var readings: [String] {
        let balances = entries.map(\.balance)
        let last = balances.last
        return [
            text.sharesRead(isWeighted: last?.strength == .weight),
            text.hollow(
                triangles: balances.contains { $0.balance != nil && !$0.hasEnoughTriangles }
                    ? BalanceSeries.enoughTriangles : nil,
                camps: balances.contains {
                    $0.camps.found.normalized != nil && !$0.camps.found.isExact
                }),
            balances.contains { $0.balance == nil || $0.camps.found.normalized == nil }
                ? text.gapInBalance : nil,
            lines.contains { $0.values.contains { $0 != nil } && $0.values.last == .some(nil) }
                ? text.endsEarly(text.figureWithoutLast) : nil,
        ].compactMap(\.self)
    }

    private var courses: [String] {
        lines.compactMap { line in
            guard let first = line.values.firstIndex(where: { $0 != nil }),
                let last = line.values.lastIndex(where: { $0 != nil })
            else { return nil }
            func value(_ slice: Int) -> (String, String) {
                (Wording.number(line.values[slice] ?? 0), slices[slice].name)
            }
            return text.course(of: line.name, from: value(first), to: value(last))
        }
    }
}
