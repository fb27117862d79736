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

extension Snapshot {
    /// Where events count whose days are several, if that is not where they begin; and what rows that
    /// stand for several events cannot tell of the network that was asked for: nothing where each row
    /// is an event, or where nothing is asked that needs single events.
    ///
    /// - Complexity: O(*n*) in the number of events and pairs.
    public var totalsRemarks: [String] {
        let dates = selection.assignment.sentences
        guard holdsTotals else { return dates + [begunBeforeRemark].compactMap(\.self) }
        return dates
            + [
                weighingRemark, totalsRemark(on: [window], called: "period"), begunBeforeRemark,
            ].compactMap(\.self)
    }

    /// That rows which stand for several events cite one document each, so that sources are counted too
    /// low; `nil` where none does.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public var citationRemark: String? {
        let events = self.case.events
        guard holdsTotals,
            rows.contains(where: {
                events.documents[Int($0)] >= 0 && events.eventCount(of: Int($0)) > 1
            })
        else { return nil }
        return
            "numbers of sources may be too small: a row that stands for several events cites one "
            + "document, the one that most of them rest on"
    }

    private var begunBeforeRemark: String? {
        let count = mostEventsBegunBefore
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
