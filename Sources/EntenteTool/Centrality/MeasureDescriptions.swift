internal import Graphs

/// What the measures are and do.
enum MeasureDescriptions {
    /// All measures, a line each.
    static var list: Report {
        var table = Table([.init("measure"), .init("tells", mayWrap: true)])
        table.rows = MeasureCatalogue.all.map { [.text($0.name), .text($0.meaning)] }
        return Report(table)
    }

    /// The contract of a measure.
    static func explanation(of measure: Measure) -> Report {
        var table = Table([.init("about"), .init("rule", mayWrap: true)])
        table.rows = measure.contract.rows.map { [.text($0.heading), .text($0.phrase.ofActors)] }
        return Report(table, headline: "\(measure.name): \(measure.meaning)")
    }
}

extension Measure {
    /// What it tells, of actors and ties instead of vertices and arcs.
    var meaning: String { summary.ofActors }
}

extension String {
    /// The words for graphs replaced by those for networks of actors.
    fileprivate var ofActors: String {
        [("vertices", "actors"), ("vertex", "actor"), ("arcs", "ties"), ("arc ", "tie ")]
            .reduce(self) { $0.replacing($1.0, with: $1.1) }
    }
}
