/// Why time is not cut.
public enum SlicingError: Error, Equatable, CustomStringConvertible {
    /// There would be more slices than anybody could read.
    case tooManySlices(limit: Int)
    /// The case has no phases.
    case noPhases
    /// No event has a date.
    case undated
    /// Slices of so many events take them by their first day, and the selection does otherwise.
    case eventsNotByStart
    /// A series of fewer values than change points can be found in.
    case seriesTooShort(Int)

    /// Problem and remedy.
    public var description: String {
        switch self {
        case .tooManySlices(let limit):
            "that would be more than \(limit) slices; take longer steps, or a --window"
        case .undated:
            "no event has a date, so no period, phase or slice holds any; the case is one snapshot, "
                + "which is read without a window"
        case .eventsNotByStart:
            "slices of so many events take events in the order of their first days; leave out "
                + "--spans and --uncertain, or cut by days"
        case .seriesTooShort(let count):
            "change points are looked for among \(count) whole slices, which are too few; cut them "
                + "shorter with --every, or take a longer --window"
        case .noPhases: "the case has no phases; write them in phases.csv, or cut by --every"
        }
    }
}
