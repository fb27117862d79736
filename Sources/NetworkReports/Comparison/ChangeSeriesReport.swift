public import ActorNetworks
internal import NetworkFormats

/// How a network changed from slice to slice: a row a step, which steps stand out, and what drove them.
public struct ChangeSeriesReport {
    /// The steps.
    public let series: ChangeSeries
    /// What the case is called.
    public let title: String
    /// What is selected of the case, where its phases are the slices; `nil` where others are.
    public let summary: CaseSummary?

    /// The report of a series.
    ///
    /// - Parameters:
    ///   - series: The steps.
    ///   - title: What the case is called.
    ///   - summary: The summary of the same selection where the slices are the case's phases, so that
    ///     the report tells of events that lie in none of them, or in several.
    public init(of series: ChangeSeries, title: String, phasesOf summary: CaseSummary? = nil) {
        self.series = series
        self.title = title
        self.summary = summary
    }

    typealias Step = ChangeSeries.Step
    private typealias Driver = ChangeSeries.Driver

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { table(foldsEmpty: false) }, json: { json })
    }

    var steps: [Step] { series.steps }

    private var parts: [Report.Part] {
        guard !steps.isEmpty else {
            let reason = series.whole.emptinessReason.map { " \($0)." } ?? ""
            return [
                .headline("\(title): change from slice to slice"),
                .lines(["There are no two slices to compare\(reason.isEmpty ? "." : ":\(reason)")"]
                ),
                .points(remarks, heading: "Read with care"),
            ]
        }
        return [
            .headline("\(title): change from slice to slice, \(steps.count.of("step"))"),
            .lines([sentences.joined(separator: " ")]),
            .table(table(foldsEmpty: true)),
            .points(drivers, heading: "What drove the steps that stand out"),
            .lines(explanation),
            .points(remarks, heading: "Read with care"),
        ]
    }

    // MARK: What drove it

    /// What drove each step that stands out, or the greatest change where none does.
    private var drivers: [String] {
        series.outliers.map { index in
            let step = steps[index]
            let words = step.drivers.filter { $0.share > 0 }.map(words)
            return "\(step.before.name) → \(step.after.name): "
                + "\(step.ruzicka.inPercent) in common, \(step.turnedCount.of("turn")), "
                + "\(step.enteredCount) entered, \(step.leftCount) left. "
                + words.joined(separator: "; ") + "."
        }
    }

    private func words(of driver: Driver) -> String {
        func signed(_ value: Double?, _ digits: Int) -> String {
            Cell.optional(value, digits: digits, signed: true).printed
        }
        let digits = ScoreReport.digits(for: [driver.weights.before, driver.weights.after])
        return
            "\(driver.labels.first) – \(driver.labels.second) \(driver.share.inPercent) of the change"
            + (driver.isTurned ? ", turned" : "")
            + " (weight \(driver.weights.before.fixed(digits)) → \(driver.weights.after.fixed(digits)), "
            + "tone \(signed(driver.tones.before, 2)) → \(signed(driver.tones.after, 2)), "
            + "events \(driver.eventCounts.before) → \(driver.eventCounts.after))"
    }

    private var explanation: [String] {
        let groups = series.groupCount.map {
            ", by \($0) random groups of actors because there are many (seed \(series.seed))"
        }
        return [
            "pairs: share of pairs with ties that have them in both slices (Jaccard); weight: share of "
                + "tie weight that is the same, each kind apart (Ružička); paths: likeness over all "
                + "paths (DeltaCon)\(groups ?? ""); ranks: overlap of actors by strength, the first "
                + "places count most (RBO, p = 0.9), and Kendall's τ-b of those in both; turned: "
                + "relations whose tone changed its sign between the two slices, by however few events.",
            "out: which of weight and paths lies below its median by more than 3 · 1.4826 · MAD; none "
                + "where MAD, the median distance from the median, is 0.",
        ]
    }

    // MARK: The table

    private func table(foldsEmpty: Bool) -> Table {
        let names =
            [
                ("from", "from"), ("to", "to"), ("events_before", "events\nbefore"),
                ("events_after", "events\nafter"), ("entered", "entered"), ("left", "left"),
                ("new_ties", "new\nties"), ("ended_ties", "ended\nties"), ("jaccard", "pairs"),
                ("ruzicka", "weight"), ("deltacon", "paths"), ("rbo", "ranks\nRBO"),
                ("kendall_tau_b", "ranks\nτ-b"), ("turned", "turned"), ("outlier", "out"),
            ]
            + (foldsEmpty
                ? []
                : [
                    ("documents_before", ""), ("documents_after", ""), ("documents_shared", ""),
                    ("partial", ""), ("trivial", ""),
                ])
        // Readers see each slice once.
        let shown = names.filter { !foldsEmpty || ($0.0 != "from" && $0.0 != "events_before") }
        var table = Table(
            shown.map { name, heading in
                .init(
                    name,
                    name == "to" && foldsEmpty
                        ? "into" : name == "events_after" && foldsEmpty ? "events" : heading)
            })
        let outliers = (weight: Set(series.weightOutliers), paths: Set(series.pathOutliers))
        var index = 0
        while index < steps.count {
            let run = foldsEmpty ? steps[index...].prefix { $0.isTrivial }.count : 0
            if run > 1 {
                let names = steps[index].after.name + " … " + steps[index + run - 1].after.name
                table.rows.append(
                    [.text("\(names): no ties in \(run) steps")]
                        + [Cell](repeating: .none, count: shown.count - 1))
                index += run
                continue
            }
            let cells = cells(of: index, outliers)
            table.rows.append(
                zip(names, cells).filter { name, _ in shown.contains { $0.0 == name.0 } }
                    .map(\.1))
            index += 1
        }
        return table
    }

    private func cells(of index: Int, _ outliers: (weight: Set<Int>, paths: Set<Int>)) -> [Cell] {
        let isOut = (outliers.weight.contains(index), outliers.paths.contains(index))
        let step = steps[index]
        return [
            .text(step.before.name), .text(step.after.name), .count(step.eventCounts.before),
            .count(step.eventCounts.after), .count(step.enteredCount), .count(step.leftCount),
            .count(step.tieCounts.new), .count(step.tieCounts.ended),
            .number(step.jaccard, digits: 2), .number(step.ruzicka, digits: 2),
            .number(step.affinitySimilarity, digits: 2), .optional(step.rankOverlap, digits: 2),
            .optional(step.rankCorrelation, digits: 2), .count(step.turnedCount),
            isOut.0 ? .text(isOut.1 ? "both" : "weight") : isOut.1 ? .text("paths") : .none,
            .count(step.documentCounts.before), .count(step.documentCounts.after),
            .count(step.documentCounts.shared),
            step.before.isPartial || step.after.isPartial ? .text("yes") : .none,
            step.isTrivial ? .text("yes") : .none,
        ]
    }

    private var json: JSONValue {
        let table = table(foldsEmpty: false)
        return .object(
            [
                (
                    "steps",
                    .array(
                        table.rows.enumerated().map { index, row in
                            guard
                                case .object(let members) = Table.object(row, under: table.columns)
                            else { return .null }
                            return .object(
                                members + [
                                    ("drivers", .array(steps[index].drivers.map(driverJSON)))
                                ])
                        })
                ),
                ("basis", .string(series.basis.rawValue)),
                ("deltacon_groups", .optional(series.groupCount)),
                ("seed", .integer(Int(clamping: series.seed))),
                (
                    "outlier_limits",
                    .object([
                        ("weight", .optional(series.chart.flatMap(limit))),
                        ("paths", .optional(series.pathChart.flatMap(limit))),
                    ])
                ),
                ("sentences", .array(sentences.map { .string($0) })),
                ("notes", .array(remarks.map { .string($0) })),
            ] + series.sliced.members)
    }

    /// Below which value steps stand out; `nil` where none can.
    private func limit(of chart: OutlierChart) -> Double? { chart.isFlat ? nil : chart.lower }

    private func driverJSON(_ driver: Driver) -> JSONValue {
        .object([
            ("first", .string(driver.ids.first)), ("second", .string(driver.ids.second)),
            ("first_label", .string(driver.labels.first)),
            ("second_label", .string(driver.labels.second)),
            ("share_of_distance", .optional(driver.share)), ("turned", .bool(driver.isTurned)),
            ("weight_before", .optional(driver.weights.before)),
            ("weight_after", .optional(driver.weights.after)),
            ("tone_before", .optional(driver.tones.before)),
            ("tone_after", .optional(driver.tones.after)),
            ("events_before", .integer(driver.eventCounts.before)),
            ("events_after", .integer(driver.eventCounts.after)),
        ])
    }
}
