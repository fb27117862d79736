internal import ActorNetworks
internal import Graphs
internal import NetworkReports

/// `entente turns --stability`.
extension Turns {
    /// The turns with what variants say of them.
    func stabilityReport(_ test: StabilityTest, of found: RelationTurns) throws -> Report {
        let report = try messages.during("finding turns in variants") { progress in
            var execution = Execution.parallel
            execution.onProgress = progress
            do {
                switch test {
                case .resampling(let resampling):
                    return TurnStabilityReport(
                        of: try TurnStability(
                            of: found, against: resampling, seed: seed,
                            execution: execution), rows: rows.limit)
                case .sources:
                    return TurnStabilityReport(
                        of: try TurnSources(of: found, execution: execution), rows: rows.limit)
                }
            } catch StabilityError.case(let error) {
                throw error
            } catch StabilityError.graph(let error) {
                throw ToolError(.usage, error.description(in: .actors))
            }
        }
        if output.isCSV { for remark in report.remarks { messages.note(remark) } }
        return report.report
    }
}
