internal import Graphs

extension MeasureOptions {
    /// The same on one thread, heard by nobody: variants are what runs side by side.
    var alone: MeasureOptions {
        var options = self
        options.execution = Execution(threads: 1, isCancelled: execution.isCancelled)
        return options
    }

    /// The same with time counting from where it does in a snapshot, whatever event a variant lacks.
    func counting(
        from snapshot: Snapshot, for entries: [any CatalogueEntry]
    ) throws(GraphError) -> MeasureOptions {
        guard timeOrigin == nil, snapshot.window.start == nil,
            entries.contains(where: { $0.contract.time == .elapsed })
        else { return self }
        var options = self
        options.timeOrigin = try ActorContacts(of: snapshot).firstDay.map { Int($0.number) }
        return options
    }
}

extension MeasureOptions {
    /// The same for a network of other actors; starts follow the actors.
    func moved(from snapshot: Snapshot, to other: Snapshot) -> MeasureOptions {
        guard let start, snapshot.actors != other.actors else { return self }
        let weights = Dictionary(
            zip(snapshot.actors, start), uniquingKeysWith: { first, _ in first })
        var options = self
        options.start = other.actors.map { weights[$0] ?? 0 }
        return options
    }
}

extension Measurement {
    /// Those of some entries that did not refuse the network.
    func measurable(of entries: [any CatalogueEntry]) -> [any CatalogueEntry] {
        let refused = Set(refusals.map(\.name))
        return entries.filter { !refused.contains($0.name) }
    }
}
