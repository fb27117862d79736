internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkReports

/// `entente centrality --stability`.
extension Centrality {
    /// Refuses what no variants are measured for.
    func checkStability() throws {
        guard stability.stability != nil else { return }
        if cut.isGiven {
            throw ValidationError(
                "--stability is for one period at a time, chosen by --window; leave out --every and other slices."
            )
        }
        for entry in try choice.entries where !(entry is Measure || entry is GraphStatistic) {
            throw ValidationError(
                "--stability is for measures of actors and of the network; \(entry.name) is "
                    + "neither.")
        }
        if case .resampling(let resampling) = stability.stability {
            let entries = try choice.entries
            if !entries.contains(where: resampling.tells(of:)) {
                throw ValidationError(StabilityNotes.waits(entries.map(\.name)) + ".")
            }
        }
    }

    /// Which measures have nothing to say, and what is to be known of the others.
    private func say(_ measurement: Measurement) {
        // The report holds what is of days.
        let remarks = measurement.remarks.filter { !$0.isOfTime }
        for note in notes(measurement.refusals, remarks) { messages.note(note) }
    }

    /// The scores of a snapshot with what variants say of them.
    func stabilityReport(
        _ test: StabilityTest, of snapshot: Snapshot, _ entries: [any CatalogueEntry],
        _ deadline: ContinuousClock.Instant?
    ) throws -> Report {
        do {
            return try messages.during("measuring variants") { progress in
                let options = try parameters.options(
                    for: snapshot, until: deadline, progress: progress)
                switch test {
                case .resampling(let resampling):
                    let found = try ScoreStability(
                        of: snapshot, by: entries, options: options,
                        grouping: parameters.groups, against: resampling,
                        seed: parameters.seed)
                    say(found.measurement)
                    let report = ScoreStabilityReport(of: found, rows: rows.limit)
                    if output.isCSV { for remark in report.remarks { messages.note(remark) } }
                    return report.report
                case .sources:
                    let found = try SourceDependence(
                        of: snapshot, by: entries, options: options,
                        grouping: parameters.groups)
                    say(found.measurement)
                    let report = SourceDependenceReport(of: found, rows: rows.limit)
                    if output.isCSV { for remark in report.remarks { messages.note(remark) } }
                    return report.report
                }
            }
        } catch StabilityError.graph(.cancelled), GraphError.cancelled {
            throw overtime(entries)
        } catch StabilityError.graph(let error) {
            throw ToolError(.usage, error.description(in: .actors))
        } catch StabilityError.case(let error) {
            throw error
        }
    }
}
