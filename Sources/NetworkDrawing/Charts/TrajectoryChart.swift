internal import ActorNetworks
internal import DOT
internal import Graphs

/// The chart of a measure over time: lines of scores, or of ranks.
struct TrajectoryChart {
    private let trajectory: Trajectory
    private let measure: Int
    private let form: Chart.Form
    private let style: Chart.Style
    private let text = Words.english
    /// The actors that are named, the strongest first.
    private let named: [ActorPath]
    private let names: [String]
    /// Those that come after them, pale and without a name.
    private let rest: [ActorPath]
    /// How many actors have a score.
    private let actorCount: Int

    /// The most pale lines: more would be a grey area.
    private static let mostPale = 30
    static let height = 280.0
    /// The height of a place in a chart of ranks.
    private static let placeHeight = 22.0

    init(_ trajectory: Trajectory, measure: Int, form: Chart.Form, style: Chart.Style) {
        self.trajectory = trajectory
        self.measure = measure
        // Sides have no ranks.
        self.form = trajectory.measures[measure].contract.reading == .sides ? .lines : form
        self.style = style
        var scored: Set<Int> = []
        for slice in trajectory.slices {
            for (actor, score) in zip(slice.actors, slice.columns[measure].scores)
            where score != nil { scored.insert(actor) }
        }
        let strongest = trajectory.strongestActors(byMeasure: measure).filter(scored.contains)
        let paths = strongest.prefix(style.maximumLines + Self.mostPale).map {
            trajectory.path(of: $0, byMeasure: measure)
        }
        named = Array(paths.prefix(style.maximumLines))
        let lowest = Self.lowestRank(of: paths.prefix(style.maximumLines))
        let isOfRanks = self.form == .ranks
        // Of ranks, those whose line would have a place.
        rest =
            style.showsRest
            ? paths.dropFirst(style.maximumLines).filter {
                !isOfRanks || $0.bestRank ?? .max <= lowest
            } : []
        names = ShortNames(named.map { trajectory.case.actors[$0.actor].label }).names
        actorCount = strongest.count
    }

    private var slices: [TimeSlice] { trajectory.slices.map(\.time) }
    private var measureName: String { trajectory.measures[measure].name }

    /// The chart without its title.
    func page() -> Page {
        var page = Page(actorIDs: [])
        let strip = CoverageStrip(of: trajectory, width: style.plotWidth)
        strip.draw(on: &page, below: 0)
        let chart = LineChart(
            area: area(hasDates: strip.isEmpty),
            lines: zip(named, names).map { line(of: $0, name: $1) },
            pale: rest.map { line(of: $0, name: "") }, isBent: form == .ranks)
        chart.draw(on: &page)
        return page
    }

    private func line(of path: ActorPath, name: String) -> LineChart.Line {
        let label = trajectory.case.actors[path.actor].labelInText
        let values = values(of: path, isNamed: !name.isEmpty)
        var facts = ElementFacts(series: measureName)
        facts.add(ElementFacts(actor: trajectory.case.actors[path.actor]))
        return LineChart.Line(
            name: name, values: values, tooltip: label, facts: facts,
            valuesFacts: { slice in
                var facts = ElementFacts()
                facts.add("value", path.scores[slice])
                facts.add("rank", path.ranks[slice])
                return facts
            }
        ) { slice in tooltip(label, path, at: slice) }
    }

    // MARK: - Places

    /// The lowest rank that has a place of its own; those below share one.
    private var lowestRank: Int { Self.lowestRank(of: named[...]) }

    private static func lowestRank(of named: ArraySlice<ActorPath>) -> Int {
        let ranks = named.lazy.flatMap(\.ranks).compactMap(\.self)
        return min(ranks.max() ?? 1, max(10, named.count + named.count / 2))
    }

    private func area(hasDates: Bool) -> PlotArea {
        if form == .ranks {
            let lowest = lowestRank
            let hasLower = named.contains { $0.ranks.contains { $0 ?? 0 > lowest } }
            let bottom = Double(lowest) + (hasLower ? 1.6 : 0.6)
            let every = lowest > 24 ? 5 : 1
            var levels = (1...max(1, lowest)).filter { $0 == 1 || $0 % every == 0 }.map {
                PlotArea.Level(value: Double($0), label: "\($0)")
            }
            if hasLower {
                levels.append(
                    PlotArea.Level(value: Double(lowest) + 1, label: text.lower, hasLine: false))
            }
            return PlotArea(
                of: slices, width: style.plotWidth,
                height: Self.placeHeight * (bottom - 0.4), from: bottom, to: 0.4, levels: levels,
                valueName: text.rank(by: measureName), hasDates: hasDates)
        }
        return PlotArea(
            of: slices, width: style.plotWidth,
            height: max(Self.height, EndLabels.columnHeight(of: names) - 20),
            // Marks of one slice have no line that shows how high they stand.
            scale: ValueScale(
                fitting: (named + rest).lazy.flatMap(\.scores).compactMap(\.self),
                startsAtZero: slices.count == 1
                    && trajectory.measures[measure].contract.reading == .amounts),
            valueName: measureName, hasDates: hasDates)
    }

    /// Scores, or places among ranks: equals stand one below the other, and all that are low share one.
    private func values(of path: ActorPath, isNamed: Bool) -> [Double?] {
        guard form == .ranks else { return path.scores }
        let lowest = Double(lowestRank)
        let places: [Double?] = slices.indices.map { slice in
            path.ranks[slice].flatMap { rank in
                let place = Double(rank) + crowding(of: path.actor, at: slice, rank: rank)
                if place <= lowest + 0.5 { return place }
                return isNamed ? lowest + 1 : nil
            }
        }
        // Low for long, a line is not drawn: only where it comes down and where it rises again.
        func isLow(_ slice: Int) -> Bool {
            places.indices.contains(slice) ? places[slice].map { $0 > lowest + 0.5 } ?? true : true
        }
        return places.enumerated().map { slice, place in
            (slice - 1...slice + 1).allSatisfy(isLow) ? nil : place
        }
    }

    /// How far below its place an actor stands that shares it with other named ones, so that all are
    /// seen.
    private func crowding(of actor: Int, at slice: Int, rank: Int) -> Double {
        let equals = named.lazy.filter { $0.ranks[slice] == rank }.map(\.actor)
        guard equals.count > 1, let position = Array(equals).firstIndex(of: actor) else { return 0 }
        return Double(position) * min(0.42, 1.2 / Double(equals.count))
    }

    private func tooltip(_ label: String, _ path: ActorPath, at slice: Int) -> String {
        let score = path.scores[slice].map { "\(measureName) \(Wording.number($0))" }
        let rank = path.ranks[slice].map(text.rank)
        return "\(label), \(slices[slice].name): "
            + [score, rank].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: - Words

    /// Title, lines below it and the summary.
    var words: ChartWords {
        let what = form == .ranks ? text.ranks(by: measureName) : text.overTime(measureName)
        let time = TimeWords(slices, trajectory.selection)
        return ChartWords(
            title: style.title(of: trajectory.case, otherwise: what),
            lines: [time.subtitle()],
            footnotes: notes + time.omissions(of: trajectory.case) + time.shades + gaps,
            summary: summary(what, time), notes: notes)
    }

    /// Which of the actors are named and drawn.
    private var notes: [String] {
        let drawn = named.count { path in
            values(of: path, isNamed: true).contains { $0 != nil }
        }
        guard actorCount > drawn else { return [] }
        // Who has no two scores in a row has a point, and no line.
        let pale = rest.count { path in
            values(of: path, isNamed: false).split { $0 == nil }.contains { $0.count > 1 }
        }
        return [
            text.named(
                named.count, drawn: drawn, of: actorCount, areSides: areSides, pale: pale,
                others: rest.count)
        ]
    }

    /// Whether the measure tells of two sides, neither of them the stronger.
    private var areSides: Bool { trajectory.measures[measure].contract.reading == .sides }

    /// Why lines have gaps; `nil` where none has one.
    private var gapNote: String? {
        var (isUntied, isUnmeasured) = (false, false)
        for path in named {
            for (slice, score) in zip(trajectory.slices, path.scores) where score == nil {
                if slice.tiedActors.contains(path.actor) {
                    isUnmeasured = true
                } else {
                    isUntied = true
                }
            }
        }
        return text.gap(isUntied: isUntied, isUnmeasured: isUnmeasured)
    }

    /// Whose names stand at the end of a thin and dashed line; `nil` where nobody's does.
    private var earlyNote: String? {
        let last = slices.count - 1
        let hasLeft = named.contains { path in
            path.scores[last] == nil && path.scores.contains { $0 != nil }
        }
        let isLow = named.contains { path in
            guard path.scores[last] != nil else { return false }
            let values = values(of: path, isNamed: true)
            return values[last] == nil && values.contains { $0 != nil }
        }
        guard hasLeft || isLow else { return nil }
        return text.endsEarly(text.actor(hasLeft: hasLeft, isBelow: isLow ? lowestRank : nil))
    }

    /// How gaps are to be read.
    private var gaps: [String] {
        let lowest = lowestRank
        let isLow = form == .ranks && named.contains { $0.ranks.contains { $0 ?? 0 > lowest } }
        let isShared =
            form == .ranks
            && slices.indices.contains { slice in
                let ranks = named.compactMap { $0.ranks[slice] }.filter { $0 <= lowest }
                return Set(ranks).count < ranks.count
            }
        return [gapNote, earlyNote].compactMap(\.self)
            + (isShared ? [text.equalRanks] : [])
            + (isLow ? [text.lower(than: lowest)] : [])
    }

    private func summary(_ what: String, _ time: TimeWords) -> String {
        var sentences = [text.chart(of: what, actors: named.count, over: time.count)]
        for path in named {
            guard let first = path.scores.firstIndex(where: { $0 != nil }),
                let last = path.scores.lastIndex(where: { $0 != nil })
            else { continue }
            func value(_ slice: Int) -> String {
                form == .ranks
                    ? path.ranks[slice].map(text.rank) ?? text.noRank
                    : Wording.number(path.scores[slice] ?? 0)
            }
            sentences.append(
                text.course(
                    of: trajectory.case.actors[path.actor].labelInText,
                    from: (value(first), slices[first].name), to: (value(last), slices[last].name)))
        }
        return sentences.joined(separator: " ")
    }
}
