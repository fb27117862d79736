internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import NetworkReports

/// `entente compare --stability`.
extension Compare {
    /// The changes with what variants say of them.
    func stabilityReport(
        _ test: StabilityTest, told: ComparisonReport
    ) throws -> Report {
        try messages.during("comparing variants") { progress in
            var execution = Execution.parallel
            execution.onProgress = progress
            switch test {
            case .resampling(let resampling):
                let report = ChangeStabilityReport(
                    of: try changes(told.comparison, resampling, execution), told: told)
                if output.isCSV { for remark in report.remarks { messages.note(remark) } }
                return report.report
            case .sources:
                let report = ChangeSourcesReport(
                    of: try ChangeSources(of: told.comparison, execution: execution), told: told)
                if output.isCSV { for remark in report.remarks { messages.note(remark) } }
                return report.report
            }
        }
    }

    /// Refuses what no variants are compared for.
    func checkStability() throws {
        guard let test = stability.stability else { return }
        if cut.isGiven {
            throw ValidationError(
                "--stability is for two periods; name them (entente compare seeds 2015 2016 "
                    + "--stability \(test)).")
        }
        if test == .sources, subjects.count == 2 {
            throw ValidationError(
                "--stability sources is for two periods of one case, whose sources are the same.")
        }
    }

    private func changes(
        _ comparison: SnapshotComparison, _ resampling: Resampling, _ execution: Execution
    ) throws -> ChangeStability {
        do {
            return try ChangeStability(
                of: comparison, against: resampling, seed: diagram.seed, execution: execution)
        } catch StabilityError.case(let error) {
            throw error
        } catch StabilityError.graph(let error) {
            throw ToolError(.usage, error.description(in: .actors))
        }
    }
}
