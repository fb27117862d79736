public import Graphs

extension Trajectory {
    /// Measures slice after slice.
    ///
    /// - Parameters:
    ///   - theCase: What is measured.
    ///   - selection: What of it; over its own window it decides which actors are meant in every
    ///     slice, as `Case.snapshots(_:over:)` does.
    ///   - slices: The slices, in order of time.
    ///   - entries: Measures of actors and of the whole network; those of ties and groups are left
    ///     out, for they have no trajectory.
    ///   - options: How they read the networks; `execution.onProgress` hears the share of everything
    ///     that is done. Its `start` is not read.
    ///   - starts: The actors, by position in the register, to which fresh starts lead, for PageRank;
    ///     `nil` means everywhere alike. A slice without any of them is refused.
    ///   - grouping: The groups for measures that ask for some.
    /// - Throws: `CaseError` as `Case.snapshot(_:)` does; `GraphError.cancelled`. Measures that refuse
    ///   a slice stand among its `refusals`.
    /// - Complexity: One pass for each slice: that of its events and of the measures on it.
    public init(
        of theCase: Case, _ selection: Selection = Selection(), over slices: [TimeSlice],
        by entries: [any CatalogueEntry], options: MeasureOptions = MeasureOptions(),
        startingAt starts: [Int]? = nil, grouping: ActorGrouping = .type
    ) throws {
        let entries = entries.filter { $0 is Measure || $0 is GraphStatistic }
        let (scope, pairs) = try theCase.meantInEverySlice(selection)
        if pairs == nil, slices.count > 1,
            let measuring = SliceMeasuring(
                theCase, selection, in: scope, by: entries, options, startingAt: starts)
        {
            self.init(
                case: theCase, selection, by: entries, slices: try measuring.slices(slices))
            return
        }
        self.init(
            case: theCase, selection, by: entries,
            slices: try Self.measured(
                theCase, selection, slices, entries, options, starts, grouping))
    }

    /// The same from a snapshot of each slice.
    static func measured(
        _ theCase: Case, _ selection: Selection, _ slices: [TimeSlice],
        _ entries: [any CatalogueEntry], _ options: MeasureOptions, _ starts: [Int]?,
        _ grouping: ActorGrouping
    ) throws -> [MeasuredSlice] {
        var measured: [MeasuredSlice] = []
        measured.reserveCapacity(slices.count)
        _ = try theCase.mapSnapshots(selection, over: slices) { (snapshot: Snapshot) in
            if options.execution.isCancelled() { throw GraphError.cancelled }
            let own = Self.options(options, for: snapshot, startingAt: starts)
            let measurement = try Measurement(
                of: snapshot, by: entries,
                options: own.reporting(part: measured.count, of: slices.count), grouping: grouping)
            measured.append(MeasuredSlice(measurement, at: slices[measured.count]))
        }
        return measured
    }

    /// The options for a slice, with fresh starts at those of the actors that are there.
    private static func options(
        _ options: MeasureOptions, for snapshot: Snapshot, startingAt starts: [Int]?
    ) -> MeasureOptions {
        var options = options
        options.start = starts.map { starts in
            snapshot.actors.map { starts.contains($0) ? 1 : 0 }
        }
        return options
    }
}

extension MeasureOptions {
    /// The same for one of several parts of a computation, whose progress is that of the whole.
    func reporting(part: Int, of count: Int) -> MeasureOptions {
        guard let progress = execution.onProgress else { return self }
        var options = self
        options.execution.onProgress = { share in
            progress((Double(part) + share) / Double(count))
        }
        return options
    }
}
