public import ActorNetworks
internal import NetworkFormats

/// The table of slices.
public struct SliceReport {
    /// The slices and what they hold.
    public let overview: SliceOverview
    /// What is selected of the case, where its phases are the slices; `nil` where others are.
    public let summary: CaseSummary?
    /// Whether readers see the names of all actors who come and go.
    public let namesActors: Bool
    /// How the same would be asked for with longer slices, and with shorter ones, where there is a way.
    public let otherWidths: (longer: String?, shorter: String?)
    /// Whether options of the command are named that help.
    public let namesOptions: Bool

    /// The report of slices.
    ///
    /// - Parameters:
    ///   - overview: The slices and what they hold.
    ///   - summary: The summary of the same selection where the slices are the case's phases, so that
    ///     the report tells of events that lie in none of them, or in several.
    ///   - namesActors: Whether readers see the names of all actors who come and go, however many.
    ///   - otherWidths: How the same would be asked for with longer slices, and with shorter ones.
    ///   - namesOptions: Whether options of the command are named that help; readers of a page have none.
    public init(
        of overview: SliceOverview, phasesOf summary: CaseSummary? = nil, namesActors: Bool = false,
        otherWidths: (longer: String?, shorter: String?) = (nil, nil), namesOptions: Bool = true
    ) {
        self.overview = overview
        self.summary = summary
        self.namesActors = namesActors
        self.otherWidths = otherWidths
        self.namesOptions = namesOptions
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        let table = SliceTable(of: overview)
        return Report(
            parts: {
                guard !overview.entries.isEmpty else {
                    return [.headline(headline), .points(remarks, heading: "Read with care")]
                }
                return [
                    .headline(headline), .folded(table.folded), comings, .lines(explanation),
                    .points(remarks, heading: "Read with care"),
                ]
            },
            table: { table.all }, json: { json(table) })
    }

    private func json(_ table: SliceTable) -> JSONValue {
        let actors = overview.whole.case.actors
        func ids(_ name: String, _ positions: [Int]) -> (String, JSONValue) {
            (name, .array(positions.map { .string(actors[$0].id) }))
        }
        let rows = zip(table.all.rows, entries).map { row, entry in
            JSONValue.object(
                zip(table.all.columns, row).map { ($0.name, $1.json) } + [
                    ids("entered_ids", entry.entered), ids("left_ids", entry.left),
                    ids("new_ids", entry.new),
                ])
        }
        var members: [(String, JSONValue)] = [("slices", .array(rows))]
        if let summary {
            members.append(("events_outside_phases", .integer(summary.outsidePhaseCount)))
        }
        return .object(
            members + overview.sliced.members + [
                ("notes", .array(remarks.map { .string($0) }))
            ])
    }
}

// MARK: - Words

extension SliceReport {
    var entries: [SliceOverview.Entry] { overview.entries }

    private var headline: String {
        let count =
            entries.count.of("slice") + (overview.leavesOutEmpty ? " with events" : "")
        guard let first = entries.first, let last = entries.last else {
            return "no slices" + (overview.leavesOutEmpty ? " with events" : "")
                + (overview.whole.emptinessReason.map { ": \($0)" } ?? "")
        }
        let time =
            count + (first.slice == last.slice ? "" : ", \(first.slice.name) to \(last.slice.name)")
        guard let busiest = entries.max(by: { $0.eventCount < $1.eventCount }),
            busiest.eventCount > 0
        else { return "\(time): no events" }
        guard entries.count > 1 else {
            return "\(time), \(first.slice.name): \(first.eventCount.of("event"))"
        }
        // Slices of so many events have about as many.
        let parts = [
            entries.allSatisfy { $0.slice.rows == nil }
                ? "most events in \(busiest.slice.name)\(others(like: busiest)) (\(busiest.eventCount))"
                : nil,
            greatestChange,
        ].compactMap(\.self)
        return parts.isEmpty ? time : "\(time): \(parts.joined(separator: ", "))"
    }

    /// How many other slices have as many events.
    private func others(like busiest: SliceOverview.Entry) -> String {
        let count = entries.count { $0.eventCount == busiest.eventCount } - 1
        return count == 0 ? "" : " and \(count.of("other"))"
    }

    private var greatestChange: String? {
        overview.greatestChange.map { greatest in
            "greatest change in \(greatest.words { entries[$0].slice.name }) "
                + "(\(greatest.change.fixed(2))"
                + (greatest.isReached ? "; \(GreatestChange.aside))" : ")")
        }
    }

    /// Who came and went, where readers may want it: few actors, or asked for.
    private var comings: Report.Part {
        let theCase = overview.whole.case
        guard namesActors || overview.whole.actors.count <= Self.fewActors else {
            return .points([], heading: "")
        }
        func named(_ positions: [Int], _ word: String) -> String? {
            guard !positions.isEmpty else { return nil }
            let shown = namesActors ? positions[...] : positions.prefix(Self.namesTold)
            let rest = positions.count - shown.count
            return "\(word) \(shown.map { theCase.label($0) }.joined(separator: ", "))"
                + (rest > 0 ? " and \(rest) more" : "")
        }
        var lines = entries.dropFirst().compactMap { entry -> String? in
            let parts = [named(entry.entered, "in"), named(entry.left, "out")].compactMap(\.self)
            return parts.isEmpty ? nil : "\(entry.slice.name): \(parts.joined(separator: "; "))"
        }
        if !namesActors, lines.count > Self.comingsTold {
            let rest = lines.count - Self.comingsTold
            lines =
                lines.prefix(Self.comingsTold)
                + [rest.of("more slice") + (namesOptions ? ": --names shows all" : "")]
        }
        return .points(lines, heading: "Who came and went")
    }

    private static let fewActors = 30
    private static let namesTold = 5
    private static let comingsTold = 24

    private var explanation: [String] {
        let listed = overview.leavesOutEmpty ? "listed " : ""
        var lines = [
            "tone: mean Goldstein value, −10 to 10, or polarity where no event has one; balance: "
                + "share of triangles whose signs multiply to plus.",
            "change: share of tie weight that differs from the slice \(listed)before, 0 (the same) to 1; "
                + "in, out: actors who were not in the slice \(listed)before, or no longer are; new: in none "
                + "before.",
            "doubt: share of weight whose day is not known.",
        ]
        let selection = overview.whole.selection
        if selection.weighing != .sum { lines.append("weight: \(selection.weighing.explanation).") }
        switch selection.nodes {
        case .active: break
        case .alive:
            lines.append("actors: also those without a tie, from their first event to their last.")
        case .all: lines.append("actors: also those without a tie, in every slice.")
        }
        if entries.contains(where: \.slice.isPartial) {
            lines.append(
                "partial: cut by the selection, reaching past the last event, or with fewer events "
                    + "than asked for, so that counts are lower than those of whole slices.")
        }
        return lines + [widthAdvice].compactMap(\.self)
    }

    /// How many events there are for each actor, and what other width to compare with.
    private var widthAdvice: String? {
        let ratios = entries.filter { $0.eventCount > 0 && $0.actorCount > 0 }
            .map { Double($0.eventCount) / Double($0.actorCount) }
        guard let median = OutlierChart.median(of: ratios),
            let other = median < Self.enoughEvents ? otherWidths.longer : otherWidths.shorter
        else { return nil }
        return "width: half of the slices have \(median.fixed(1)) events for each actor or fewer"
            + (median < Self.enoughEvents ? "; 5 or more say more of a network. " : ". ")
            + "What holds should hold in other widths: try \(other) too."
    }

    private static let enoughEvents = 5.0
}
