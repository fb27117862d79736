/// A slice of time with the name it goes by.
public struct TimeSlice: Hashable, Sendable {
    /// A phase's name, the events that it holds by their numbers, or the window as a user would write
    /// it.
    public let name: String
    /// Its days.
    public let window: Window
    /// The only rows of the table of events that it holds, where a number of events makes the slice,
    /// so that it may begin and end within a day; `nil` where it holds all events of its days.
    public let rows: Range<Int>?
    /// Whether it is only a part of its step or phase: the selection begins or ends within it, it
    /// reaches past the last event, or it has fewer events than a slice should. Its counts are then
    /// lower than those of whole slices.
    public let isPartial: Bool
    /// The id of the phase that it is, or `nil` if it is none.
    public let phaseID: String?

    /// A slice.
    public init(
        name: String, window: Window, rows: Range<Int>? = nil, isPartial: Bool = false,
        phaseID: String? = nil
    ) {
        self.name = name
        self.phaseID = phaseID
        self.window = window
        self.rows = rows
        self.isPartial = isPartial
    }

    /// A slice that is named by its days.
    public init(_ window: Window, isPartial: Bool = false) {
        self.init(name: window.description, window: window, isPartial: isPartial)
    }
}
