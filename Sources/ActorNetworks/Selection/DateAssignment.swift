/// Which windows hold an event whose days are several, and how much of its weight.
///
/// An event on a known day is in the windows that hold the day, whatever is chosen here. A *span* held
/// on all of its days; an *uncertain* date is one day among several. Where an event is in a window in
/// part, that part of its weight counts there; it is counted as one event in every window that holds
/// any of it. The events of a row that stands for several over a span did not last, so that they belong to
/// windows as those of an uncertain date do.
public struct DateAssignment: Hashable, Sendable {
    /// How spans belong to windows.
    public enum Spans: String, CaseIterable, Sendable {
        /// To those that hold the first day.
        case start
        /// To each that holds any of the days, with all of the weight.
        case overlap
        /// To each that holds any of the days, with the share of the weight that the days there are
        /// of all days.
        case share
        /// To those that hold the day in the middle.
        case midpoint
        /// To those that hold all of the days.
        case contained
    }

    /// How uncertain dates belong to windows.
    public enum Uncertain: Hashable, Sendable {
        /// To those that hold the first possible day.
        case earliest
        /// To those that hold the day in the middle of the possible ones.
        case midpoint
        /// To each that holds any of the possible days, with the share of the weight that these are of
        /// all possible days.
        case spread
        /// To those that hold all possible days.
        case contained
        /// To those that hold a day drawn among the possible ones, always the same for a seed.
        case random(seed: UInt64)
    }

    /// How spans belong to windows.
    public var spans: Spans
    /// How uncertain dates belong to windows.
    public var uncertain: Uncertain

    /// An assignment; by the first day if nothing is said.
    public init(spans: Spans = .start, uncertain: Uncertain = .earliest) {
        self.spans = spans
        self.uncertain = uncertain
    }

    /// Whether every event belongs to the windows that hold its first day.
    public var isByStart: Bool { spans == .start && uncertain == .earliest }

    /// Whether an event of several days belongs to the windows that hold its first one.
    func isByStart(of extent: EventDate.Extent) -> Bool {
        extent == .span ? spans == .start : uncertain == .earliest
    }

    /// Whether windows may hold a part of an event's weight.
    public var hasParts: Bool { spans == .share || uncertain == .spread }

    /// Whether an event may be in several of windows that have no day in common.
    public var repeatsEvents: Bool { hasParts || spans == .overlap }

    /// Whether an event may be in none of windows that together hold all of its days.
    public var dropsEvents: Bool { spans == .contained || uncertain == .contained }
}

extension DateAssignment.Uncertain: LosslessStringConvertible {
    /// The assignment that `description` names: `earliest`, `midpoint`, `spread`, `contained`,
    /// `random` or `random:SEED`.
    public init?(_ description: String) {
        switch description {
        case "earliest": self = .earliest
        case "midpoint": self = .midpoint
        case "spread": self = .spread
        case "contained": self = .contained
        case "random": self = .random(seed: 1)
        default:
            guard description.hasPrefix("random:"), let seed = UInt64(description.dropFirst(7))
            else { return nil }
            self = .random(seed: seed)
        }
    }

    /// The name by which a user asks for it.
    public var description: String {
        switch self {
        case .earliest: "earliest"
        case .midpoint: "midpoint"
        case .spread: "spread"
        case .contained: "contained"
        case .random(let seed): "random:\(seed)"
        }
    }
}
