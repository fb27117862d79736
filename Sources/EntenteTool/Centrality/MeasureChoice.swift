internal import ActorNetworks
internal import ArgumentParser
internal import Graphs

/// Which measures.
struct MeasureChoice: ParsableArguments {
    @Option(
        name: [.customLong("measure"), .customLong("measures")],
        help: ArgumentHelp(
            "Measures with commas between; the first one ranks. all stands for every measure of "
                + "actors, ties, network and groups for those of the other sorts. --list shows them.",
            valueName: "list"),
        completion: .list(Subject.allCases.map(\.rawValue) + MeasureCatalogue.entries.map(\.name)))
    var measure: [WordList] = []

    /// What measures are of, as lists of measures name it.
    enum Subject: String, CaseIterable {
        case actors = "all"
        case ties, network, groups

        var entries: [any CatalogueEntry] {
            switch self {
            case .actors: MeasureCatalogue.measures
            case .ties: MeasureCatalogue.arcMeasures
            case .network: MeasureCatalogue.statistics
            case .groups: MeasureCatalogue.groupings
            }
        }
    }

    func validate() throws { _ = try entries }

    /// What was chosen, each once, or strength, degree and betweenness.
    var entries: [any CatalogueEntry] {
        get throws {
            var seen: Set<String> = []
            return try (measure.words ?? ["strength", "degree", "betweenness"]).flatMap { word in
                if let subject = Subject(rawValue: word.lowercased()) { return subject.entries }
                return [try Self.entry(word)]
            }.filter { seen.insert($0.name).inserted }
        }
    }

    /// Whether each measure was asked for by its name, and not with all others of its sort.
    var isOfNamed: Bool {
        !(measure.words ?? []).contains { Subject(rawValue: $0.lowercased()) != nil }
    }

    /// The measure of a name, whatever it is of.
    ///
    /// - Throws: `ValidationError`, with the nearest name, if there is none.
    static func entry(_ name: String) throws -> any CatalogueEntry {
        if let entry = MeasureCatalogue.entry(named: name) { return entry }
        throw unknown(name, among: MeasureCatalogue.entries)
    }

    /// The measure of actors of a name.
    ///
    /// - Throws: `ValidationError`, with the nearest name, if there is none.
    static func measure(_ name: String) throws -> Measure {
        if let measure = MeasureCatalogue.measure(named: name) { return measure }
        throw unknown(name, among: MeasureCatalogue.measures)
    }

    private static func unknown(
        _ name: String, among entries: [any CatalogueEntry]
    ) -> ValidationError {
        let names = entries.map(\.name)
        let nearest = name.nearest(among: names).map { "; did you mean \"\($0)\"?" } ?? "."
        return ValidationError(
            "There is no measure \"\(name)\"\(nearest) The measures are "
                + "\(names.joined(separator: ", ")).")
    }

    /// What a reader should know before believing the values; `hasConflict` says whether there are
    /// ties of conflict.
    func remarks(hasConflict: Bool) -> [String] {
        guard hasConflict, let entries = try? entries else { return [] }
        // Who asks for everything has not asked for paths.
        guard isOfNamed else { return [] }
        let ofPaths = entries.filter { $0.contract.weight == .length }.map(\.name)
        guard !ofPaths.isEmpty else { return [] }
        return [
            "\(ofPaths.joined(separator: ", ")): paths here also run over conflict, where being "
                + "between has no accepted meaning; --kinds cooperation,negotiation leaves it out"
        ]
    }
}
