/// A slice of time with the name it goes by.
public struct TimeSlice: Hashable, Sendable {
    /// A phase's name, or the window as a user would write it.
    public let name: String
    /// Its days.
    public let window: Window

    /// A slice.
    public init(name: String, window: Window) {
        self.name = name
        self.window = window
    }
}

extension Case {
    /// The windows from the beginning of the selected time to its end, or from the first event to
    /// the last where it is open.
    ///
    /// - Complexity: O(*w*) for *w* windows.
    public func windows(_ selection: Selection, by slicing: Slicing) -> [Window] {
        let rows = events.rows(in: selection.window)
        guard let firstRow = rows.first, let lastRow = rows.last else { return [] }
        return slicing.windows(
            from: selection.window.start ?? events.starts[firstRow],
            through: selection.window.lastDay ?? events.starts[lastRow])
    }

    /// The phases of the case, cut to the selected time.
    public func phaseSlices(_ selection: Selection) -> [TimeSlice] {
        phases.compactMap { phase in
            phase.window.intersection(selection.window).map {
                TimeSlice(name: phase.name, window: $0)
            }
        }
    }
}
