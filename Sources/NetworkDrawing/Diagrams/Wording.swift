internal import ActorNetworks

/// Numbers, periods and events as pictures write them, in the words of ``Words``.
package enum Wording {
    /// A number to one decimal, or below 1 to two digits that count.
    static func number(_ value: Double) -> String {
        guard isWrittenOut(value) else { return "\(value)" }
        let rounded = rounded(value)
        return rounded == rounded.rounded() ? grouped(Int(rounded)) : String(rounded)
    }

    private static func rounded(_ value: Double) -> Double {
        guard isWrittenOut(value) else { return value }
        var scale = 10.0
        while value != 0, abs(value) * scale < 10 { scale *= 10 }
        return (value * scale).rounded() / scale
    }

    private static func isWrittenOut(_ value: Double) -> Bool {
        abs(value) < 1e15 && (abs(value) > 1e-12 || value == 0)
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

    /// The number that ``short(_:)`` writes.
    static func shortened(_ value: Double) -> Double {
        abs(value) >= 100 && abs(value) < 1e15 ? value.rounded() : rounded(value)
    }

    /// A window as a title writes it: `2011 – 2016`, `7 October 2015`, `October 2015`.
    static func period(_ window: Window) -> String {
        let words = Words.english
        guard let start = window.start, let last = window.lastDay else {
            if let start = window.start { return words.from(day(start)) }
            return window.lastDay.map { words.until(day($0)) } ?? words.allTime
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
        let first = words.month(firstMonth, year: firstYear)
        let second = words.month(lastMonth, year: lastYear)
        return first == second ? first : "\(first) – \(second)"
    }

    private static func isMonthEnd(_ day: Day) -> Bool {
        CalendarUnit.month.next(after: CalendarUnit.month.floor(day)) == day.advanced(by: 1)
    }

    private static func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return Words.english.day(number, month: month, year: year)
    }

    /// A number with commas between groups of three digits.
    package static func grouped(_ number: Int) -> String {
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
        let names = (actors[dyad.first].nameInText, actors[dyad.second].nameInText)
        let words = Words.english
        let weight = words.weight(number(tie.weight) + words.unit(of: basis))
        let sum =
            [words.events(tie.eventCount)]
            + (snapshot.selection.weighing == .events && basis == .total ? [] : [weight])
            + [
                tie.isDated
                    ? Window(tie.firstDay...max(tie.firstDay, tie.lastDay)).description
                    : words.undated
            ]
        let head = [
            "\(names.0) – \(names.1): \(words.name(of: tie.kind))", sum.joined(separator: ", "),
        ]
        return (head + lines(of: Array(snapshot.events(behind: tie)), in: snapshot))
            .joined(separator: "\n")
    }

    /// The first dozen of some events, a line each, and how many more there are.
    static func lines(of rows: [Int32], in snapshot: Snapshot) -> [String] {
        let first = rows.prefix(12).map { line(of: Int($0), in: snapshot) }
        guard rows.count > 12 else { return first }
        let more = snapshot.case.events.eventCount(of: rows.dropFirst(12))
        return first + [Words.english.andMore(more)]
    }

    /// What the tooltip of a pair with one line says: the tone, the sum of each kind, and the events, the
    /// first dozen of them.
    static func tooltip(of dyad: Dyad, in snapshot: Snapshot) -> String {
        let actors = snapshot.case.actors
        let words = Words.english
        func sum(_ events: Int, _ weight: Double) -> String {
            "\(words.events(events)), \(words.weight(number(weight)))"
        }
        let net = dyad.tone.map { words.netTone(tone($0)) + ", " } ?? ""
        let kinds = dyad.ties.map { tie in
            "\(words.name(of: tie.kind)): \(sum(tie.eventCount, tie.weight))"
        }
        let head = [
            "\(actors[dyad.first].nameInText) – \(actors[dyad.second].nameInText)",
            net + sum(dyad.eventCount, dyad.weight),
        ]
        let rows = dyad.ties.flatMap { Array(snapshot.events(behind: $0)) }.sorted()
        return (head + kinds + lines(of: rows, in: snapshot)).joined(separator: "\n")
    }

    private static func line(of row: Int, in snapshot: Snapshot) -> String {
        let (events, actors) = (snapshot.case.events, snapshot.case.actors)
        let who = [events.sources[row], events.targets[row]].map { actors[Int($0)].labelInText }
        let direction = events.areDirected[row] ? " → " : " – "
        let what = BidirectionalText.isolated(what(row, in: snapshot.case) ?? "")
        let date = events.date(of: row).description
        let many = events.eventCount(of: row)
        return "• \(date) \(who.joined(separator: direction))"
            + (many > 1 ? ", \(Words.english.events(many))" : "")
            + (what.isEmpty ? "" : ": \(what)")
    }

    /// What happened in an event: its summary, or what its code is called.
    static func what(_ row: Int, in theCase: Case) -> String? {
        theCase.events.summary(of: row) ?? code(of: row, in: theCase)
    }

    /// What an event's code is called, with the code: `Consult (CAMEO 040)`.
    private static func code(of row: Int, in theCase: Case) -> String? {
        theCase.events.code(of: row).map { code in
            let written = Words.english.code(code, of: theCase.codingScheme.name)
            return theCase.codingScheme.label(of: code).map { "\($0) (\(written))" } ?? written
        }
    }
}
