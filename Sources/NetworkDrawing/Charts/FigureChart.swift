internal import ActorNetworks
internal import DOT
internal import Graphs

/// The chart of a measure of the whole network over time: a line for each of its figures.
struct FigureChart {
    private let trajectory: Trajectory
    private let statistic: Int
    private let style: Chart.Style
    private let text = Words.english

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
        let strip = CoverageStrip(of: trajectory, width: style.plotWidth)
        strip.draw(on: &page, below: 0)
        LineChart(
            area: PlotArea(
                of: slices, width: style.plotWidth, height: TrajectoryChart.height,
                scale: scale, valueName: name, hasDates: strip.isEmpty),
            lines: zip(figures, names).map { figure, short in
                LineChart.Line(
                    name: short, values: figure.values, tooltip: figure.name,
                    facts: ElementFacts(series: figure.name),
                    valuesFacts: { ElementFacts(value: figure.values[$0]) }
                ) { slice in
                    "\(figure.name), \(slices[slice].name): "
                        + (figure.values[slice].map(Wording.number) ?? text.noValue)
                }
            }, pale: [], isBent: false
        ).draw(on: &page)
        return page
    }

    /// Title, lines below it and the summary.
    var words: ChartWords {
        let time = TimeWords(slices, trajectory.selection)
        let (all, most) = (figures, style.maximumLines)
        let notes = all.count > most ? [text.drawn(most, of: all.count)] : []
        let hasGap = all.contains { $0.values.contains { $0 == nil } }
        let endsEarly = all.prefix(most).contains { figure in
            figure.values.last.map { $0 == nil } ?? false && figure.values.contains { $0 != nil }
        }
        let readings = [
            hasGap ? text.gapOfNetwork : nil,
            endsEarly ? text.endsEarly(text.figureWithoutLast) : nil,
        ].compactMap(\.self)
        let values = all.prefix(most).compactMap { figure -> String? in
            guard let first = figure.values.firstIndex(where: { $0 != nil }),
                let last = figure.values.lastIndex(where: { $0 != nil })
            else { return nil }
            return text.course(
                of: figure.name,
                from: (Wording.number(figure.values[first] ?? 0), slices[first].name),
                to: (Wording.number(figure.values[last] ?? 0), slices[last].name))
        }
        return ChartWords(
            title: style.title(of: trajectory.case, otherwise: text.overTime(name)),
            lines: [time.subtitle()],
            footnotes: notes + time.omissions(of: trajectory.case) + time.shades + readings,
            summary: ([text.chart(of: name, over: time.count)] + values).joined(separator: " "),
            notes: notes)
    }
}
