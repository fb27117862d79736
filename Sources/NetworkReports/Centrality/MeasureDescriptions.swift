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
        table.rows = entry.contract.rows.map { heading, phrase in
            var phrase = phrase
            // What the command does by default is not what the library does.
            if heading == "direction", case .chosen = entry.contract.direction {
                phrase = "all, out or in, by --direction; all by default"
            }
            if heading == "parallel arcs", entry.contract.parallelArcs == .counted {
                phrase = "each counts; events within one actor are left out"
            }
            return [.text(heading.ofActors), .text(phrase.ofActors)]
        }
        if entry.contract.readsGroups {
            table.rows.append([.text("groups"), .text("by --groups; type by default")])
        }
        return Report(table, headline: "\(entry.name): \(entry.meaning)")
    }
}

extension CatalogueEntry {
    /// What it tells, of actors and ties instead of vertices and arcs.
    public var meaning: String { summary.ofActors }
}

extension String {
    /// The words for graphs replaced by those for networks of actors.
    public var ofActors: String {
        [
            ("vertices", "actors"), ("a vertex", "an actor"), ("vertex", "actor"),
            ("an arc", "a tie"), ("arcs", "ties"), ("arc ", "tie "), ("the graph", "the network"),
            (
                "allow more iterations or a larger tolerance",
                "measure fewer actors, or choose another measure"
            ),
        ].reduce(self) { $0.replacing($1.0, with: $1.1) }
    }
}
