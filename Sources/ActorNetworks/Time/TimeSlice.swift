/// A slice of time with the name it goes by.
public struct TimeSlice: Hashable, Sendable {
    /// A phase's name, or the window as a user would write it.
    public let name: String
    /// Its days.
    public let window: Window
    /// Whether it is only a part of its step or phase: the selection begins or ends within it, or
    /// it reaches past the last event. Its counts are then lower than those of whole slices.
    public let isPartial: Bool
    /// The id of the phase that it is, or `nil` if it is none.
    public let phaseID: String?

    /// A slice.
    public init(name: String, window: Window, isPartial: Bool = false, phaseID: String? = nil) {
        self.name = name
        self.phaseID = phaseID
        self.window = window
        self.isPartial = isPartial
    }
}

/// Why time is not cut.
public enum SlicingError: Error, Equatable, CustomStringConvertible {
    /// There would be more slices than anybody could read.
    case tooManySlices(limit: Int)
    /// The case has no phases.
    case noPhases
    /// No event has a date.
    case undated

    /// Problem and remedy.
    public var description: String {
        switch self {
        case .tooManySlices(let limit):
            "that would be more than \(limit) slices; take longer steps, or a --window"
        case .undated:
            "no event has a date, so no period, phase or slice holds any; the case is one snapshot, "
                + "which is read without a window"
        case .noPhases: "the case has no phases; write them in phases.csv, or cut by --every"
        }
    }
}

extension Case {
    /// Whether there are events and none has a date, so that no period holds any.
    public var isUndated: Bool { events.areUndated }

    /// The most slices that are cut.
    public static let mostSlices = 20_000

    /// The selected time in slices: from its beginning to its end, or from the first event to the
    /// last where it is open. Each slice is cut to the selected window.
    ///
    /// - Returns: The slices in order of time; none if no event lies in the window.
    /// - Throws: `SlicingError.tooManySlices` before any work, `.undated` if no event has a date.
    /// - Complexity: O(*w*) for *w* slices.
    public func slices(
        _ selection: Selection, by slicing: Slicing
    ) throws(SlicingError) -> [TimeSlice] {
        let rows = events.rows(in: selection.window).clamped(to: events.undatedCount..<events.count)
        if rows.isEmpty, events.areUndated { throw .undated }
        guard let firstRow = rows.first, let lastRow = rows.last else { return [] }
        let windows = slicing.windows(
            from: selection.window.start ?? events.starts[firstRow],
            through: selection.window.lastDay ?? events.starts[lastRow],
            limit: Self.mostSlices)
        guard let windows else { throw .tooManySlices(limit: Self.mostSlices) }
        let dataEnd = rows.lazy.map { self.events.ends[$0] }.max()
        return windows.compactMap { whole in
            guard let window = whole.intersection(selection.window) else { return nil }
            var isPartial = window != whole
            if let end = window.end, let dataEnd, end > dataEnd { isPartial = true }
            return TimeSlice(name: window.description, window: window, isPartial: isPartial)
        }
    }

    /// The phases of the case, cut to the selected time.
    ///
    /// - Throws: `SlicingError.noPhases`.
    public func phaseSlices(_ selection: Selection) throws(SlicingError) -> [TimeSlice] {
        guard !phases.isEmpty else { throw .noPhases }
        if events.areUndated { throw .undated }
        return phases.compactMap { phase in
            phase.window.intersection(selection.window).map {
                TimeSlice(
                    name: phase.name, window: $0, isPartial: $0 != phase.window, phaseID: phase.id)
            }
        }
    }
}
