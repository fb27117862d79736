/// A figure of each slice in which change points are looked for.
public enum SliceSeries: String, CaseIterable, Sendable {
    /// How many events there are.
    case events
    /// The tone: the mean Goldstein value, or the polarity where no event has one. Slices without a
    /// tone have no value.
    case tone
    /// The weight of all cooperation less that of all conflict.
    case net
    /// The share of tie weight that differs from the slice before.
    case change
}

extension Case {
    /// The selected time, cut where a figure of short slices changes its level.
    ///
    /// Only whole slices have a value; those cut by the selection or by the end of the data would look
    /// like changes. `ChangePoints` says where the level changes, with its usual penalty.
    ///
    /// - Parameters:
    ///   - selection: Which events are meant.
    ///   - series: The figure.
    ///   - base: The short slices.
    ///   - anchor: The day from which their steps are counted, as for `slices(_:by:anchor:)`.
    /// - Returns: The slices between the change points, in order of time; none without events, one
    ///   without change points.
    /// - Throws: `SlicingError.seriesTooShort` where fewer than four slices have a value,
    ///   `.tooManySlices`, `.undated`; `CaseError` if the selection names what the case lacks.
    /// - Complexity: that of the short slices' snapshots, and O(*w*²) for *w* of them at most.
    public func slices(
        _ selection: Selection, atChangePointsOf series: SliceSeries, over base: CalendarStep,
        anchor: Day? = nil
    ) throws -> [TimeSlice] {
        let whole = try slices(selection, by: .every(base), anchor: anchor)
            .filter { !$0.isPartial }
        var previous: Snapshot?
        let values = try mapSnapshots(selection, over: whole) { snapshot -> Double? in
            defer { previous = snapshot }
            return switch series {
            case .events: Double(snapshot.eventCount)
            case .tone: snapshot.tone
            case .net: snapshot.dyads.reduce(0) { $0 + $1.netWeight() }
            case .change: previous.map { snapshot.turnover(from: $0) }
            }
        }
        let known = values.indices.filter { values[$0] != nil }
        guard known.count >= 2 * ChangePoints.usualMinimumLength else {
            if whole.isEmpty, try slices(selection, cutBefore: []).isEmpty { return [] }
            throw SlicingError.seriesTooShort(known.count)
        }
        let points = ChangePoints(in: known.compactMap { values[$0] })
        return try slices(
            selection, cutBefore: points.starts.compactMap { whole[known[$0]].window.start })
    }
}
