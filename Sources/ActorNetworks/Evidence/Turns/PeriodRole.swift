/// What a period does for the turns of a relation.
public enum PeriodRole: String, Sendable, CaseIterable {
    /// It has a sign, and can be one side of a turn.
    case signed
    /// It is passed over: it has too few events that count.
    case thin
    /// It is passed over: its tone is too near to 0.
    case faint
    /// Friendship and hostility balance.
    case even
    /// None of its events counts for a tone.
    case toneless
}
