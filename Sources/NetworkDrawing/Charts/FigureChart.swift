internal import ActorNetworks
internal import DOT
internal import Graphs

/// The chart of a measure of the whole network over time: a line for each of its figures.
struct FigureChart {
    private let trajectory: Trajectory
    private let statistic: Int
    private let style: Chart.Style

    init(_ trajectory: Trajectory, statistic: Int, style: Chart.Style) {
        self.trajectory = trajectory
        self.statistic = statistic
        self.style = style
    }

    private var slices: [TimeSlice] { trajectory.slices.map(\.time) }
    private var name: String { trajectory.statistics[statistic].name }

    /// The values of each figure, `nil` where the network has none.
    private var figures: [(name: String, values: [Double?])] {
        let names = trajectory.statistics[statistic].figures
        return names.enumerated().map { number, figure in
            let values = trajectory.slices.map { slice in
                slice.figures.first { $0.statistic.name == name }?.values[number] ?? nil
            }
            return (figure, values)
        }
    }

    /// The chart without its title.
    func page() -> Page {
        var page = Page(actorIDs: [])
        let figures = figures.prefix(style.maximumLines)
        let scale = ValueScale(fitting: figures.lazy.flatMap(\.values).compactMap(\.self))
        let names = ShortNames(figures.map(\.name)).names
        LineChart(
            area: PlotArea(
                of: slices, width: TrajectoryChart.width, height: TrajectoryChart.height,
                scale: scale, valueName: name),
            lines: zip(figures, names).map { figure, short in
                LineChart.Line(name: short, values: figure.values, tooltip: figure.name) { slice in
                    "\(figure.name), \(slices[slice].name): "
                        + (figure.values[slice].map(Wording.number) ?? "no value")
                }
            }, pale: [], isBent: false
        ).draw(on: &page)
        return page
    }

    /// Title, lines below it and the summary.
    var words: ChartWords {
        let base = TimeWords(slices, trajectory.selection)
        var notes: [String] = []
        let (all, most) = (figures, style.maximumLines)
        if all.count > most { notes.append("Drawn: \(most) of \(all.count) figures.") }
        let hasGap = all.contains { $0.values.contains { $0 == nil } }
        let gap = hasGap ? ["A gap: the network of that slice has no value."] : []
        let endsEarly = all.prefix(most).contains { figure in
            figure.values.last.map { $0 == nil } ?? false && figure.values.contains { $0 != nil }
        }
        let early =
            endsEarly ? [EndLabels.earlyNote("a figure without a value in the last slice")] : []
        let values = all.prefix(most).compactMap { figure -> String? in
            guard let first = figure.values.firstIndex(where: { $0 != nil }),
                let last = figure.values.lastIndex(where: { $0 != nil })
            else { return nil }
            return "\(figure.name): \(Wording.number(figure.values[first] ?? 0)) in "
                + "\(slices[first].name), \(Wording.number(figure.values[last] ?? 0)) in "
                + "\(slices[last].name)."
        }
        return ChartWords(
            title: style.title(of: trajectory.case, otherwise: "\(name) over time"),
            lines: [base.subtitle] + notes + base.shades + gap + early,
            summary: (["Chart of \(name) over \(base.count)."] + values).joined(separator: " "),
            notes: notes)
    }
}
