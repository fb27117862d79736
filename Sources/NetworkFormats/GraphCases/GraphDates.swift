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
    mutating func date(of spells: [AttributedGraph.Spell]) -> EventDate? {
        guard let spell = spells.first else { return nil }
        let first = spell.first.flatMap { day($0, isLast: false) }
        let last = spell.last.flatMap { day($0, isLast: true) }
        switch (first, last) {
        case (let first?, let last?) where first <= last:
            return areYears && spell.first == spell.last
                ? EventDate(first, precision: .year)
                : EventDate(over: first...last, precision: precision)
        case (let day?, _), (nil, let day?):
            if spell.first == nil || spell.last == nil { openCount += 1 }
            return EventDate(day, precision: precision)
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

    /// How many spells have a beginning or an end alone.
    private(set) var openCount = 0

    /// Edges whose date cannot be read and is kept as it is: how many, and the first text.
    private(set) var unread: (count: Int, text: String) = (0, "")

    /// The date that attributes write; `nil` if there is none, or none that can be read.
    ///
    /// What is called a date and is none is an error; a word that may mean other things is kept.
    mutating func date(
        _ texts: inout GraphAttributes.Texts, of edge: AttributedGraph.Edge,
        _ attributes: GraphAttributes, _ spellings: inout GraphSpellings, in file: String,
        into problems: inout Problems
    ) -> EventDate? {
        func read(_ meaning: EventColumn, _ dates: inout GraphDates) -> WrittenDate? {
            dates.read(
                meaning, &texts, of: edge, attributes, &spellings, in: file, into: &problems)
        }
        guard let start = read(.date, &self) else { return nil }
        let precision =
            texts[.precision].flatMap { EventDate.Precision(rawValue: $0.lowercased()) }
            ?? start.precision
        guard let end = read(.endDate, &self), start.first <= end.last
        else {
            return start.isPeriod
                ? EventDate(within: start.first...start.last)
                : EventDate(start.first, precision: precision)
        }
        let isWithin =
            texts[.dateBasis].flatMap { EventWords.dateBases[$0.lowercased()] } == .uncertain
        let days = start.first...end.last
        return isWithin
            ? EventDate(within: days, precision: precision)
            : EventDate(over: days, precision: precision)
    }

    private mutating func read(
        _ meaning: EventColumn, _ texts: inout GraphAttributes.Texts,
        of edge: AttributedGraph.Edge, _ attributes: GraphAttributes,
        _ spellings: inout GraphSpellings, in file: String, into problems: inout Problems
    ) -> WrittenDate? {
        guard let (written, column) = texts.field(meaning) else { return nil }
        var text = written
        // What nearly every date is.
        if let day = text.withUTF8({ PlainDate(UnsafeRawBufferPointer($0))?.day }) {
            return WrittenDate(day)
        }
        // A year may come as a number.
        let plain =
            text.utf8.count < 8 ? Double(text).flatMap(Self.year).map(String.init) ?? text : text
        let isDate = attributes.isCalledDate(column)
        do throws(WrittenDateError) {
            return try spellings.date(
                plain, column: column, isDate: isDate, line: edge.place.line)
        } catch {
            guard !Self.missing.contains(text.lowercased()) else { return nil }
            let name = attributes.name(at: column)
            if isDate || [.ambiguousDate, .contradiction].contains(error.reason)
                || error.isInOtherOrder
            {
                problems.report(
                    error.reason, in: file, line: edge.place.line,
                    problem: "\(name) \(error.problem)",
                    remedy: error.remedy
                        + (error.isForm ? "" : ", or give --map \"\(name)=note\" if it is no date"))
            } else {
                if unread.count == 0 { unread.text = text }
                unread.count += 1
                texts.keep(meaning, attributes)
            }
            return nil
        }
    }

    /// Words that say that nobody knows a date.
    private static let missing: Set<String> = [
        "na", "n/a", "nan", "nat", "null", "none", "nil", "unknown", "-", "?", ".",
    ]

    /// Tells of spells without a beginning or an end.
    func reportOpen(in file: String, into problems: inout Problems) {
        guard openCount > 0 else { return }
        problems.report(
            .foundForm, .warning, in: file,
            problem:
                "\(openCount) spell\(openCount == 1 ? " has" : "s have") a beginning or an end "
                + "alone, and \(openCount == 1 ? "is" : "are") read as an event of that day",
            remedy: "give them both ends if they last longer")
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
