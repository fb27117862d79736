/// What a period does for the turns of a relation.
public enum PeriodRole: String, Sendable, CaseIterable {
    /// It has a sign, and is or can be one side of a turn.
    case signed
    /// It has another sign than the relation has so far, and turns nothing because it shares days with
    /// all periods of that sign.
    case overlapping
    /// It is passed over: it has too few events that count.
    case thin
    /// It is passed over: its tone is too near to 0.
    case faint
    /// Friendship and hostility balance.
    case even
    /// None of its events counts for a tone.
    case toneless
}
