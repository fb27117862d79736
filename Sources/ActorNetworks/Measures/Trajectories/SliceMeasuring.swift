internal import Graphs
internal import Synchronization

/// Measures slices from the graphs of their rows, two at a time.
struct SliceMeasuring: Sendable {
    private let graphs: SliceGraphs
    private let events: EventTable
    private let entries: [any CatalogueEntry]
    private let options: MeasureOptions
    private let starts: [Int]?

    /// `nil` where a measure or the selection asks for more than rows of pairs.
    init?(
        _ theCase: Case, _ selection: Selection, in scope: SelectionScope,
        by entries: [any CatalogueEntry], _ options: MeasureOptions, startingAt starts: [Int]?
    ) {
        let direction = options.direction ?? .all
        guard SliceGraphs.suit(selection, of: theCase),
            entries.allSatisfy({ entry in
                let (contract, reading) = (
                    entry.contract, GraphReading(of: entry.contract, direction)
                )
                return !contract.readsGroups && contract.time == .ignored
                    && !reading.isMultigraph && !reading.isSigned
            })
        else { return nil }
        graphs = SliceGraphs(of: theCase, in: scope)
        events = theCase.events
        self.entries = entries
        self.options = options
        self.starts = starts
    }

    /// What the measures say of each slice, in order.
    ///
    /// - Throws: `GraphError.cancelled`.
    func slices(_ slices: [TimeSlice]) throws(GraphError) -> [MeasuredSlice] {
        let rows = slices.map { slice in
            let range = events.rows(in: slice.window)
            return slice.rows.map(range.clamped(to:)) ?? range
        }
        let total = rows.reduce(0) { $0 + $1.count }
        var before = 0
        let middle = rows.firstIndex { range in
            before += range.count
            return before * 2 > total
        }
        let halves = Halves(
            of: 0..<slices.count, cutAt: middle ?? 0,
            areWorthIt: total > Self.fewRows && options.execution.threads > 1)
        var own = options
        own.execution.onProgress = nil
        own.execution.threads = max(1, options.execution.threads / halves.ranges.count)
        let tally = SliceTally(count: slices.count, options.execution)
        let parts = halves.map { [own] (range: Range<Int>) in
            var workshop = graphs.workshop()
            var measured: [MeasuredSlice] = []
            measured.reserveCapacity(range.count)
            for index in range {
                guard !tally.isCancelled,
                    let slice = measure(slices[index], rows[index], own, &workshop)
                else { return [MeasuredSlice]() }
                measured.append(slice)
                tally.step()
            }
            return measured
        }
        let measured = parts.flatMap(\.self)
        guard measured.count == slices.count else { throw .cancelled }
        return measured
    }

    /// Fewer rows than are worth a second thread.
    private static let fewRows = 1 << 12

    /// `nil` if it was told to stop.
    private func measure(
        _ slice: TimeSlice, _ rows: Range<Int>, _ options: MeasureOptions,
        _ workshop: inout SliceGraphs.Workshop
    ) -> MeasuredSlice? {
        let network = graphs.network(of: rows, using: &workshop)
        var options = options
        options.start = starts.map { starts in
            network.actors.map { starts.contains($0) ? 1 : 0 }
        }
        var work = Work(graphs: graphs, network: network, options: options, workshop: workshop)
        // Held in one place, it is changed in place.
        workshop = SliceGraphs.noWorkshop
        var found = Findings()
        for entry in entries {
            if options.execution.isCancelled() { return nil }
            do throws(GraphError) {
                try work.measure(entry, into: &found)
            } catch {
                if error == .cancelled { return nil }
                if let measure = entry as? Measure {
                    found.columns.append(
                        .init(scores: network.actors.map { _ in nil }, by: measure))
                }
                found.refusals.append(.init(name: entry.name, reason: error))
            }
        }
        workshop = work.workshop
        return MeasuredSlice(
            time: slice, eventCount: network.eventCount, hasConflict: network.hasConflict,
            actors: network.actors, tiedActors: network.actors, columns: found.columns,
            figures: found.figures, refusals: found.refusals, remarks: found.remarks)
    }

    /// What measures say of a slice.
    private struct Findings {
        var columns: [MeasuredSlice.Column] = []
        var figures: [NetworkFigures] = []
        var refusals: [Measurement.Refusal] = []
        var remarks: [Measurement.Remark] = []
    }

    /// The graphs of a slice, and the columns that one computation gives to several measures.
    private struct Work {
        let graphs: SliceGraphs
        let network: SliceGraphs.Network
        let options: MeasureOptions
        var workshop: SliceGraphs.Workshop
        private var known: [Bool: Graph] = [:]
        private var columns: [ColumnKey: Result<[[Double?]], GraphError>] = [:]

        init(
            graphs: SliceGraphs, network: SliceGraphs.Network, options: MeasureOptions,
            workshop: SliceGraphs.Workshop
        ) {
            self.graphs = graphs
            self.network = network
            self.options = options
            self.workshop = workshop
        }

        private struct ColumnKey: Hashable {
            let computation: ObjectIdentifier
            let isDirected: Bool
            let sign: SignReading
        }

        mutating func measure(
            _ entry: any CatalogueEntry, into found: inout Findings
        ) throws(GraphError) {
            let isDirected =
                GraphReading(of: entry.contract, options.direction ?? .all).isDirected
            let graph = try graph(isDirected: isDirected)
            if let measure = entry as? Measure {
                let scores = try scores(by: measure, of: graph, isDirected)
                found.columns.append(.init(scores: scores, by: measure))
                note(measure.remark(on: scores, of: graph, options: options), measure, &found)
            } else if let statistic = entry as? GraphStatistic {
                let values = try statistic.values(of: graph, options: options)
                found.figures.append(NetworkFigures(statistic: statistic, values: values))
                note(statistic.remark(on: values, of: graph, options: options), statistic, &found)
            }
        }

        private mutating func graph(isDirected: Bool) throws(GraphError) -> Graph {
            if let graph = known[isDirected] { return graph }
            let graph = try graphs.graph(of: network, isDirected: isDirected, using: &workshop)
            known[isDirected] = graph
            return graph
        }

        private mutating func scores(
            by measure: Measure, of graph: Graph, _ isDirected: Bool
        ) throws(GraphError) -> [Double?] {
            let key = ColumnKey(
                computation: ObjectIdentifier(measure.computation), isDirected: isDirected,
                sign: measure.contract.sign)
            if let known = columns[key] { return try known.get()[measure.column] }
            let found: Result<[[Double?]], GraphError>
            do throws(GraphError) {
                found = .success(
                    try measure.computation.columns(
                        of: measure.contract.sign.part(of: graph), options: options))
            } catch {
                found = .failure(error)
            }
            columns[key] = found
            return try found.get()[measure.column]
        }

        private func note(
            _ text: String?, _ entry: any CatalogueEntry, _ found: inout Findings
        ) {
            guard let text, !network.actors.isEmpty else { return }
            if let index = found.remarks.firstIndex(where: { $0.text == text }) {
                found.remarks[index].names.append(entry.name)
            } else {
                found.remarks.append(Measurement.Remark(names: [entry.name], text: text))
            }
        }
    }
}

/// Counts slices that are done, from any thread, passes progress on and notices a wish to stop.
private final class SliceTally: Sendable {
    private let count: Double
    private let execution: Execution
    private let done = Mutex(0)

    init(count: Int, _ execution: Execution) {
        self.count = Double(max(1, count))
        self.execution = execution
    }

    var isCancelled: Bool { execution.isCancelled() }

    func step() {
        guard let onProgress = execution.onProgress else { return }
        done.withLock { done in
            done += 1
            onProgress(Double(done) / count)
        }
    }
}
