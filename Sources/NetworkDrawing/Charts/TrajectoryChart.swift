internal import ActorNetworks
internal import DOT
internal import Graphs

/// The chart of a measure over time: lines of scores, or of ranks.
struct TrajectoryChart {
    private let trajectory: Trajectory
    private let measure: Int
    private let form: Chart.Form
    private let style: Chart.Style
    /// The actors that are named, the strongest first.
    private let named: [ActorPath]
    private let names: [String]
    /// Those that come after them, pale and without a name.
    private let rest: [ActorPath]
    /// How many actors have a score.
    private let actorCount: Int

    /// The most pale lines: more would be a grey area.
    private static let mostPale = 30
    static let width = 430.0
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
        let chart = LineChart(
            area: area, lines: zip(named, names).map { line(of: $0, name: $1) },
            pale: rest.map { line(of: $0, name: "") }, isBent: form == .ranks)
        chart.draw(on: &page)
        return page
    }

    private func line(of path: ActorPath, name: String) -> LineChart.Line {
        let label = trajectory.case.actors[path.actor].label
        let values = values(of: path, isNamed: !name.isEmpty)
        return LineChart.Line(name: name, values: values, tooltip: label) { slice in
            tooltip(label, path, at: slice)
        }
    }

    // MARK: - Places

    /// The lowest rank that has a place of its own; those below share one.
    private var lowestRank: Int { Self.lowestRank(of: named[...]) }

    private static func lowestRank(of named: ArraySlice<ActorPath>) -> Int {
        let ranks = named.lazy.flatMap(\.ranks).compactMap(\.self)
        return min(ranks.max() ?? 1, max(10, named.count + named.count / 2))
    }

    private var area: PlotArea {
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
                    PlotArea.Level(value: Double(lowest) + 1, label: "lower", hasLine: false))
            }
            return PlotArea(
                of: slices, width: Self.width,
                height: Self.placeHeight * (bottom - 0.4), from: bottom, to: 0.4, levels: levels,
                valueName: "rank by \(measureName)")
        }
        return PlotArea(
            of: slices, width: Self.width, height: Self.height,
            // Marks of one slice have no line that shows how high they stand.
            scale: ValueScale(
                fitting: (named + rest).lazy.flatMap(\.scores).compactMap(\.self),
                startsAtZero: slices.count == 1
                    && trajectory.measures[measure].contract.reading == .amounts),
            valueName: measureName)
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
        let rank = path.ranks[slice].map { "rank \($0)" }
        return "\(label), \(slices[slice].name): "
            + [score, rank].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: - Words

    /// Title, lines below it and the summary.
    var words: ChartWords {
        let what = form == .ranks ? "ranks by \(measureName)" : "\(measureName) over time"
        let time = TimeWords(slices, trajectory.selection)
        return ChartWords(
            title: style.title(of: trajectory.case, otherwise: what),
            lines: [time.subtitle] + notes + time.shades + gaps, summary: summary(what, time),
            notes: notes)
    }

    private var notes: [String] {
        var notes: [String] = []
        let drawn = named.count { path in
            values(of: path, isNamed: true).contains { $0 != nil }
        }
        if actorCount > drawn {
            let part = drawn == named.count ? "the" : "\(drawn) of the"
            notes.append(
                "Named: \(part) \(named.count) strongest of \(Wording.grouped(actorCount)) actors"
                    + paleNote)
        }
        return notes
    }

    /// How many pale lines there are: who has no two scores in a row has a point, and no line.
    private var paleNote: String {
        let drawn = rest.count { path in
            values(of: path, isNamed: false).split { $0 == nil }.contains { $0.count > 1 }
        }
        if drawn == 0 { return "." }
        return drawn == rest.count
            ? "; pale: the next \(drawn)." : "; pale: \(drawn) of the others."
    }

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
        guard isUntied || isUnmeasured else { return nil }
        return isUnmeasured
            ? "A gap: no score in that slice\(isUntied ? ", with a tie or without." : ", despite a tie.")"
            : "A gap: no tie in that slice, and so no score."
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
        let parts =
            (hasLeft ? ["without a score in the last slice"] : [])
            + (isLow ? ["that stays below rank \(lowestRank) to the end"] : [])
        return EndLabels.earlyNote("an actor " + parts.joined(separator: ", or one "))
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
            + (isShared
                ? ["Equal ranks: one closely below the other."] : [])
            + (isLow ? ["Lower: below rank \(lowest), and not drawn where it lasts."] : [])
    }

    private func summary(_ what: String, _ time: TimeWords) -> String {
        var sentences = [
            "Chart of \(what) of \(Wording.count(named.count, "actor")) over \(time.count)."
        ]
        for path in named {
            guard let first = path.scores.firstIndex(where: { $0 != nil }),
                let last = path.scores.lastIndex(where: { $0 != nil })
            else { continue }
            func value(_ slice: Int) -> String {
                form == .ranks
                    ? path.ranks[slice].map { "rank \($0)" } ?? "no rank"
                    : Wording.number(path.scores[slice] ?? 0)
            }
            sentences.append(
                "\(trajectory.case.actors[path.actor].label): \(value(first)) in \(slices[first].name)"
                    + (first == last ? "." : ", \(value(last)) in \(slices[last].name)."))
        }
        return sentences.joined(separator: " ")
    }
}
