public import ActorNetworks
internal import NetworkFormats

/// The table of slices.
public struct SliceReport {
    /// The slices and what they hold.
    public let overview: SliceOverview
    /// Whether slices without events are left out of everything.
    public let leavesOutEmpty: Bool
    /// What is selected of the case, where its phases are the slices; `nil` where others are.
    public let summary: CaseSummary?
    /// Whether readers see the names of all actors who come and go.
    public let namesActors: Bool
    /// How the same would be asked for with longer slices, and with shorter ones, where there is a way.
    public let otherWidths: (longer: String?, shorter: String?)

    /// The report of slices.
    ///
    /// - Parameters:
    ///   - overview: The slices and what they hold.
    ///   - leavesOutEmpty: Whether slices without events are left out.
    ///   - summary: The summary of the same selection where the slices are the case's phases, so that
    ///     the report tells of events that lie in none of them, or in several.
    ///   - namesActors: Whether readers see the names of all actors who come and go, however many.
    ///   - otherWidths: How the same would be asked for with longer slices, and with shorter ones.
    public init(
        of overview: SliceOverview, leavesOutEmpty: Bool = false,
        phasesOf summary: CaseSummary? = nil, namesActors: Bool = false,
        otherWidths: (longer: String?, shorter: String?) = (nil, nil)
    ) {
        self.overview = overview
        self.leavesOutEmpty = leavesOutEmpty
        self.summary = summary
        self.namesActors = namesActors
        self.otherWidths = otherWidths
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        let table = SliceTable(of: overview, leavesOutEmpty: leavesOutEmpty)
        return Report(
            parts: {
                [
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
        let rows = zip(table.all.rows, table.shown).map { row, entry in
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
            members + [
                ("events_in_no_slice", .integer(overview.outsideCount + overview.undatedCount)),
                ("events_in_several_slices", .integer(overview.repeatedCount)),
                ("notes", .array(remarks.map { .string($0) })),
            ])
    }
}

// MARK: - Words

extension SliceReport {
    private var entries: [SliceOverview.Entry] { overview.entries }

    private var headline: String {
        let count = entries.count.of("slice")
        guard let first = entries.first, let last = entries.last else { return "no slices" }
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
                ? "most events in \(busiest.slice.name) (\(busiest.eventCount))" : nil,
            greatestChange.map { "greatest change in \($0.name) (\($0.change.fixed(2)))" },
        ].compactMap(\.self)
        return parts.isEmpty ? time : "\(time): \(parts.joined(separator: ", "))"
    }

    /// The whole slice that differs most from the whole one before, where there are several of both and
    /// none is empty.
    private var greatestChange: (name: String, change: Double)? {
        let changes = zip(entries, entries.dropFirst()).filter { before, entry in
            [before, entry].allSatisfy { $0.eventCount > 0 && !$0.slice.isPartial }
        }.compactMap { _, entry in entry.change.map { (name: entry.slice.name, change: $0) } }
        guard changes.count > 1 else { return nil }
        return changes.max { $0.change < $1.change }
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
            lines = lines.prefix(Self.comingsTold) + ["\(rest.of("more slice")): --names shows all"]
        }
        return .points(lines, heading: "Who came and went")
    }

    private static let fewActors = 30
    private static let namesTold = 5
    private static let comingsTold = 24

    private var explanation: [String] {
        var lines = [
            "tone: mean Goldstein value, −10 to 10, or polarity where no event has one; balance: "
                + "share of triangles whose signs multiply to plus.",
            "change: share of tie weight that differs from the slice before, 0 (the same) to 1; "
                + "in, out: actors who were not in the slice before, or no longer are; new: in none "
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
            + "What holds should hold in other widths: compare \(other)."
    }

    private static let enoughEvents = 5.0
}

// MARK: - Remarks

extension SliceReport {
    /// What a reader should know before adding up the slices.
    public var remarks: [String] {
        [totalsRemark].compactMap(\.self) + phaseRemarks
            + overview.whole.selection.assignment.sentences
            + [repeatedRemark, outsideRemark, undatedRemark, uncertainRemark, balanceRemark]
            .compactMap(\.self)
            + coverageRemarks
    }

    /// What rows that stand for several events leave open of the slices.
    private var totalsRemark: String? {
        Snapshot.totalsRemark(entries.reduce(0) { $0 + $1.mostEventsAfter }, called: "slice")
    }

    private var phaseRemarks: [String] {
        guard let summary else { return [] }
        let overlaps = TimeSlice.overlaps(among: entries.map(\.slice))
        var remarks = overlaps.prefix(Self.remarksTold).map {
            "\($0.one.name) and \($0.other.name) overlap (\($0.shared)); events in both count twice"
        }
        if overlaps.count > remarks.count {
            remarks.append("\((overlaps.count - remarks.count).of("more phase")) overlap others")
        }
        return [summary.outsidePhaseSentence].compactMap(\.self) + remarks
    }

    private static let remarksTold = 5

    private var repeatedRemark: String? {
        let count = overview.repeatedCount
        guard count > 0, summary == nil else { return nil }
        return "\(count.of("event")) \(count == 1 ? "is" : "are") in several slices and "
            + "\(count == 1 ? "counts" : "count") in each, so that the slices add up to more events "
            + "than there are"
    }

    private var outsideRemark: String? {
        let count = overview.outsideCount
        guard count > 0, summary == nil else { return nil }
        return "\(count.of("event")) \(count == 1 ? "is" : "are") in no slice"
    }

    private var undatedRemark: String? {
        let count = overview.undatedCount
        guard count > 0 else { return nil }
        return "\(count.of("event")) without a date \(count == 1 ? "is" : "are") in no slice"
    }

    /// That slices are shorter than what is known of dates.
    private var uncertainRemark: String? {
        let widths = entries.compactMap { $0.slice.window.dayCount.map(Double.init) }
        guard let days = overview.usualUncertainDays,
            let width = OutlierChart.median(of: widths), width < Double(days),
            entries.contains(where: { ($0.uncertainShare ?? 0) > 0 })
        else { return nil }
        return "half of the events whose day is not known may have been on any of \(days) days or "
            + "more, and most slices have \(width.shortest): such events may belong to a neighbouring "
            + "slice; take longer slices, or --uncertain spread"
    }

    private var balanceRemark: String? {
        let count = entries.count { $0.lacksBalance }
        guard count > 0 else { return nil }
        return "no balance in \(count.of("slice")), which \(count == 1 ? "has" : "have") too many "
            + "pairs to count triangles in passing; entente balance has it for one --window"
    }

    private var coverageRemarks: [String] {
        let doubts = overview.coverageDoubts
        var remarks = doubts.prefix(Self.remarksTold).map { doubt -> String in
            let (before, here) = (entries[doubt.position - 1], entries[doubt.position])
            let sources =
                "the documents cited went from \(before.documentCount) to \(here.documentCount)"
            switch doubt.change {
            case .events:
                return "\(here.slice.name): events went from \(before.eventCount) to "
                    + "\(here.eventCount) while \(sources); some of the change may be one of coverage"
            case .ties:
                return
                    "\(here.slice.name): ties changed more than usual (\((here.change ?? 0).fixed(2))) "
                    + "while \((here.documentChange ?? 0).share) of the documents cited in the two "
                    + "slices are cited in one alone; some of the change may be one of coverage"
            }
        }
        if doubts.count > remarks.count {
            remarks.append(
                "\((doubts.count - remarks.count).of("more slice")) changed together with the sources"
            )
        }
        return remarks
    }
}

extension Double {
    /// The share in percent.
    fileprivate var share: String { "\((self * 100).fixed(0)) %" }
}
