internal import ActorNetworks

extension ChangeSeriesReport {
    /// What happened: where most and least changed, how many relations turned, and what stands out.
    var sentences: [String] {
        guard let most = series.greatestChange, let least = series.leastChange else {
            return ["There are no two slices in a row of which one has ties."]
        }
        return [changeSentence(most, least), turnedSentence, outlierSentence]
    }

    private func changeSentence(_ most: GreatestChange, _ least: GreatestChange) -> String {
        func words(_ change: GreatestChange) -> String {
            change.words { steps[$0].after.name }
        }
        let stayed = (1 - most.change).inPercent
        if steps.count == 1 {
            return "Into \(words(most)), \(stayed) of the tie weight stayed as it was."
        }
        let first =
            "The network changed most into \(words(most)), when \(stayed) of the tie weight "
            + "stayed as it was"
        let second =
            most.stepCount > most.positions.count
            ? ", and least into \(words(least)) (\((1 - least.change).inPercent))" : ""
        let aside = most.isReached || least.isReached ? "; \(GreatestChange.aside)" : ""
        return first + second + aside + "."
    }

    private var turnedSentence: String {
        let counts = steps.map(\.turnedCount)
        let turned = counts.reduce(0, +)
        guard turned > 0, let most = counts.max(), let busiest = counts.firstIndex(of: most) else {
            return "No relation turned from one slice to the next."
        }
        if steps.count == 1 {
            return turned == 1 ? "One relation turned." : "\(turned) relations turned."
        }
        let name = steps[busiest].after.name
        if turned == 1 { return "One relation turned, into \(name)." }
        if most == turned { return "\(turned) relations turned, all into \(name)." }
        // Of several slices with as many turns none is the busiest.
        return "\(turned) turns of relations"
            + (counts.count { $0 == most } == 1 ? ", the most (\(most)) into \(name)." : ".")
    }

    private var outlierSentence: String {
        guard series.chart != nil else {
            return
                "With fewer than \(ChangeSeries.leastSteps) steps between whole slices with ties, "
                + "none can stand out."
        }
        let flat = charts.filter { $0.chart?.isFlat == true }.map(\.name)
        guard flat.count < charts.count else {
            return "No step can stand out: half of them or more are the same in "
                + flat.joined(separator: " and in ") + " (MAD 0)."
        }
        let aside = flat.first.map {
            " By \($0) none can, because half of them or more are the same (MAD 0)."
        }
        let outliers = series.outliers
        guard !outliers.isEmpty else {
            return "No step stands out from the others." + (aside ?? "")
        }
        return "\(outliers.count.of("step")) \(outliers.count == 1 ? "stands" : "stand") out: "
            + outliers.prefix(5).map { steps[$0].after.name }.joined(separator: ", ")
            + (outliers.count > 5 ? " and others" : "") + " (\(limits.joined(separator: "; ")))."
            + (aside ?? "")
    }

    /// The charts by which steps stand out.
    private var charts: [(name: String, chart: OutlierChart?)] {
        [("weight in common", series.chart), ("likeness over all paths", series.pathChart)]
    }

    /// The limits below which steps lie that stand out.
    private var limits: [String] {
        charts.compactMap { name, chart in
            guard let chart, !chart.isFlat, !chart.low.isEmpty else { return nil }
            return "\(chart.low.count) by \(name) below \(max(0, chart.lower).fixed(3))"
        }
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
                    + "which looks like a change; such steps are never marked")
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
        remarks += CoverageDoubt.remarks(on: series.coverageDoubts) { steps[$0].after.name }
        if let breaks = documentRemark(on: series.documentBreaks.map { steps[$0].after.name }) {
            remarks.append(breaks)
        }
        let slices = (steps.first.map { [$0.before] } ?? []) + steps.map(\.after)
        let totals = series.whole.totalsRemark(on: slices.map(\.window), called: "slice")
        return remarks + [totals].compactMap(\.self)
            + series.sliced.remarks(
                on: slices, of: series.whole.selection, phasesOf: summary,
                repeated: "so that slices are the more alike")
    }
}
