/// Which actors a snapshot has besides those with a tie.
public enum NodeSet: String, CaseIterable, Sendable {
    /// None: an actor without a tie in the window is absent.
    case active
    /// Those whose events, of the same selection in all of the case's time, began before the window's
    /// end and went on after its beginning: from the first possible day of the first to the last of
    /// the last.
    case alive
    /// All with an event of the same selection at any time.
    case all
}
