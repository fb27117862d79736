public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Measures over time: who led, who rose, who came and went; then a row a slice, a column an actor or
/// a figure of the whole network. As CSV a row an actor, slice and measure; as JSON the rows of one
/// period, each with its slice, and the path of each actor.
public struct TrajectoryReport: Sendable {
    /// What was measured.
    public let trajectory: Trajectory
    /// How many actors a table for readers shows, the greatest by the sum of their scores.
    public let rows: Int

    /// How events fall into the slices; `nil` where nobody looked.
    public let sliced: SlicedEvents?
    /// What is selected of the case, where its phases are the slices; `nil` where others are.
    public let summary: CaseSummary?

    /// The report of a trajectory.
    ///
    /// - Parameters:
    ///   - trajectory: What was measured.
    ///   - rows: How many actors a table for readers shows.
    ///   - sliced: How events fall into the slices, so that the report tells of those in none of them, or
    ///     in several.
    ///   - summary: The summary of the same selection where the slices are the case's phases.
    public init(
        of trajectory: Trajectory, rows: Int = 10, sliced: SlicedEvents? = nil,
        phasesOf summary: CaseSummary? = nil
    ) {
        self.trajectory = trajectory
        self.rows = rows
        self.sliced = sliced
        self.summary = summary
    }

    var slices: [MeasuredSlice] { trajectory.slices }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = []
        let turnovers = trajectory.turnovers
        for (index, measure) in trajectory.measures.enumerated() {
            let ranked = trajectory.strongestActors(byMeasure: index)
            let shown = Array(ranked.prefix(rows))
            parts += TrajectorySentences(trajectory, measure: index, strongest: ranked).parts
            parts.append(.folded(scores(index, of: shown, title: measure.name)))
            parts.append(.notShown(ranked.count - shown.count, "actor"))
            guard slices.count > 1, !shown.isEmpty else { continue }
            let hasSides = measure.contract.reading == .sides
            if !hasSides {
                parts.append(.folded(ranks(index, of: shown, title: "ranks by \(measure.name)")))
            }
            parts.append(
                .table(
                    hasSides ? sides(index, of: shown) : paths(index, of: shown),
                    heading: "paths by \(measure.name)"))
        }
        if !trajectory.statistics.isEmpty { parts.append(.folded(overall)) }
        if slices.count > 1 {
            parts.append(.table(comings(turnovers), heading: "who came and who went"))
        }
        let entries = trajectory.measures as [any CatalogueEntry] + trajectory.statistics
        return parts + [
            .points(
                entries.map { "\($0.name): \($0.meaning)" },
                heading: "What the measures tell (--explain NAME says exactly)"),
            .points(remarks, heading: "Read with care"),
        ]
    }

    /// What a reader should know before comparing slices.
    public var remarks: [String] {
        var remarks: [String] = []
        let sided = trajectory.measures.filter { $0.contract.reading == .sides }.map(\.name)
        if !trajectory.measures.isEmpty, slices.count > 1, trajectory.selection.nodes == .active,
            slices.contains(where: { $0.actors != slices[0].actors })
        {
            remarks.append(
                "an actor without a tie in a slice has no score there (–), which is not 0"
                    + (sided.count < trajectory.measures.count
                        ? "; ranks are among those that have one" : ""))
        }
        let lacking = trajectory.measures.indices.filter(hasTiesWithoutScore)
        if !lacking.isEmpty {
            let names = lacking.map { trajectory.measures[$0].name }.joined(separator: ", ")
            remarks.append(
                "nor has by \(names) every actor that has a tie: a score takes more there")
        }
        if !sided.isEmpty { remarks.append(ScoreReport.sidesRemark(sided)) }
        let partial = slices.filter(\.time.isPartial).map(\.time.name)
        if !partial.isEmpty {
            let names = partial.prefix(3).joined(separator: ", ") + (partial.count > 3 ? ", …" : "")
            remarks.append(
                "\(partial.count.of("slice")) \(partial.count == 1 ? "is" : "are") partial (\(names)"
                    + "): cut by the selection, or reaching past the last event")
        }
        return remarks + slicingRemarks
    }

    /// Which events are in no slice, or in several.
    public var slicingRemarks: [String] {
        sliced?.remarks(
            on: slices.map(\.time), of: trajectory.selection, phasesOf: summary,
            repeated: "so that scores of neighbouring slices are the more alike",
            tellsTones: false) ?? []
    }

    /// Whether an actor has a tie in a slice and no score there by a measure that did not refuse it.
    private func hasTiesWithoutScore(_ measure: Int) -> Bool {
        slices.contains { slice in
            let scores = slice.columns[measure].scores
            guard scores.contains(where: { $0 != nil }), scores.contains(nil) else { return false }
            return slice.tiedActors.contains { actor in
                slice.index(of: actor).map { scores[$0] == nil } ?? false
            }
        }
    }

    func id(_ actor: Int) -> String { trajectory.case.actors[actor].id }
    func label(_ actor: Int) -> String { trajectory.case.label(actor) }
}

// MARK: - Tables for readers

extension TrajectoryReport {
    private func scores(_ measure: Int, of shown: [Int], title: String) -> FoldedTable {
        let digits = ScoreReport.digits(for: slices.flatMap { $0.columns[measure].scores })
        return wide(of: shown, title: title) { place in
            let slice = slices[place]
            return shown.map { actor in
                let score = slice.index(of: actor).flatMap { slice.columns[measure].scores[$0] }
                return .optional(score, digits: digits)
            }
        }
    }

    /// The ranks, with how many places an actor rose or fell since the slice before.
    private func ranks(_ measure: Int, of shown: [Int], title: String) -> FoldedTable {
        let paths = shown.map { trajectory.path(of: $0, byMeasure: measure) }
        let changes = paths.map(\.rankChanges)
        return wide(of: shown, title: title) { place in
            zip(paths, changes).map { path, changes in
                guard let rank = path.ranks[place] else { return .none }
                return .text("\(rank)" + Self.arrow(changes[place]))
            }
        }
    }

    /// The slices, one by one; those without actors that follow upon another such one together.
    private var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in slices.indices {
            let isEmpty = index > 1 && (index - 2...index).allSatisfy { slices[$0].actors.isEmpty }
            if isEmpty, let last = runs.last {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    private func name(of run: Range<Int>) -> String {
        let first = slices[run.lowerBound].time.name
        guard run.count > 1 else { return first }
        return "\(first) … \(slices[run.upperBound - 1].time.name): \(run.count) empty slices"
    }

    private static func arrow(_ change: Int?) -> String {
        guard let change, change != 0 else { return "" }
        return change > 0 ? " ▲\(change)" : " ▼\(-change)"
    }

    private func wide(
        of shown: [Int], title: String, _ cells: (_ slice: Int) -> [Cell]
    ) -> FoldedTable {
        var table = Table([.init("slice")] + shown.map { .init(id($0), label($0)) })
        for run in runs {
            let name = Cell.text(self.name(of: run))
            table.rows.append(
                run.count > 1 ? [name] + shown.map { _ in .none } : [name] + cells(run.lowerBound))
        }
        return FoldedTable(
            table: table, repeated: 1,
            sections: [.init(title: title, columns: shown.indices.map { ($0 + 1)..<($0 + 2) })])
    }

    /// What became of each actor, in a row.
    private func paths(_ measure: Int, of shown: [Int]) -> Table {
        let paths = shown.map { trajectory.path(of: $0, byMeasure: measure) }
        let digits = ScoreReport.digits(for: paths.map(\.meanScore).filter { $0 != 0 })
        var table = Table([
            .init("actor", mayWrap: true), .init("slices"), .init("mean"),
            .init("mean_rank", "mean\nrank"), .init("best_rank", "best\nrank"),
            .init("first_rank", "first\nrank"), .init("last_rank", "last\nrank"),
            .init("rank_change", "change"), .init("volatility"),
        ])
        let counts = slices.map { slice in
            slice.columns[measure].ranks.count { $0 != nil }
        }
        /// The rank in a slice, and among how many.
        func placed(_ path: ActorPath, _ slice: Int?) -> Cell {
            slice.flatMap { slice in
                path.ranks[slice].map { .text("\($0) of \(counts[slice])") }
            } ?? .none
        }
        for path in paths {
            let ranks = path.ranks.compactMap(\.self)
            let change = (ranks.first ?? 0) - (ranks.last ?? 0)
            table.rows.append([
                .text(label(path.actor)), .count(path.sliceCount),
                .optional(path.meanScore, digits: digits), .optional(path.meanRank, digits: 1),
                .optional(path.bestRank),
                placed(path, path.ranks.firstIndex { $0 != nil }),
                placed(path, path.ranks.lastIndex { $0 != nil }),
                ranks.count > 1 ? .number(Double(change), digits: 0, signed: true) : .none,
                .optional(path.volatility, digits: 1),
            ])
        }
        return table
    }

    /// Who came and who went, slice by slice.
    private func comings(_ turnovers: [Trajectory.Turnover]) -> Table {
        var table = Table([
            .init("slice"), .init("actors"), .init("entered"), .init("new"), .init("left"),
            .init("who_entered", "foremost to enter", mayWrap: true),
            .init("who_left", "foremost to leave", mayWrap: true),
        ])
        for run in runs {
            let index = run.lowerBound
            let (slice, turnover) = (slices[index], turnovers[index])
            if run.count > 1 {
                table.rows.append([.text(name(of: run)), .count(0)] + (0..<5).map { _ in .none })
                continue
            }
            let before = index > 0 ? slices[index - 1] : slice
            table.rows.append(
                [.text(slice.time.name), .count(slice.tiedActors.count)]
                    + (index > 0
                        ? [turnover.entered, turnover.new, turnover.left].map { .count($0.count) }
                        : [.none, .none, .none])
                    + [
                        .text(foremost(of: turnover.entered, in: slice)),
                        .text(foremost(of: turnover.left, in: before)),
                    ])
        }
        return table
    }

    private static let namesTold = 3

    /// The names of the actors with the best ranks by the first measure.
    private func foremost(of actors: [Int], in slice: MeasuredSlice) -> String {
        let places = slice.places
        let ranked = actors.map { actor in
            (slice.index(of: actor).map { places[$0] } ?? .max, actor)
        }
        let names = ranked.sorted { $0 < $1 }.prefix(Self.namesTold).map { label($0.1) }
        return names.joined(separator: ", ") + (actors.count > names.count ? ", …" : "")
    }

    /// The figures of the whole network.
    private var overall: FoldedTable {
        let statistics = trajectory.statistics
        let names = statistics.flatMap(\.figures)
        var table = Table([.init("slice")] + names.map { .init($0, ScoreReport.heading($0)) })
        // A statistic that refuses one slice says nothing there.
        let values = slices.map { slice in
            statistics.flatMap { statistic in
                slice.figures.first { $0.statistic.name == statistic.name }?.values
                    ?? statistic.figures.map { _ in nil }
            }
        }
        let digits = names.indices.map { name in ScoreReport.digits(for: values.map { $0[name] }) }
        for (slice, values) in zip(slices, values) {
            table.rows.append(
                [.text(slice.time.name)] + zip(values, digits).map { .optional($0, digits: $1) })
        }
        return FoldedTable(
            table: table, repeated: 1,
            sections: [
                .init(
                    title: "The network as a whole",
                    columns: names.indices.map { ($0 + 1)..<($0 + 2) })
            ])
    }
}
