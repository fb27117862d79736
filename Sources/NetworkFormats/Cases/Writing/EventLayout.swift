internal import ActorNetworks

/// The columns that the events of a case need, and what holds for their values.
struct EventLayout: Sendable {
    /// The columns with a meaning, in the order in which they are written.
    let known: [EventColumn]
    /// The further columns, and what each is called in the file.
    let further: [(column: String, written: String)]
    /// The name of the column of codes.
    let codeName: String
    /// Whether every event has an id of its own.
    let allHaveIDs: Bool
    /// Whether every date is written as a day, with its precision beside it.
    let datesAreDays: Bool
    /// Whether every Goldstein value lies on the scale.
    let isOnScale: Bool
    /// Whether every event has a date.
    let areDated: Bool

    /// The order of columns; ids, dates and actors come first.
    private static let order: [EventColumn] = [
        .id, .date, .precision, .endDate, .dateBasis, .source, .target, .kind, .weight, .events,
        .code, .goldstein, .directed, .certainty, .summary, .document, .place, .speaker, .note,
    ]

    /// Looks at every event.
    ///
    /// - Complexity: O(*nk*) for *n* events with *k* further columns.
    init(_ theCase: Case) {
        let events = theCase.events
        codeName = theCase.codingScheme.name == CodingScheme.cameo.name ? "cameo" : "code"
        let names = FurtherNames(
            events.furtherColumns.filter { $0 != EventColumn.dateBasis.name },
            besides: Self.order.map(\.name) + ["code"])
        further = names.all
        var present: Set<EventColumn> = [.date, .source, .target, .kind, .weight]
        for (meaning, sort) in Self.texts where events.texts[sort].count > 0 {
            present.insert(meaning)
        }
        var idCount = 0
        // A direction that the code would tell otherwise must be written.
        let mutualCodes = events.codeNames.names.map {
            theCase.codingScheme.entry(of: $0)?.isDirected == false
        }
        var datesAreDays = true
        var isOnScale = true
        for row in 0..<events.count {
            if events.texts[.id].hasText(at: row) { idCount += 1 }
            let date = events.date(of: row)
            if !date.isKnown {
                present.insert(.dateBasis)
            } else if !date.isDayOrWholeUnit {
                present.insert(.endDate)
            }
            if date.precision != .day, date.isKnown {
                if date.hasWholeUnits { present.insert(.precision) } else { datesAreDays = false }
            }
            if date.isKnown, date.basis(written: nil, ofMany: events.eventCount(of: row) > 1) != nil
            {
                present.insert(.dateBasis)
            }
            if let goldstein = events.goldstein(of: row) {
                present.insert(.goldstein)
                if !(-10...10).contains(goldstein) { isOnScale = false }
            }
            let code = Int(events.codeNumber(of: row))
            if code >= 0 {
                present.insert(.code)
                if mutualCodes[code] { present.insert(.directed) }
            }
            if !events.areDirected[row] { present.insert(.directed) }
            if events.certainties[row] != nil { present.insert(.certainty) }
            if events.documents[row] >= 0 { present.insert(.document) }
        }
        if events.holdsTotals { present.insert(.events) }
        if events.furtherColumns.contains(EventColumn.dateBasis.name) {
            present.insert(.dateBasis)
        }
        for meaning in EventColumn.allCases where names.canMean(meaning.usualNames) {
            present.insert(meaning)
        }
        if names.canMean(["intensity"]) { present.insert(.goldstein) }
        known = Self.order.filter(present.contains)
        allHaveIDs = idCount == events.count && idCount > 0
        self.datesAreDays = datesAreDays
        self.isOnScale = isOnScale
        areDated = events.undatedCount == 0
    }

    /// The meanings that are kept as texts.
    private static let texts: [(EventColumn, EventTexts.Sort)] = [
        (.id, .id), (.summary, .summary), (.place, .place), (.speaker, .speaker), (.note, .note),
    ]

    /// What a column is called.
    func name(of column: EventColumn) -> String { column == .code ? codeName : column.name }

    /// All names, in the order of the columns.
    var header: [String] { known.map(name) + further.map(\.written) }
}

// MARK: - Dates

extension EventDate {
    /// Whether date and precision say all, without a last day.
    fileprivate var isDayOrWholeUnit: Bool {
        extent == .day || self == EventDate(start, precision: precision)
    }

    /// Whether both ends are those of whole units of the precision.
    fileprivate var hasWholeUnits: Bool { precision.unit.floor(end) == end }

    /// The word that tells how to read the interval, if there must be one; a word that is written
    /// already stays where it does not contradict the date.
    func basis(written word: String?, ofMany isTotal: Bool) -> String? {
        if extent == .uncertain, !isDayOrWholeUnit { return "within" }
        // Without it, several events of an interval are each on some day of it.
        if extent == .span, isTotal { return "span" }
        guard let word, let meaning = EventWords.dateBases[word.lowercased()] else { return nil }
        switch extent {
        case .day: return word
        case .span: return meaning == .span ? word : nil
        case .uncertain: return word.lowercased() == "span" ? nil : word
        }
    }
}

extension RowWriter {
    /// Writes the parts of an event's date, each if there is a column for it.
    mutating func fields(
        of date: EventDate, ofMany isTotal: Bool, basis: String?, columns: Set<EventColumn>
    ) {
        guard date.isKnown else {
            // Nothing is a date that would have to be taken for all time.
            for column in [EventColumn.date, .precision, .endDate] where columns.contains(column) {
                field(nil as String?)
            }
            if columns.contains(.dateBasis) { field(EventWords.undated) }
            return
        }
        let isWhole = date.hasWholeUnits
        if date.precision == .day || (isWhole && columns.contains(.precision)) {
            field(date.start)
        } else {
            field(date.precision.unit.name(of: date.start))
        }
        if columns.contains(.precision) {
            field(isWhole || date.precision == .day ? date.precision.rawValue : nil)
        }
        if columns.contains(.endDate) {
            field(date.isDayOrWholeUnit ? nil : date.lastDay)
        }
        if columns.contains(.dateBasis) { field(date.basis(written: basis, ofMany: isTotal)) }
    }
}
