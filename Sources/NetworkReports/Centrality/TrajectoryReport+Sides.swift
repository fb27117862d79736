internal import ActorNetworks
internal import NetworkFormats

extension TrajectoryReport {
    /// On which side each actor was and when it changed, where a measure tells of two sides.
    func sides(_ measure: Int, of shown: [Int]) -> Table {
        let paths = shown.map { trajectory.path(of: $0, byMeasure: measure) }
        let digits = ScoreReport.digits(for: paths.flatMap(\.scores))
        let changes = sideChanges(byMeasure: measure)
        var table = Table([
            .init("actor", mayWrap: true), .init("slices"), .init("first"), .init("last"),
            .init("side_changes", "changed sides in", mayWrap: true),
        ])
        for path in paths {
            let scores = path.scores.compactMap(\.self)
            let names = changes[path.actor] ?? []
            table.rows.append([
                .text(label(path.actor)), .count(path.sliceCount),
                .optional(scores.first, digits: digits), .optional(scores.last, digits: digits),
                names.isEmpty ? .none : .text(names.joined(separator: ", ")),
            ])
        }
        return table
    }

    /// The names of the slices in which each actor changed sides.
    func sideChanges(byMeasure measure: Int) -> [Int: [String]] {
        Dictionary(grouping: trajectory.sideChanges(byMeasure: measure), by: \.actor)
            .mapValues { changes in changes.map { slices[$0.slice].time.name } }
    }
}
