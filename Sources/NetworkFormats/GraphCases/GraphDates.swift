internal import ActorNetworks

/// The dates of edges, from what is written on them and from their spells.
struct GraphDates {
    /// Whether numbers for moments are years.
    private let areYears: Bool
    private let hasNumbers: Bool

    /// Looks at all moments of a graph, because numbers are years only where all may be.
    init(_ graph: AttributedGraph) {
        var hasNumbers = false
        var areYears = true
        func look(_ spell: AttributedGraph.Spell) {
            for moment in [spell.first, spell.last] {
                guard case .time(let time)? = moment else { continue }
                hasNumbers = true
                areYears = areYears && Self.year(time) != nil
            }
        }
        for edge in graph.edges {
            edge.spells.forEach(look)
            if case .changing(let changes)? = edge.attributes["weight"] {
                for change in changes { look(change.spell) }
            }
        }
        self.hasNumbers = hasNumbers
        self.areYears = hasNumbers && areYears
    }

    /// The date of some spells together; `nil` if they say nothing that has a day.
    func date(of spells: [AttributedGraph.Spell]) -> EventDate? {
        guard let spell = spells.first else { return nil }
        let first = spell.first.flatMap { day($0, isLast: false) }
        let last = spell.last.flatMap { day($0, isLast: true) }
        switch (first, last) {
        case (let first?, let last?) where first <= last:
            return areYears && spell.first == spell.last
                ? EventDate(first, precision: .year)
                : EventDate(over: first...last, precision: precision)
        case (let day?, _), (nil, let day?): return EventDate(day, precision: precision)
        case (nil, nil): return nil
        }
    }

    private var precision: EventDate.Precision { areYears ? .year : .day }

    private func day(_ moment: AttributedGraph.Moment, isLast: Bool) -> Day? {
        switch moment {
        case .day(let day): return day
        case .time(let time):
            guard areYears, let year = Self.year(time) else { return nil }
            return Day(year: year, month: isLast ? 12 : 1, day: isLast ? 31 : 1)
        }
    }

    private static func year(_ time: Double) -> Int? {
        Int(exactly: time).flatMap { (1000...2999).contains($0) ? $0 : nil }
    }

    /// The date that attributes write; `nil` if there is none, or none that can be read, which is
    /// told.
    func date(
        _ texts: GraphAttributes.Texts, of edge: AttributedGraph.Edge, in file: String,
        into problems: inout Problems
    ) -> EventDate? {
        guard let start = read(texts[.date], of: edge, in: file, into: &problems) else {
            return nil
        }
        let precision =
            texts[.precision].flatMap { EventDate.Precision(rawValue: $0.lowercased()) }
            ?? start.precision
        guard let end = read(texts[.endDate], of: edge, in: file, into: &problems),
            start.first <= end.last
        else { return EventDate(start.first, precision: precision) }
        let isWithin =
            texts[.dateBasis].flatMap { EventWords.dateBases[$0.lowercased()] } == .uncertain
        let days = start.first...end.last
        return isWithin
            ? EventDate(within: days, precision: precision)
            : EventDate(over: days, precision: precision)
    }

    private func read(
        _ text: String?, of edge: AttributedGraph.Edge, in file: String,
        into problems: inout Problems
    ) -> WrittenDate? {
        guard let text else { return nil }
        // A year may come as a number.
        let plain =
            text.utf8.count < 8 ? Double(text).flatMap(Self.year).map(String.init) ?? text : text
        do throws(WrittenDateError) {
            return try WrittenDate(parsing: plain)
        } catch {
            problems.report(
                .notADate, .warning, in: file, line: edge.place.line,
                problem: "the date \(text.quoted) of an edge cannot be read; the edge is undated",
                remedy: "write it as 2016-03-30")
            return nil
        }
    }

    /// Tells that the moments of a graph are numbers.
    func reportNumbers(in file: String, into problems: inout Problems) {
        guard hasNumbers else { return }
        problems.report(
            areYears ? .ambiguousDate : .undated, .warning, in: file,
            problem: areYears
                ? "times are whole numbers and read as years"
                : "times are numbers whose beginning and unit the file does not tell; edges are "
                    + "undated",
            remedy: areYears
                ? "write days as 2016-03-30 if they are no years"
                : "write days as 2016-03-30")
    }
}

extension EventDate {
    /// The same days as an interval in which something happened once.
    var asInterval: EventDate {
        extent == .span ? EventDate(within: start...lastDay, precision: precision) : self
    }
}
