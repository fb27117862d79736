/// What a period does for the turns of a relation.
public enum PeriodRole: String, Sendable, CaseIterable {
    /// It has a sign, and is or can be one side of a turn.
    case signed
    /// It has another sign than the relation has so far, and turns nothing because it shares days with
    /// all periods of that sign.
    case overlapping
    /// It has another sign than the relation has so far, and turns nothing because the events that are
    /// in both periods make one of the two signs.
    case shared
    /// It has another sign than the relation has so far, and turns nothing because one of the two tones
    /// is a mean of Goldstein values and the other is not, and their polarities are not opposite.
    case unlike
    /// It is passed over: it has too few events that count.
    case thin
    /// It is passed over: its tone is too near to 0.
    case faint
    /// Friendship and hostility balance.
    case even
    /// None of its events counts for a tone.
    case toneless

    /// Whether the period has a sign that is not passed over.
    var hasSign: Bool {
        switch self {
        case .signed, .overlapping, .shared, .unlike: true
        case .thin, .faint, .even, .toneless: false
        }
    }
}
