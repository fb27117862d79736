public import ActorNetworks
public import DOT

/// A chart of something over time, ready for Graphviz.
///
/// It has the type, the colours and the page of ``RelationDiagram``, and comes in the same formats.
public struct Chart: Picture {
    /// The drawing.
    public let document: Document
    /// The title, as it is drawn.
    public let title: String
    /// What it shows, in a few sentences, for readers who do not see it.
    public let summary: String
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    public let notes: [String]
    /// The width that it is made for; `nil` if nobody knows.
    public let size: PrintedSize?

    /// What a chart says besides its lines.
    public struct Style: Sendable {
        /// The title; `nil`, or one without characters, takes the title of the case and of what is
        /// shown.
        public var title: String?
        /// The most actors whose lines have a colour and a name.
        public var maximumLines = 10
        /// Whether the lines of the next strongest actors are drawn too, pale and without a name.
        public var showsRest = true
        /// How wide the chart is made for; `nil` if nobody knows.
        public var size: PrintedSize?

        /// The usual style.
        public init() {}
    }

    /// How scores over time are drawn.
    public enum Form: String, Sendable, CaseIterable {
        /// Lines of scores.
        case lines
        /// Lines of ranks, the first at the top.
        case ranks
    }

    /// Draws how actors fare by a measure.
    ///
    /// The strongest over all slices have lines with names at their ends, which are told apart by
    /// colour and by the marks on them; where an actor has no score, its line has a gap.
    ///
    /// - Parameters:
    ///   - trajectory: What was measured.
    ///   - measure: Which of the trajectory's measures of actors, counted from 0.
    ///   - form: Scores or ranks.
    ///   - style: What the chart says besides.
    /// - Complexity: O(*a* · *w* + *s*) for *a* lines over *w* slices that hold *s* scores.
    public init(
        of trajectory: Trajectory, byMeasure measure: Int = 0, as form: Form = .lines,
        style: Style = Style()
    ) {
        let chart = TrajectoryChart(trajectory, measure: measure, form: form, style: style)
        self.init(chart.page(), words: chart.words, size: style.size)
    }

    /// Draws how a measure of the whole network goes: a line for each of its figures.
    ///
    /// - Parameters:
    ///   - trajectory: What was measured.
    ///   - statistic: Which of the trajectory's measures of the network, counted from 0.
    ///   - style: What the chart says besides.
    /// - Complexity: O(*f* · *w*) for *f* figures over *w* slices.
    public init(
        of trajectory: Trajectory, byStatistic statistic: Int, style: Style = Style()
    ) {
        let chart = FigureChart(trajectory, statistic: statistic, style: style)
        self.init(chart.page(), words: chart.words, size: style.size)
    }

    /// A page with the words that go with it.
    init(_ page: Page, words: ChartWords, size: PrintedSize? = nil) {
        var page = page
        TitleBlock(title: words.title, lines: words.lines).draw(
            on: &page, above: page.box ?? Box(low: Vector(0, 0), high: Vector(0, 0)))
        let box = page.box ?? Box(low: Vector(0, 0), high: Vector(1, 1))
        let drawn = page.document(
            name: words.title, box: box, margin: 14,
            comments: ["Draw with: dot -Knop2 -Tsvg", "Every place is given; nop2 keeps it."])
        let (drawable, replaced) = drawn.replacingUndrawable()
        document = drawable
        title = words.title
        self.size = size
        summary = words.summary
        notes =
            words.notes
            + (replaced > 0
                ? ["Characters that cannot be drawn, such as control characters, show as \u{FFFD}."]
                : [])
    }
}

/// The words that go with a chart.
struct ChartWords {
    let title: String
    /// What stands below the title: the time, the selection, what was left out.
    let lines: [String]
    let summary: String
    let notes: [String]
}
