internal import ActorNetworks

extension TableValues<EventColumn> {
    /// The date of the current row's event, put together from `date`, `precision`, `end_date` and
    /// `date_basis`; `nil` if one of them is bad.
    ///
    /// A month or a year alone is an uncertain date. With an end, the event held over the interval,
    /// unless `date_basis` is `within`: then it happened once, somewhere between the two.
    func eventDate(into problems: inout Problems) -> EventDate? {
        let start = date(.date, into: &problems)
        if start == nil, text(.date) == nil {
            _ = neededText(.date, into: &problems)
        }
        let end = date(.endDate, into: &problems)
        let precision = word(
            .precision, among: EventWords.precisions, examples: "day, month or year",
            into: &problems)
        let extent = word(
            .dateBasis, among: EventWords.dateBases,
            examples: "within (once between date and end) or span (all the time)", into: &problems)
        guard let start, end != nil || text(.endDate) == nil else { return nil }
        if let precision, precision.isFiner(than: start.precision) {
            fail(
                .precisionMismatch, .precision, into: &problems,
                "the precision is \(precision), and the date gives the \(start.precision) alone"
            ) {
                "write the whole date, or the precision \(start.precision)"
            }
            return nil
        }
        return interval(
            from: start, to: end, precision: precision, extent: extent, into: &problems)
    }

    private func interval(
        from start: WrittenDate, to end: WrittenDate?, precision: EventDate.Precision?,
        extent: EventDate.Extent?, into problems: inout Problems
    ) -> EventDate? {
        guard let end else {
            let precision = precision ?? start.precision
            guard extent == .span, text(.dateBasis)?.lowercased() == "span" else {
                return EventDate(start.first, precision: precision)
            }
            return EventDate(over: start.first...start.first, precision: precision)
        }
        guard start.first <= end.last else {
            fail(
                .endsBeforeStart, .endDate, into: &problems,
                "the event ends on \(end.last), before it starts on \(start.first)"
            ) {
                "exchange the two, or correct one"
            }
            return nil
        }
        // A precision that is written is that of both ends.
        let last = precision.map { $0.unit.window(of: end.last).lastDay ?? end.last } ?? end.last
        let days = start.first...last
        let known = precision ?? start.precision
        return extent == .uncertain
            ? EventDate(within: days, precision: known) : EventDate(over: days, precision: known)
    }
}

extension EventDate.Precision {
    /// Whether this tells more than another precision.
    func isFiner(than other: EventDate.Precision) -> Bool {
        let order: [EventDate.Precision] = [.day, .month, .year]
        return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
}
