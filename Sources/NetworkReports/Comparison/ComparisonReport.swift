public import ActorNetworks
internal import NetworkFormats

/// What `compare` says of two snapshots: what happened, who rose and fell, and how far apart they are.
public struct ComparisonReport {
    /// What was compared.
    public let comparison: SnapshotComparison
    /// What the earlier side is called.
    public let before: String
    /// What the later side is called.
    public let after: String
    /// How many rows each list shows to readers.
    public let rows: Int
    /// How far apart the sides are by measures that take a computation; `nil` leaves them out.
    public let distances: SnapshotDistances?
    /// Which actors of two cases are the same; `nil` for two periods of one.
    public let matching: ActorMatching?

    /// The report of a comparison.
    ///
    /// - Parameters:
    ///   - comparison: What was compared.
    ///   - before: What the earlier side is called.
    ///   - after: What the later side is called.
    ///   - rows: How many rows each list shows to readers.
    ///   - distances: `comparison.distances()`, where they are wanted.
    ///   - matching: How actors of two cases were matched.
    public init(
        of comparison: SnapshotComparison, before: String, after: String, rows: Int = 10,
        distances: SnapshotDistances? = nil, matching: ActorMatching? = nil
    ) {
        self.comparison = comparison
        self.before = before
        self.after = after
        self.rows = rows
        self.distances = distances
        self.matching = matching
    }

    typealias ActorChange = SnapshotComparison.ActorChange
    typealias DyadChange = SnapshotComparison.DyadChange
    typealias TieChange = SnapshotComparison.TieChange
    typealias Status = SnapshotComparison.Status

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { allTies }, json: { json })
    }

    private var parts: [Report.Part] {
        let list = ChangeList(self)
        var parts: [Report.Part] = [
            .headline("\(comparison.after.case.heading): from \(before) to \(after)"),
            .lines([sentences.joined(separator: " ")]),
            .lines([basisLine]),
            .points(list.turned, heading: list.turnedHeading),
            .points(list.changes, heading: list.changesHeading),
            list.notShown,
        ]
        parts += rankParts
        parts += distanceParts
        parts += [
            .table(figures, heading: "Both sides in figures"),
            .points(remarks, heading: "Read with care"),
        ]
        return parts
    }

    /// A heading with the number of rows, and how many of them are shown.
    func heading(_ text: String, _ count: Int, shown: String = "greatest") -> String {
        "\(text) (\(count)\(count > rows ? ", the \(rows) \(shown)" : ""))"
    }

    // MARK: Figures

    private var figures: Table {
        var table = Table([
            .init("figure", ""), .init("before"), .init("after"), .init("change"),
        ])
        for figure in comparison.figures {
            let digits =
                figure.topic == .tone ? 1 : ScoreReport.digits(for: [figure.before, figure.after])
            table.rows.append([
                .text(figure.topic.name), .optional(figure.before, digits: digits),
                .optional(figure.after, digits: digits),
                .optional(figure.change, digits: digits, signed: true),
            ])
        }
        return table
    }

    /// How many digits a weight needs after the point: one for sums, more for small rates.
    func digits(for weights: [Double?]) -> Int {
        comparison.basis == .total ? 1 : max(1, ScoreReport.digits(for: weights))
    }

    /// The labels of a pair.
    func pair(_ dyad: DyadChange) -> String {
        "\(label(dyad.first)) – \(label(dyad.second))"
    }

    /// The label of one of `comparison.actors`.
    func label(_ place: Int) -> String { comparison.actors[place].actor.label }
}

extension SnapshotComparison.Figure.Topic {
    /// The figure in a table.
    var name: String {
        switch self {
        case .events: "events"
        case .kind(let kind): kind.name
        case .actors: "actors"
        case .ties: "ties"
        case .documents: "documents"
        case .tone: "tone"
        }
    }
}
