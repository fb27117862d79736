public import Graphs

/// What the measures are and do.
public enum MeasureDescriptions {
    /// All measures, a line each.
    public static var list: Report {
        var whole = Table(["measure", "of", "topic", "tells"].map { .init($0) })
        var parts: [Report.Part] = []
        for (subject, topic, entries) in sections {
            var table = Table([.init("measure"), .init("tells", mayWrap: true)])
            for entry in entries {
                table.rows.append([.text(entry.name), .text(entry.meaning)])
                whole.rows.append([
                    .text(entry.name), .text(subject), .optional(topic), .text(entry.meaning),
                ])
            }
            parts.append(.table(table, heading: "Of \(subject)" + (topic.map { ": \($0)" } ?? "")))
        }
        let (shown, all) = (parts, whole)
        return Report(parts: { shown }, table: { all })
    }

    private static var sections: [(String, String?, [any CatalogueEntry])] {
        MeasureCatalogue.topics.map { ("actors", $0.title.lowercased(), $0.measures) } + [
            ("ties", nil, MeasureCatalogue.arcMeasures),
            ("the network", nil, MeasureCatalogue.statistics),
            ("groups", nil, MeasureCatalogue.groupings),
        ]
    }

    /// The contract of a measure.
    public static func explanation(of entry: any CatalogueEntry) -> Report {
        var table = Table([.init("about"), .init("rule", mayWrap: true)])
        table.rows = entry.contract.rows(in: .actors).map { topic, heading, phrase in
            var phrase = phrase
            // What the command does by default is not what the library does.
            if topic == .direction, case .chosen = entry.contract.direction {
                phrase = "all, out or in, by --direction; all by default"
            }
            if topic == .parallelArcs, entry.contract.parallelArcs == .counted {
                phrase = "each counts; events within one actor are left out"
            }
            return [.text(heading), .text(phrase)]
        }
        if entry.contract.readsGroups {
            table.rows.append([.text("groups"), .text("by --groups; type by default")])
        }
        return Report(table, headline: "\(entry.name): \(entry.meaning)")
    }
}

extension CatalogueEntry {
    /// What it tells, of actors and ties instead of vertices and arcs.
    ///
    /// - Complexity: O(*n*) in the length of the sentence.
    public var meaning: String { summary(in: .actors) }
}

extension Vocabulary {
    /// Actors and ties of a network, for readers who choose no parameters of an iteration.
    public static let actors = Vocabulary(
        vertex: "actor", aVertex: "an actor", vertices: "actors", arc: "tie", anArc: "a tie",
        arcs: "ties", graph: "network",
        iterationRemedy: "measure fewer actors, or choose another measure")
}
