internal import ActorNetworks
internal import DOT

/// The chart of one relation over time: its tone, below it cooperation above zero and conflict below,
/// and negotiation for itself on the same scale.
struct RelationChart {
    private let evidence: Evidence
    private let snapshot: Snapshot
    private let names: [String]
    private let style: Chart.Style
    private let entries: [RelationTimeline.Entry]
    private let weightiest: WeightiestEvents
    private let words = Words.english

    /// How high the bars are, all kinds together, and how high the tone is.
    private static let barsHeight = 225.0
    private static let toneHeight = 84.0
    /// What keeps areas apart.
    private static let gap = 10.0
    /// The room for a number at the end of a bar.
    private static let numberHeight = 14.0

    init(
        of evidence: Evidence, between first: Int, and second: Int, in snapshot: Snapshot,
        style: Chart.Style
    ) throws(SlicingError) {
        self.evidence = evidence
        self.snapshot = snapshot
        self.style = style
        names = [first, second].map { snapshot.case.actors[$0].labelInText }
        entries = try RelationTimeline(of: evidence, in: snapshot).entries
        weightiest = WeightiestEvents(of: evidence, in: snapshot, among: entries)
    }

    private var slices: [TimeSlice] { entries.map(\.slice) }
    private var periods: [RelationPeriod] { entries.compactMap(\.period) }

    /// The unit of all tones: Goldstein values, or polarities where a period has no such value.
    private var unit: ToneScale {
        periods.allSatisfy { $0.tone == nil || $0.scale == .goldstein } ? .goldstein : .polarity
    }

    /// Whether a period has a tone and is passed over.
    private static func isWeak(_ entry: RelationTimeline.Entry) -> Bool {
        entry.period?.tone != nil && (entry.role == .thin || entry.role == .faint)
    }

    /// What one of the periods is called.
    private var noun: Words.Noun { words.period(of: evidence.rule.periods) }

    private func has(_ kind: RelationKind) -> Bool {
        periods.contains { $0.eventCount(of: kind) > 0 }
    }

    private func most(_ kind: RelationKind) -> Double {
        periods.map { $0.weight(of: kind) }.max() ?? 0
    }

    // MARK: - Areas

    /// The areas of the chart, those of kinds on one scale.
    private struct Areas {
        var tone: PlotArea?
        var kinds: PlotArea?
        var talks: PlotArea?

        /// From the lowest to the highest.
        var all: [PlotArea] { [talks, kinds, tone].compactMap(\.self) }

        func area(of kind: RelationKind) -> PlotArea? { kind == .negotiation ? talks : kinds }
    }

    private var areas: Areas {
        var areas = Areas()
        let hasKinds = has(.cooperation) || has(.conflict)
        let hasTalks = has(.negotiation)
        let talks = most(.negotiation)
        let values =
            hasKinds ? [most(.cooperation), has(.conflict) ? -most(.conflict) : 0] : [talks]
        let scale = ValueScale(fitting: values)
        let low = has(.conflict) && hasKinds ? -most(.conflict) : 0
        let high = max(most(.cooperation), low < 0 || !hasKinds ? 0 : 1e-9)
        let total = (hasKinds ? high - low : 0) + (hasTalks ? talks : 0)
        let points = Self.barsHeight / (total > 0 ? total : 1)
        let room = weightiest.events.isEmpty ? 0 : Self.numberHeight
        let axis = words.axis(
            words.name(of: snapshot.selection.weighing), per: noun)
        var bottom = 0.0
        func area(
            from low: Double, to high: Double, _ levels: [PlotArea.Level], _ name: String,
            height: Double
        ) -> PlotArea {
            defer { bottom += height + Self.gap }
            return PlotArea(
                of: slices, width: style.plotWidth, height: height, from: low, to: high,
                levels: levels, valueName: name, at: bottom, hasDates: bottom == 0)
        }
        if hasTalks {
            let levels = scale.ticks.filter { $0 >= 0 && $0 <= talks * 1.000_001 }
            let height = max(talks * points, 6) + room
            areas.talks = area(
                from: 0, to: height / points,
                levels.map { .init(value: $0, label: scale.label($0)) },
                hasKinds ? "" : axis, height: height)
        }
        if hasKinds {
            let below = low < 0 ? room : 0
            areas.kinds = area(
                from: low - below / points, to: high + room / points,
                scale.ticks.filter { low <= $0 && $0 <= high }.map {
                    .init(value: $0, label: scale.label(abs($0)))
                }, axis,
                height: (high - low) * points + below + room)
            bottom += 20
        }
        if let limit = periods.compactMap({ $0.tone(on: unit) }).map(abs).max() {
            let tone = ValueScale(fitting: [-limit, limit], count: 4)
            areas.tone = area(
                from: tone.range.lowerBound, to: tone.range.upperBound,
                tone.ticks.map { .init(value: $0, label: ($0 > 0 ? "+" : "") + tone.label($0)) },
                words.toneAxis(unit), height: Self.toneHeight)
        }
        return areas
    }

    /// The chart without its title, and the words that go with it.
    var drawing: (page: Page, words: ChartWords) {
        let (page, unwritten) = drawn
        return (page, chartWords(unwritten: unwritten))
    }

    /// The page, and how many turns have no period written above them.
    private var drawn: (page: Page, unwritten: Int) {
        var page = Page(actorIDs: [])
        guard !entries.isEmpty else { return (page, 0) }
        let areas = areas
        for area in areas.all { page.include(area.outerBox) }
        for area in areas.all { area.draw(on: &page) }
        var turns = TurnMarks(evidence.turns, among: entries)
        turns.draw(on: &page, through: areas.all)
        for kind in RelationKind.allCases {
            if let area = areas.area(of: kind) { drawBars(of: kind, on: &page, in: area) }
        }
        if let tone = areas.tone { drawTone(on: &page, in: tone) }
        weightiest.mark(on: &page) { slice, kind in
            guard let area = areas.area(of: kind), let period = entries[slice].period else {
                return nil
            }
            let weight = period.weight(of: kind)
            let isBelow = kind == .conflict
            return (Vector(area.x(slice), area.y(isBelow ? -weight : weight)), isBelow)
        }
        drawLabels(on: &page, areas)
        weightiest.list(on: &page, width: max(page.box?.size.x ?? 0, style.plotWidth))
        return (page, turns.count - turns.writtenCount)
    }

    private func drawBars(of kind: RelationKind, on page: inout Page, in area: PlotArea) {
        let bars = entries.enumerated().compactMap { slice, entry -> Bars.Bar? in
            guard let period = entry.period, period.eventCount(of: kind) > 0 else { return nil }
            let weight = period.weight(of: kind)
            return Bars.Bar(
                slice: slice, value: kind == .conflict ? -weight : weight,
                tooltip: words.bar(
                    in: entry.slice.name, words.name(of: kind), events: period.eventCount(of: kind),
                    weight: weight), events: period.eventCount(of: kind))
        }
        Bars(bars: bars, color: Palette.color(of: kind), className: kind.name, series: kind.name)
            .draw(
                on: &page, in: area)
    }

    private func drawTone(on page: inout Page, in area: PlotArea) {
        // Many points have small marks, so that they stay apart.
        let scale = min(1, max(0.35, area.spacing / 8))
        let points = entries.enumerated().map { slice, entry in
            entry.period?.tone(on: unit).map { (slice, Vector(area.x(slice), area.y($0))) }
        }
        for (part, run) in points.split(whereSeparator: { $0 == nil }).enumerated() {
            page.addLine(
                run.compactMap { $0?.1 }, Palette.text, pen: 1.4, tooltip: words.tone,
                className: "tone", as: .line(0, part: part, ElementFacts(series: "tone")))
        }
        for (slice, place) in points.compactMap(\.self) {
            guard let period = entries[slice].period, let tone = period.tone(on: unit) else {
                continue
            }
            let color =
                tone == 0
                ? Palette.text : Palette.color(of: tone > 0 ? .cooperation : .conflict)
            ChartMark(color: color, isFilled: !Self.isWeak(entries[slice]), scale: scale).draw(
                on: &page, at: place,
                tooltip: words.tone(
                    Wording.signed(tone), in: entries[slice].slice.name,
                    events: period.eventCount, counted: period.countedEvents),
                as: toneElement(tone, of: period, in: slice))
        }
    }

    private func toneElement(
        _ tone: Double, of period: RelationPeriod, in slice: Int
    ) -> DrawnElement {
        var facts = ElementFacts(series: "tone")
        facts.add("value", tone)
        facts.add("events", period.eventCount)
        return .value("mark-1", in: slice, called: entries[slice].slice.name, facts)
    }

    private func drawLabels(on page: inout Page, _ areas: Areas) {
        func label(_ kind: RelationKind, _ area: PlotArea, at value: Double) -> SideLabels.Label {
            SideLabels.Label(
                name: words.name(of: kind), detail: words.events(eventCount(of: kind)),
                color: Palette.color(of: kind), y: area.y(value))
        }
        var labels: [SideLabels.Label] = []
        if let tone = areas.tone {
            labels += [
                .init(name: words.friendly, y: tone.y(tone.top * 0.6)),
                .init(name: words.hostile, y: tone.y(tone.bottom * 0.6)),
            ]
        }
        if let kinds = areas.kinds {
            if has(.cooperation) {
                labels.append(label(.cooperation, kinds, at: most(.cooperation) / 2))
            }
            if has(.conflict) { labels.append(label(.conflict, kinds, at: -most(.conflict) / 2)) }
        }
        if let talks = areas.talks {
            labels.append(label(.negotiation, talks, at: most(.negotiation) / 2))
        }
        guard let top = areas.all.last?.box.high.y else { return }
        SideLabels(labels: labels).draw(on: &page, rightOf: style.plotWidth, within: -6...top + 6)
    }

    // MARK: - Words

    /// Title, lines below it, how it is read, and the summary.
    private func chartWords(unwritten: Int) -> ChartWords {
        let time = TimeWords(slices, snapshot.selection, by: noun)
        let left = words.notDrawn(
            undated: evidence.undatedCount, outside: evidence.outsideCount, period: noun)
        return ChartWords(
            title: style.title(of: snapshot.case, otherwise: words.relation(names[0], names[1])),
            lines: [time.subtitle(basis)],
            footnotes: readings(unwritten) + time.shades + [left].compactMap(\.self),
            summary: summary(time), notes: [left].compactMap(\.self))
    }

    private func eventCount(of kind: RelationKind) -> Int {
        let events = snapshot.case.events
        return evidence.rows.reduce(0) {
            events.kinds[$1] == kind ? $0 + events.eventCount(of: $1) : $0
        }
    }

    private var basis: String {
        let coverage = SliceCoverage(of: evidence, in: snapshot)
        return words.events(coverage.eventCount, from: coverage.documentCount ?? 0)
    }

    /// How the signs of the chart are read, of those that it has.
    private func readings(_ unwritten: Int) -> [String] {
        let toned = entries.map { $0.period?.tone != nil }
        let turns = evidence.turns.count
        return [
            toned.contains(true) ? words.toneRead(unit) : nil,
            turns == 0 ? nil : words.turns(turns, unwritten: unwritten),
            entries.contains(where: Self.isWeak) ? words.weakTones : nil,
            toned.contains(true) && toned.contains(false) ? words.gapInTone(noun) : nil,
            unit == .polarity && periods.contains { $0.meanGoldstein != nil }
                ? words.mixedTones : nil,
        ].compactMap(\.self)
    }

    private func summary(_ time: TimeWords) -> String {
        let toned = periods.filter { $0.tone(on: unit) != nil }
        func told(_ period: RelationPeriod?, if isOfSide: (Double) -> Bool) -> String? {
            guard let period, let tone = period.tone(on: unit), isOfSide(tone) else { return nil }
            return "\(period.title) (\(Wording.signed(tone)))"
        }
        func order(_ one: RelationPeriod, _ other: RelationPeriod) -> Bool {
            (one.tone(on: unit) ?? 0) < (other.tone(on: unit) ?? 0)
        }
        return
            ([words.relationSummary(names[0], names[1], time.count)]
            + RelationKind.allCases.filter(has).map {
                words.total(of: words.name(of: $0), events: eventCount(of: $0))
            }
            + [
                words.extremes(
                    friendliest: told(toned.max(by: order)) { $0 > 0 },
                    mostHostile: told(toned.min(by: order)) { $0 < 0 }),
                words.turnsIn(evidence.turns.map(\.after.period.title)),
            ].compactMap(\.self)).joined(separator: " ")
    }
}
