public import ActorNetworks
internal import NetworkFormats

/// How a network changed from slice to slice: a row a step, which steps stand out, and what drove them.
public struct ChangeSeriesReport {
    /// The steps.
    public let series: ChangeSeries
    /// What the case is called.
    public let title: String

    /// The report of a series.
    public init(of series: ChangeSeries, title: String) {
        self.series = series
        self.title = title
    }

    private typealias Step = ChangeSeries.Step
    private typealias Driver = ChangeSeries.Driver

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { table(foldsEmpty: false) }, json: { json })
    }

    private var steps: [Step] { series.steps }

    private var parts: [Report.Part] {
        [
            .headline("\(title): change from slice to slice, \(steps.count.of("step"))"),
            .lines([sentences.joined(separator: " ")]),
            .table(table(foldsEmpty: true)),
            .points(drivers, heading: "What drove the steps that stand out"),
            .lines(explanation),
            .points(remarks, heading: "Read with care"),
        ]
    }

    // MARK: What happened

    private var sentences: [String] {
        let full = steps.filter { $0.eventCounts.before > 0 && $0.eventCounts.after > 0 }
        let told = full.isEmpty ? steps.filter { !$0.isTrivial } : full
        guard let least = told.min(by: { $0.ruzicka < $1.ruzicka }),
            let most = told.max(by: { $0.ruzicka < $1.ruzicka })
        else { return ["There are no two slices in a row of which one has ties."] }
        var sentences = [
            "The network changed most into \(least.after.name), when \(least.ruzicka.inPercent) of the "
                + "tie weight stayed as it was"
                + (told.count > 1
                    ? ", and least into \(most.after.name) (\(most.ruzicka.inPercent))." : ".")
        ]
        let turned = steps.reduce(0) { $0 + $1.turnedCount }
        if turned > 0, let busiest = steps.max(by: { $0.turnedCount < $1.turnedCount }) {
            sentences.append(
                turned == 1
                    ? "One relation turned, into \(busiest.after.name)."
                    : "\(turned.of("turn")) of relations"
                        + (busiest.turnedCount == 1
                            ? ", each into another slice."
                            : ", the most into \(busiest.after.name) (\(busiest.turnedCount))."))
        } else {
            sentences.append("No relation turned from one slice to the next.")
        }
        let outliers = series.outliers
        if series.chart != nil {
            sentences.append(
                outliers.isEmpty
                    ? "No step stands out from the others."
                    : "\(outliers.count.of("step")) \(outliers.count == 1 ? "stands" : "stand") out: "
                        + outliers.prefix(5).map { steps[$0].after.name }.joined(separator: ", ")
                        + (outliers.count > 5 ? " and others" : "")
                        + " (\(limits.joined(separator: "; "))).")
        } else {
            sentences.append(
                "With fewer than \(ChangeSeries.leastSteps) steps between whole slices with ties, none "
                    + "can stand out.")
        }
        return sentences
    }

    /// The limits below which steps lie that stand out.
    private var limits: [String] {
        let charts = [
            ("weight in common", series.chart), ("likeness over all paths", series.pathChart),
        ]
        return charts.compactMap { name, chart in
            guard let chart, !chart.low.isEmpty else { return nil }
            return "\(chart.low.count) by \(name) below \(max(0, chart.lower).fixed(3))"
        }
    }

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
                + "relations whose tone changed its sign.",
            "out: weight or paths lie below their median by more than 3 · 1.4826 · MAD.",
        ]
    }

    /// What a reader should know before believing the steps.
    public var remarks: [String] {
        var remarks: [String] = []
        if series.basis == .total, !series.haveEqualLengths {
            remarks.append(
                "slices have unequal lengths; weights are sums, so longer ones have the advantage "
                    + "(--per day or --share compares rates or shares)")
        }
        let partial = steps.filter { $0.before.isPartial || $0.after.isPartial }
        if !partial.isEmpty {
            remarks.append(
                "\(partial.count.of("step")) \(partial.count == 1 ? "has" : "have") a partial slice, "
                    + "which is like a change; none of them stands out for that reason")
        }
        let changed = series.sourceChanges
        if !changed.isEmpty {
            remarks.append(
                "at \(changed.count.of("step that stands out", "steps that stand out")) fewer than half "
                    + "of the publishers are cited on both sides ("
                    + changed.prefix(5).map { steps[$0].after.name }.joined(separator: ", ")
                    + (changed.count > 5 ? ", …" : "")
                    + "): coverage may have changed rather than politics")
        }
        return remarks
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
            let cells = cells(of: index)
            table.rows.append(
                zip(names, cells).filter { name, _ in shown.contains { $0.0 == name.0 } }
                    .map(\.1))
            index += 1
        }
        return table
    }

    private func cells(of index: Int) -> [Cell] {
        let step = steps[index]
        return [
            .text(step.before.name), .text(step.after.name), .count(step.eventCounts.before),
            .count(step.eventCounts.after), .count(step.enteredCount), .count(step.leftCount),
            .count(step.tieCounts.new), .count(step.tieCounts.ended),
            .number(step.jaccard, digits: 2), .number(step.ruzicka, digits: 2),
            .number(step.affinitySimilarity, digits: 2), .optional(step.rankOverlap, digits: 2),
            .optional(step.rankCorrelation, digits: 2), .count(step.turnedCount),
            series.outliers.contains(index) ? .text("yes") : .none,
            .count(step.documentCounts.before), .count(step.documentCounts.after),
            .count(step.documentCounts.shared),
            step.before.isPartial || step.after.isPartial ? .text("yes") : .none,
            step.isTrivial ? .text("yes") : .none,
        ]
    }

    private var json: JSONValue {
        let table = table(foldsEmpty: false)
        return .object([
            (
                "steps",
                .array(
                    table.rows.enumerated().map { index, row in
                        guard case .object(let members) = Table.object(row, under: table.columns)
                        else { return .null }
                        return .object(
                            members + [("drivers", .array(steps[index].drivers.map(driverJSON)))])
                    })
            ),
            ("basis", .string(series.basis.rawValue)),
            ("deltacon_groups", .optional(series.groupCount)),
            ("seed", .integer(Int(clamping: series.seed))),
            (
                "outlier_limit",
                .optional(series.chart.map(\.lower))
            ),
            ("sentences", .array(sentences.map { .string($0) })),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }

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
