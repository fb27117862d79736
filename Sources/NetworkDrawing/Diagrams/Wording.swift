internal import ActorNetworks

/// The words and numbers of titles, legends and tooltips.
enum Wording {
    /// A number to one decimal, or below 1 to two digits that count.
    static func number(_ value: Double) -> String {
        guard abs(value) < 1e15, abs(value) > 1e-12 || value == 0 else { return "\(value)" }
        var scale = 10.0
        while value != 0, abs(value) * scale < 10 { scale *= 10 }
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? grouped(Int(rounded)) : String(rounded)
    }

    /// A tone as tables write it: with its sign and two decimals.
    static func tone(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let digits = String(hundredths % 100)
        let sign = hundredths == 0 ? "" : value < 0 ? "−" : "+"
        return "\(sign)\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }

    /// The same with its sign.
    static func signed(_ value: Double) -> String {
        (value < 0 ? "−" : value > 0 ? "+" : "") + number(abs(value))
    }

    /// A number for a label: whole from 100 on.
    static func short(_ value: Double) -> String {
        abs(value) >= 100 && abs(value) < 1e15 ? grouped(Int(value.rounded())) : number(value)
    }

    /// A value as ``short(_:)`` writes it.
    static func asWritten(_ value: Double) -> Double {
        abs(value) >= 100 ? value.rounded() : abs(value) < 1 ? value : (value * 10).rounded() / 10
    }

    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// A window as a title writes it: `2011 – 2016`, `7 October 2015`, `October 2015`.
    static func period(_ window: Window) -> String {
        guard let start = window.start, let last = window.lastDay else {
            if let start = window.start { return "from \(day(start))" }
            return window.lastDay.map { "until \(day($0))" } ?? "all time"
        }
        let text = window.description
        guard !text.contains("Q"), !text.contains("W") else {
            return "\(text) (\(day(start)) – \(day(last)))"
        }
        if start == last { return day(start) }
        let ends = (CalendarUnit.month.floor(start) == start, isMonthEnd(last))
        guard ends == (true, true) else { return "\(day(start)) – \(day(last))" }
        let (firstYear, firstMonth, _) = start.components
        let (lastYear, lastMonth, _) = last.components
        if firstMonth == 1, lastMonth == 12 {
            return firstYear == lastYear ? "\(firstYear)" : "\(firstYear) – \(lastYear)"
        }
        let first = "\(months[firstMonth - 1]) \(firstYear)"
        let second = "\(months[lastMonth - 1]) \(lastYear)"
        return first == second ? first : "\(first) – \(second)"
    }

    private static func isMonthEnd(_ day: Day) -> Bool {
        CalendarUnit.month.next(after: CalendarUnit.month.floor(day)) == day.advanced(by: 1)
    }

    private static func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// Months in three letters.
    static let shortMonths = months.map { String($0.prefix(3)) }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// A number with commas between groups of three digits.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(abs(number)))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (number < 0 ? "−" : "") + String(digits)
    }

    /// What a tie's tooltip says: the two actors, the sum, and the events, the first dozen of them.
    static func tooltip(
        of tie: Tie, between dyad: Dyad, in snapshot: Snapshot, per basis: ComparisonBasis = .total
    ) -> String {
        let actors = snapshot.case.actors
        let names = (actors[dyad.first].name, actors[dyad.second].name)
        let sum =
            count(tie.eventCount, "event") + ", "
            + (snapshot.selection.weighing == .events && basis == .total
                ? "" : "weight \(number(tie.weight))\(basis.unit), ")
            + (tie.isDated
                ? Window(tie.firstDay...max(tie.firstDay, tie.lastDay)).description : "undated")
        let head = ["\(names.0) – \(names.1): \(tie.kind.name)", sum]
        return (head + lines(of: Array(snapshot.events(behind: tie)), in: snapshot))
            .joined(separator: "\n")
    }

    /// The first dozen of some events, a line each, and how many more there are.
    static func lines(of rows: [Int32], in snapshot: Snapshot) -> [String] {
        let first = rows.prefix(12).map { line(of: Int($0), in: snapshot) }
        guard rows.count > 12 else { return first }
        let more = snapshot.case.events.eventCount(of: rows.dropFirst(12))
        return first + ["and \(grouped(more)) more"]
    }

    /// What the tooltip of a pair with one line says: the tone, the sum of each kind, and the events, the
    /// first dozen of them.
    static func tooltip(of dyad: Dyad, in snapshot: Snapshot) -> String {
        let actors = snapshot.case.actors
        let net = dyad.tone.map { "net tone \(tone($0)), " } ?? ""
        let kinds = dyad.ties.map { tie in
            "\(tie.kind.name): \(count(tie.eventCount, "event")), weight \(number(tie.weight))"
        }
        let head = [
            "\(actors[dyad.first].name) – \(actors[dyad.second].name)",
            "\(net)\(count(dyad.eventCount, "event")), weight \(number(dyad.weight))",
        ]
        let rows = dyad.ties.flatMap { Array(snapshot.events(behind: $0)) }.sorted()
        return (head + kinds + lines(of: rows, in: snapshot)).joined(separator: "\n")
    }

    private static func line(of row: Int, in snapshot: Snapshot) -> String {
        let (events, actors) = (snapshot.case.events, snapshot.case.actors)
        let who = [events.sources[row], events.targets[row]].map { actors[Int($0)].label }
        let direction = events.areDirected[row] ? " → " : " – "
        let what = what(row, in: snapshot.case) ?? ""
        let date = events.date(of: row).description
        let many = events.eventCount(of: row)
        return "• \(date) \(who.joined(separator: direction))"
            + (many > 1 ? ", \(count(many, "event"))" : "") + (what.isEmpty ? "" : ": \(what)")
    }

    /// What happened in an event: its summary, or what its code is called.
    static func what(_ row: Int, in theCase: Case) -> String? {
        theCase.events.summary(of: row) ?? code(of: row, in: theCase)
    }

    /// What an event's code is called, with the code: `Consult (CAMEO 040)`.
    private static func code(of row: Int, in theCase: Case) -> String? {
        theCase.events.code(of: row).map { code in
            let written = "\(theCase.codingScheme.name) \(code)"
            return theCase.codingScheme.label(of: code).map { "\($0) (\(written))" } ?? written
        }
    }

    /// What the weights of ties are, in a few words for the legend.
    static func weight(_ weighing: Weighing, per basis: ComparisonBasis = .total) -> String {
        basis == .share
            ? "percent of \(weight(weighing))" : weight(weighing) + basis.unit
    }

    private static func weight(_ weighing: Weighing) -> String {
        switch weighing {
        case .sum: "summed weight"
        case .events: "number of events"
        case .mean: "mean weight"
        case .maximum: "greatest weight"
        case .latest: "latest weight"
        case .decay(let days): "weight, halved every \(days) days"
        }
    }
}

extension ComparisonBasis {
    /// What follows a number that was divided by the basis.
    var unit: String {
        switch self {
        case .total: ""
        case .day: " a day"
        case .month: " a month"
        case .event: " an event"
        case .share: " %"
        }
    }
}
