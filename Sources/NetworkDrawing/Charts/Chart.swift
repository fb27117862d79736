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
    /// What its lines, marks and bars stand for, by their ids.
    public let facts: [String: ElementFacts]

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

    /// Draws the life of one relation: cooperation above zero and conflict below it, negotiation for
    /// itself on the same scale, and the tone above them, period by period.
    ///
    /// Figures are those of `Evidence.periods`. A bar is as high as the events of its
    /// kind weigh; the tone has a gap where no event counts for it, and a hollow mark where the
    /// period is passed over for turns. The weightiest events have numbers and stand in a list below.
    ///
    /// - Parameters:
    ///   - evidence: The relation, with its periods and turns.
    ///   - first: An actor's position in the case's register.
    ///   - second: The other's.
    ///   - snapshot: The network that the relation is a part of.
    ///   - style: What the chart says besides.
    /// - Throws: `SlicingError.tooManySlices` where there are more periods than are ever cut.
    /// - Complexity: O(*w* + *n* log *n*) for *w* periods and *n* rows.
    public init(
        of evidence: Evidence, between first: Int, and second: Int, in snapshot: Snapshot,
        style: Style = Style()
    ) throws(SlicingError) {
        let chart = try RelationChart(
            of: evidence, between: first, and: second, in: snapshot, style: style)
        let (page, words) = chart.drawing
        self.init(page, words: words, size: style.size)
    }

    /// Draws how balanced a network is, slice by slice: the share of triangles that are balanced,
    /// beside what chance would give, how well two camps fit, and the pairs with a sign below.
    ///
    /// - Parameters:
    ///   - series: The balance of the slices.
    ///   - selection: What of the case was looked at.
    ///   - style: What the chart says besides.
    /// - Complexity: O(*w* + *n*) for *w* slices of *n* rows.
    public init(
        of series: BalanceSeries, _ selection: Selection = Selection(), style: Style = Style()
    ) {
        let chart = BalanceChart(of: series, selection, style: style)
        self.init(chart.page(), words: chart.words, size: style.size)
    }

    /// A page with the words that go with it.
    init(_ page: Page, words: ChartWords, size: PrintedSize? = nil) {
        var page = page
        page.addFootnotes(words.footnotes)
        let content = page.box ?? Box(low: Vector(0, 0), high: Vector(0, 0))
        TitleBlock(
            title: words.title, lines: words.lines, leastWidth: size.map { _ in content.size.x }
        ).draw(on: &page, above: content)
        let box = page.box ?? Box(low: Vector(0, 0), high: Vector(1, 1))
        let drawn = page.document(
            name: words.title, box: box, margin: 14,
            comments: ["Draw with: dot -Knop2 -Tsvg", "Every place is given; nop2 keeps it."])
        let (drawable, replaced) = drawn.replacingUndrawable()
        document = drawable
        title = words.title
        self.size = size
        facts = page.facts
        summary = words.summary
        notes =
            words.notes
            + (replaced > 0 ? [Words.english.undrawableCharacters] : [])
    }
}

/// The words that go with a chart.
struct ChartWords {
    let title: String
    /// What stands below the title: the time and the selection.
    let lines: [String]
    /// What stands below the chart: how it is read, and what was left out.
    let footnotes: [String]
    let summary: String
    let notes: [String]
}

extension Page {
    /// Adds notes below everything, as wide as that is.
    fileprivate mutating func addFootnotes(_ notes: [String]) {
        guard let box, !notes.isEmpty else { return }
        let lines = notes.flatMap {
            TextMetrics.wrapped($0, size: PlotArea.size, widest: box.size.x)
        }
        section = "note"
        defer { section = nil }
        addText(
            lines, at: Vector(box.low.x, box.low.y - 12), size: PlotArea.size,
            color: Palette.mutedText)
    }
}

extension Chart.Style {
    /// How wide the areas of charts usually are.
    private static let usualWidth = 430.0
    /// What axes and names take beside them.
    private static let besides = 216.0

    /// How wide the areas of charts are: as usual, or less where type would else be too small at the
    /// asked size.
    var plotWidth: Double {
        guard let size else { return Self.usualWidth }
        let widest = size.room(forLetters: PlotArea.size) - Self.besides
        return min(Self.usualWidth, max(160, widest))
    }
}
