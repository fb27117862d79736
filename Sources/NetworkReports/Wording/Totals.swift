public import ActorNetworks

extension Int {
    /// Events and, where a row stands for several, the rows that they are in: `1204 events in 310
    /// rows`.
    public func events(inRows rows: Int) -> String {
        of("event") + (rows < self ? " in \(rows.of("row"))" : "")
    }
}

extension Case {
    /// That rows stand for events of more than a unit of the calendar, which nothing divides; `nil` if none
    /// does.
    ///
    /// - Complexity: O(*n*) in the number of rows.
    public func coarserTotals(than unit: CalendarUnit) -> String? {
        let coarse = (0..<events.count).filter { row in
            events.eventCount(of: row) > 1 && events.isDated(row)
                && unit.floor(events.starts[row])
                    != unit.floor(events.ends[row].advanced(by: -1))
        }
        guard !coarse.isEmpty else { return nil }
        let count = coarse.reduce(0) { $0 + events.eventCount(of: $1) }
        return "\(coarse.count.of("row")) \(coarse.count == 1 ? "stands" : "stand") for "
            + "\(count.of("event")) of more than one \(unit.rawValue), which count where they begin"
    }
}

extension Case {
    /// What a case of totals says of itself, behind what else is said of it; what it said of totals by
    /// another unit gives way.
    ///
    /// - Parameters:
    ///   - unit: What of the calendar a row stands for.
    ///   - description: What else is said; it may be missing.
    /// - Returns: sentences with full stops.
    /// - Complexity: O(*n*) in the number of rows.
    public func described(by unit: CalendarUnit, after description: String?) -> String {
        func sentence(_ unit: CalendarUnit) -> String {
            "Totals of \(events.eventCount.of("event")), a row for each \(unit.rawValue), pair and kind."
        }
        var words = description ?? ""
        for other in CalendarUnit.allCases where words.hasSuffix(sentence(other)) {
            words.removeLast(sentence(other).count)
        }
        while words.last == " " { words.removeLast() }
        let coarser = coarserTotals(than: unit).map { " Of these, \($0)." } ?? ""
        return (words.isEmpty ? "" : words + " ") + sentence(unit) + coarser
    }

    /// That events which lasted are among others now, so that nobody knows how long; `nil` where all are
    /// there still.
    ///
    /// - Parameter single: The case whose totals this one has.
    /// - Returns: a sentence without a full stop.
    /// - Complexity: O(*n*) in the number of rows of both.
    public func lostSpans(of single: Case) -> String? {
        func lasting(_ events: EventTable) -> Int {
            (0..<events.count).count(where: events.isLasting)
        }
        let lost = lasting(single.events) - lasting(events)
        guard lost > 0 else { return nil }
        return "\(lost.of("event")) that lasted \(lost == 1 ? "is" : "are") among others of "
            + "\(lost == 1 ? "its" : "their") kind and count\(lost == 1 ? "s" : "") on one day\(lost == 1 ? "" : " each")"
    }
}

extension Snapshot {
    /// Where events count whose days are several, if that is not where they begin; and what rows that
    /// stand for several events cannot tell of the network that was asked for: nothing where each row
    /// is an event, or where nothing is asked that needs single events.
    ///
    /// - Complexity: O(*n*) in the number of events and pairs.
    public var totalsRemarks: [String] { totalsRemarks(of: nil) }

    /// The same of two actors alone, by their positions in the case's register.
    func totalsRemarks(of pair: (Int, Int)?) -> [String] {
        let dates = selection.assignment.sentences
        guard self.case.events.holdsTotals else { return dates }
        let later = Self.totalsRemark(mostEvents(after: [window], of: pair), called: "period")
        return dates
            + [
                holdsTotals ? weighingRemark : nil, later, begunBeforeRemark(of: pair),
            ].compactMap(\.self)
    }

    /// That rows which stand for several events cite one document each, so that sources are counted too
    /// low; `nil` where none does.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var citationRemark: String? {
        guard lacksCitations else { return nil }
        return
            "a row that stands for several events cites one document, the one that most of them rest on, so "
            + "numbers of sources may be too small, and what rests on one of them may be too much or too "
            + "little"
    }

    /// That values of several events are told by their mean, so that they agree more than the events
    /// did; `nil` where each row is an event.
    public var meanValuesRemark: String? {
        holdsTotals
            ? "the events of a row that stands for several count with their mean weight and value, so signs "
                + "and results look surer than single events would make them" : nil
    }

    private func begunBeforeRemark(of pair: (Int, Int)?) -> String? {
        let count = mostEventsBegunBefore(of: pair)
        guard count > 0 else { return nil }
        return "up to \(count.of("event")) that may be in the period "
            + "\(count == 1 ? "does" : "do") not count there: rows that stand for several events "
            + "count where they begin"
    }

    /// That events which a row tells together may lie in later periods than the one in which it
    /// begins, where they are counted; `nil` if none may.
    ///
    /// - Parameters:
    ///   - windows: The periods into which time is cut.
    ///   - name: What one of them is called.
    /// - Returns: a sentence without a full stop.
    /// - Complexity: O(*n*) in the number of events, and of periods.
    public func totalsRemark(on windows: [Window], called name: String) -> String? {
        Self.totalsRemark(mostEvents(after: windows), called: name)
    }

    static func totalsRemark(_ count: Int, called name: String) -> String? {
        guard count > 0 else { return nil }
        return "up to \(count.of("event")) may be later than the \(name) in which "
            + "\(count == 1 ? "it counts" : "they count"): rows that stand for several events "
            + "count where they begin"
    }

    private var weighingRemark: String? {
        func instead(of asked: String) -> String {
            "a row that stands for several events does not tell the weight of the \(asked) of "
                + "them; their mean weight counts in its place"
        }
        switch selection.weighing {
        case .maximum: return instead(of: "greatest")
        case .latest: return instead(of: "latest")
        case .decay where mostEventsOfUnknownAge > 0:
            return "up to \(mostEventsOfUnknownAge.of("event")) may be younger than --weigh decay "
                + "takes them for: rows that stand for several events age from where they begin"
        default: return nil
        }
    }
}
