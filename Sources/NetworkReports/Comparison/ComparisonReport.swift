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
    /// How many events of the case have no date, and so are on neither side of two periods.
    public let undatedCount: Int
    /// Whether remarks say which options of the command help.
    public let namesOptions: Bool
    /// The labels that several actors have.
    private let sharedLabels: Set<String>

    /// The report of a comparison.
    ///
    /// - Parameters:
    ///   - comparison: What was compared.
    ///   - before: What the earlier side is called.
    ///   - after: What the later side is called.
    ///   - rows: How many rows each list shows to readers.
    ///   - distances: `comparison.distances()`, where they are wanted.
    ///   - matching: How actors of two cases were matched.
    ///   - undatedCount: How many selected events of the case have no date, of two periods.
    ///   - namesOptions: Whether remarks say which options of the command help; readers of a page have
    ///     none.
    public init(
        of comparison: SnapshotComparison, before: String, after: String, rows: Int = 10,
        distances: SnapshotDistances? = nil, matching: ActorMatching? = nil,
        undatedCount: Int = 0, namesOptions: Bool = true
    ) {
        self.comparison = comparison
        self.before = before
        self.after = after
        self.rows = rows
        self.distances = distances
        self.matching = matching
        self.undatedCount = undatedCount
        self.namesOptions = namesOptions
        var seen: Set<String> = []
        sharedLabels = Set(
            comparison.actors.map(\.actor.label).filter { !seen.insert($0).inserted })
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
            .headline(headline),
            .lines([sentences.joined(separator: " ")]),
            .lines([basisLine]),
            .points(list.turned, heading: list.turnedHeading),
            .points(list.changes, heading: list.changesHeading),
            list.notShown,
        ]
        parts += rankParts
        parts += distanceParts
        parts += [
            figuresPart,
            .points(furtherRemarks, heading: "Read with care"),
        ]
        return parts
    }

    /// What is compared; two cases go by their names alone.
    var headline: String {
        let time = "from \(before) \(comparison.isBackwards ? "back " : "")to \(after)"
        return matching == nil ? "\(comparison.after.case.heading): \(time)" : "Change \(time)"
    }

    /// A heading with the number of rows, and how many of them are shown.
    func heading(_ text: String, _ count: Int, shown: String = "greatest") -> String {
        "\(text) (\(count)\(count > rows ? ", the \(rows) \(shown)" : ""))"
    }

    // MARK: Figures

    /// Both sides in figures.
    public var figuresPart: Report.Part { .table(figures, heading: "Both sides in figures") }

    private var figures: Table {
        var table = Table([
            .init("figure", ""), .init("before"), .init("after"), .init("change"),
        ])
        // Of cases that name no sources, their number says nothing.
        let hasDocuments = [comparison.before, comparison.after].contains {
            !$0.case.documents.isEmpty
        }
        for figure in comparison.figures where hasDocuments || figure.topic != .documents {
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
        "\(name(of: comparison.actors[dyad.first].actor)) – "
            + name(of: comparison.actors[dyad.second].actor)
    }

    /// What readers call an actor: the label, with the id where several actors have that label.
    func name(of actor: PoliticalActor) -> String {
        sharedLabels.contains(actor.label) && actor.label != actor.id
            ? "\(actor.label) (\(actor.id))" : actor.label
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
