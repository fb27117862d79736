/// How sure it is that a relation turned.
///
/// Five questions are put to the evidence on both sides, and the weaker side answers:
///
/// | question | strong | fair | weak |
/// | --- | --- | --- | --- |
/// | events that count | 5 or more | 3 or 4 | 1 or 2 |
/// | documents cited | 2 or more | 1 | none, where the case has documents |
/// | sign, against chance (`RelationPeriod.contrast`) | 2 or more | 1 or more | less |
/// | share of events on known days | 0.8 or more | 0.5 or more | less |
/// | share of events that are only implied | 0.2 or less | 0.5 or less | more |
///
/// Where other events of the pair may have been in one of the two periods and are known to neither, the
/// days are fair at best, and weak if these are as many as the events on the weaker side. Where no event
/// of the case cites a document, the second question is not put, and the turn is likely at best.
public struct TurnSureness: Hashable, Sendable {
    /// How sure a turn is.
    public enum Grade: String, Sendable, CaseIterable, Comparable {
        /// Every answer is strong.
        case sure
        /// No answer is weak.
        case likely
        /// Some answer is weak.
        case doubtful

        /// Orders grades from the surest.
        public static func < (left: Grade, right: Grade) -> Bool { left.order < right.order }

        private var order: Int {
            switch self {
            case .sure: 0
            case .likely: 1
            case .doubtful: 2
            }
        }
    }

    /// How strong an answer is.
    public enum Standing: String, Sendable, CaseIterable {
        /// It speaks for the turn.
        case strong
        /// It does not speak against it.
        case fair
        /// It leaves the turn in doubt.
        case weak
    }

    /// The fewest events that count on either side and are not on the other.
    public let events: Int
    /// The fewest documents cited on either side; `nil` where the case has none.
    public let documents: Int?
    /// The lesser clearness of both sides, 0 to 1.
    public let clearness: Double
    /// The lesser contrast of both sides, 0 or more.
    public let contrast: Double
    /// The lesser share of events on known days, 0 to 1.
    public let knownDays: Double
    /// The greater share of events that are only implied, 0 to 1.
    public let implied: Double
    /// How many events of the pair that are on neither side may have been in one of the periods.
    public let elsewhere: Int

    init(
        _ before: RelationTurn.Side, _ after: RelationTurn.Side, hasDocuments: Bool, events: Int,
        elsewhere: Int
    ) {
        let sides = [before, after]
        func share(_ count: (RelationTurn.Side) -> Int) -> [Double] {
            sides.map { Double(count($0)) / Double(max(1, $0.period.eventCount)) }
        }
        self.events = events
        documents = hasDocuments ? min(before.documents.count, after.documents.count) : nil
        clearness = min(before.period.clearness ?? 0, after.period.clearness ?? 0)
        contrast = min(before.period.contrast ?? 0, after.period.contrast ?? 0)
        knownDays = 1 - (share(\.uncertainCount).max() ?? 0)
        implied = share(\.impliedCount).max() ?? 0
        self.elsewhere = elsewhere
    }

    /// How strong the number of events is.
    public var ofEvents: Standing { events >= 5 ? .strong : events >= 3 ? .fair : .weak }

    /// How strong the number of documents is; fair where the case has none.
    public var ofDocuments: Standing {
        guard let documents else { return .fair }
        return documents >= 2 ? .strong : documents == 1 ? .fair : .weak
    }

    /// How clear the sign is on both sides. Rounding does not decide.
    public var ofSign: Standing {
        func reaches(_ bound: Double) -> Bool {
            contrast > bound || Ranking.areEqual(contrast, bound)
        }
        return reaches(2) ? .strong : reaches(1) ? .fair : .weak
    }

    /// How well the days are known.
    public var ofDays: Standing {
        if elsewhere > 0, elsewhere >= events || knownDays < 0.5 { return .weak }
        if elsewhere > 0 { return .fair }
        return knownDays >= 0.8 ? .strong : knownDays >= 0.5 ? .fair : .weak
    }

    /// How much of the evidence is more than implied.
    public var ofImplied: Standing { implied <= 0.2 ? .strong : implied <= 0.5 ? .fair : .weak }

    /// How sure the turn is: as sure as the weakest answer lets it be.
    public var grade: Grade {
        let standings = [ofEvents, ofDocuments, ofSign, ofDays, ofImplied]
        if standings.contains(.weak) { return .doubtful }
        return standings.contains(.fair) ? .likely : .sure
    }
}
