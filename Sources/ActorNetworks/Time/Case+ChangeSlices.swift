extension Case {
    /// The selected time in slices that begin where the network changes.
    ///
    /// The network of each day is that of all events up to it, by their first days. A slice begins on
    /// each day on which this network gets a tie, a kind of events between two actors who had none,
    /// or on which the sign of a pair (`Dyad.sign`) changes.
    ///
    /// - Parameter selection: Which events are meant.
    /// - Returns: The slices in order of time, the first from the first event; none without events.
    /// - Throws: `SlicingError.tooManySlices`, `.undated`; `CaseError` if the selection names what the
    ///   case lacks.
    /// - Complexity: O(*e*) for the *e* events of the window, and O(*w* log *w*) for *w* slices.
    public func slicesAtChanges(_ selection: Selection) throws -> [TimeSlice] {
        if events.areUndated { throw SlicingError.undated }
        let representatives = actors.representatives(selection.rollUp)
        var relations: [UInt64: RelationSoFar] = [:]
        var cuts: [Day] = []
        var today: [UInt64: RelationSoFar] = [:]
        var day = Day.earliest
        func endDay() {
            if today.contains(where: { relations[$0]?.isLike($1) != true }) { cuts.append(day) }
            relations.merge(today) { $1 }
            today.removeAll(keepingCapacity: true)
        }
        for row in try tieRows(selection) where events.isDated(row) {
            if events.starts[row] != day {
                endDay()
                day = events.starts[row]
            }
            let key = PairedRows.key(
                Int(representatives[Int(events.sources[row])]),
                Int(representatives[Int(events.targets[row])]))
            today[key, default: relations[key] ?? RelationSoFar(selection.negotiation)].add(
                row, of: events)
        }
        endDay()
        return try slices(selection, cutBefore: cuts)
    }
}

/// What two actors have shared so far.
private struct RelationSoFar {
    private let negotiation: NegotiationSign
    private var kinds: UInt8 = 0
    private var positive = 0.0
    private var negative = 0.0
    private var goldstein = GoldsteinMean()

    init(_ negotiation: NegotiationSign) { self.negotiation = negotiation }

    mutating func add(_ row: Int, of events: borrowing EventTable) {
        let kind = events.kinds[row]
        kinds |= 1 << kind.rawValue
        switch kind {
        case .cooperation: positive += events.weights[row]
        case .negotiation: positive += negotiation.factor * events.weights[row]
        case .conflict: negative += events.weights[row]
        }
        goldstein.add(row, of: events)
    }

    /// As `Dyad.sign`.
    private var sign: Int {
        if let tone = goldstein.value {
            return Ranking.areEqual(tone, 0, greatest: 1) ? 0 : tone > 0 ? 1 : -1
        }
        return Ranking.areEqual(positive, negative) ? 0 : positive > negative ? 1 : -1
    }

    /// Whether both have ties of the same kinds and the same sign.
    func isLike(_ other: RelationSoFar) -> Bool { kinds == other.kinds && sign == other.sign }
}
