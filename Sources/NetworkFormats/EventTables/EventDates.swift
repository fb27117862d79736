internal import ActorNetworks

/// Puts the dates of events together from `date`, `precision`, `end_date` and `date_basis`.
///
/// A week, a month, a quarter or a year alone is an uncertain date. `precision` says how much of `date`
/// is known; an end is the day that is written, or the last of the month or year. With an end, the event held over the interval,
/// unless `date_basis` is `within`: then it happened once, somewhere between the two. Of a row that
/// stands for several events, each is somewhere between the two, unless `date_basis` is `span`.
struct EventDates: ~Copyable {
    private var precisions: WordColumn<EventColumn, DateKnowledge>
    private var bases = WordColumn(
        EventColumn.dateBasis, among: EventWords.dateBases,
        examples: "within (once between date and end) or span (all the time)")
    /// The last day that was read, which most rows repeat.
    private var last: (text: PlainDate, date: EventDate)?

    /// Whether an event is undated whose date is a word for a missing value.
    private let mayBeUndated: Bool
    /// Whether one is that has no date at all.
    private let keepsUndated: Bool

    init(rules: EventRules) {
        mayBeUndated = rules.mayBeUndated
        keepsUndated = rules.keepsUndated
        precisions = WordColumn(
            .precision, among: rules.precisions, examples: "day, week, month or year")
    }

    /// The date of the current row's event, or events; `nil` if a part of it is bad.
    mutating func date(
        in row: borrowing TableValues<EventColumn>, ofMany isTotal: Bool = false,
        into problems: inout Problems
    ) -> EventDate? {
        let text = row.plainDate(.date)
        if let last, let text, last.text == text, isAlone(in: row) { return last.date }
        let date = anyDate(in: row, ofMany: isTotal, into: &problems)
        if let text, let date, isAlone(in: row) { last = (text, date) }
        return date
    }

    /// The date of the current row's event, if it is written as the last one and no other column has
    /// to do with it.
    @inline(__always)
    func repeated(in row: borrowing TableValues<EventColumn>) -> EventDate? {
        guard let last, row.plainDate(.date) == last.text, isAlone(in: row) else { return nil }
        return last.date
    }

    /// The last day as it was written, and what it means in every row where it stands; `nil` where
    /// other columns have to do with it.
    func known(
        in row: borrowing TableValues<EventColumn>
    ) -> (text: PlainDate, date: EventDate)? {
        isAlone(in: row) ? last : nil
    }

    /// Whether the table has no other column for dates.
    @inline(__always)
    private func isAlone(in row: borrowing TableValues<EventColumn>) -> Bool {
        row.columns[.endDate] == nil && row.columns[.precision] == nil
            && row.columns[.dateBasis] == nil
    }

    private mutating func anyDate(
        in row: borrowing TableValues<EventColumn>, ofMany isTotal: Bool,
        into problems: inout Problems
    ) -> EventDate? {
        let day = row.plainDate(.date)?.day
        if day == nil, isUndated(row) { return .unknown }
        let start = day.map { WrittenDate($0) } ?? start(in: row, into: &problems)
        let end = row.date(.endDate, into: &problems)
        let known = precisions.value(in: row, into: &problems)
        var extent = bases.value(in: row, into: &problems)
        if isTotal, !EventWords.isSpan(row.text(.dateBasis)) { extent = .uncertain }
        guard let start, end != nil || !row.hasText(.endDate) else { return nil }
        if known == .week, end == nil {
            let week = CalendarUnit.week.window(of: start.first)
            return EventDate(within: (week.start ?? start.first)...(week.lastDay ?? start.first))
        }
        let precision = known?.precision
        if start.isPeriod, known != nil, known != .interval {
            row.fail(
                .precisionMismatch, .precision, into: &problems,
                "there is a precision, and the date gives a quarter or a week"
            ) {
                "write the whole date, or clear the precision"
            }
            return nil
        }
        if let precision, precision.isFiner(than: start.precision) {
            row.fail(
                .precisionMismatch, .precision, into: &problems,
                "the precision is \(precision), and the date gives the \(start.precision) alone"
            ) {
                "write the whole date, or the precision \(start.precision)"
            }
            return nil
        }
        return interval(
            from: start, to: end, precision: precision,
            extent: known == .interval || known == .week ? .uncertain : extent,
            in: row, into: &problems)
    }

    /// Whether the row says that nobody knows the date, by a word for a missing value or by its basis.
    private func isUndated(_ row: borrowing TableValues<EventColumn>) -> Bool {
        guard !row.hasText(.date), !row.hasText(.endDate) else { return false }
        return keepsUndated || mayBeUndated && row.hasWord(.date)
            || row.text(.dateBasis)?.lowercased() == EventWords.undated
    }

    private func start(
        in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) -> WrittenDate? {
        if row.hasDateParts { return row.dateOfParts(into: &problems) }
        let start = row.date(.date, into: &problems)
        if start == nil, !row.hasText(.date) {
            row.fail(.missingValue, .date, into: &problems, "\(row.name(of: .date)) is empty") {
                "fill it in, \(mayBeUndated ? "write NA if nobody knows it, " : "")or remove the row"
            }
        }
        return start
    }

    private func interval(
        from start: WrittenDate, to end: WrittenDate?, precision: EventDate.Precision?,
        extent: EventDate.Extent?, in row: borrowing TableValues<EventColumn>,
        into problems: inout Problems
    ) -> EventDate? {
        guard let end else {
            let precision = precision ?? start.precision
            if start.isPeriod {
                let days = start.first...start.last
                return extent == .span && EventWords.isSpan(row.text(.dateBasis))
                    ? EventDate(over: days) : EventDate(within: days)
            }
            guard extent == .span, row.text(.dateBasis)?.lowercased() == "span" else {
                return EventDate(start.first, precision: precision)
            }
            return EventDate(over: start.first...start.first, precision: precision)
        }
        guard start.first <= end.last else {
            row.fail(
                .endsBeforeStart, .endDate, into: &problems,
                "the event ends on \(end.last), before it starts on \(start.first)"
            ) {
                "exchange the two, or correct one"
            }
            return nil
        }
        // An end that is a whole date is the last day, however little is known of the first; one that is
        // the same as the first says no more than that.
        let isSame = end.first == start.first && end.precision == start.precision
        let unit = isSame ? precision?.unit : nil
        let days = start.first...(unit?.window(of: end.last).lastDay ?? end.last)
        let known = precision ?? start.precision
        return extent == .uncertain
            ? EventDate(within: days, precision: known) : EventDate(over: days, precision: known)
    }
}

extension DateKnowledge {
    /// The precision that both dates of a row have; `nil` if they are days.
    fileprivate var precision: EventDate.Precision? {
        switch self {
        case .day: .day
        case .month: .month
        case .year: .year
        case .week, .interval: nil
        }
    }
}

extension EventDate.Precision {
    /// Whether this tells more than another precision.
    func isFiner(than other: EventDate.Precision) -> Bool {
        let order: [EventDate.Precision] = [.day, .month, .year]
        return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
}
