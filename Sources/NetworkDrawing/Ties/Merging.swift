/// Whether the ties of a pair are drawn as one line.
public enum Merging: String, Sendable, CaseIterable {
    /// One line a pair where there are more than 45 pairs, or more line ends at an actor than its
    /// outline has room for, and a note says so; else a line for each kind.
    case automatic = "auto"
    /// One line a pair: its colour is the net tone, its width the weight of all its events.
    case pairs
    /// A line for each kind.
    case kinds

    /// The most pairs that are by themselves drawn with a line for each kind.
    public static let mostPairs = 45
}
