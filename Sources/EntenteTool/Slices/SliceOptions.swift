public import ActorNetworks
public import ArgumentParser
internal import NetworkReports

/// How time is cut.
struct SliceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Slices that touch each other: week, month, quarter, year, 90d, or 50events for so many "
                + "events each (month if nothing is given).", valueName: "step"),
        completion: .list(["week", "month", "quarter", "year", "90d", "50events"]),
        transform: SliceLength.parse)
    var every: SliceLength?

    @Option(
        help: ArgumentHelp(
            "Slices of this width that may overlap, in time or in events.", valueName: "step"),
        transform: SliceLength.parse)
    var rolling: SliceLength?

    @Option(
        help: ArgumentHelp(
            "How far apart the slices of --rolling begin (one unit of its width if nothing is given; "
                + "half of it, if it is events).",
            valueName: "step"),
        transform: SliceLength.parse)
    var step: SliceLength?

    @Flag(help: "Slices that all begin with the first and grow by one step.")
    var cumulative = false

    @Option(
        help: ArgumentHelp(
            "The day from which steps are counted, forwards and back (the first of the unit that "
                + "holds the first event if not given). From 31 January, steps of a month lead to 29 "
                + "February and 31 March.", valueName: "day"),
        transform: SliceOptions.parseDay)
    var anchor: Day?

    @Flag(help: "The phases of the case.")
    var phases = false

    @Option(
        help: ArgumentHelp(
            "Cut before each of these days; a month or year means its first day.",
            valueName: "days"),
        transform: SliceOptions.parseDays)
    var at: [[Day]] = []

    @Flag(
        help: ArgumentHelp(
            "Cut at every change: where all events so far give a pair a new kind of tie, or turn the "
                + "sign of its tone."))
    var changes = false

    @Option(
        help: ArgumentHelp(
            "Cut where a figure of short slices changes its level: events, tone, net or change (if "
                + "nothing is given). The short slices are those of --every, weeks if it is not given.",
            valueName: "figure"),
        completion: .list(SliceSeries.allCases.map(\.rawValue)))
    var changePoints: SliceSeries?

    @Flag(help: "Do not cut within a day where slices are so many events.")
    var wholeDays = false

    @Flag(help: "Without slices that are only a part of their step.")
    var wholeOnly = false

    func validate() throws {
        let ways: [(String, Bool)] = [
            ("--every", every != nil && changePoints == nil), ("--rolling", rolling != nil),
            ("--phases", phases), ("--at", !at.isEmpty), ("--changes", changes),
            ("--change-points", changePoints != nil),
        ]
        let given = ways.filter(\.1).map(\.0)
        guard given.count <= 1 else {
            let names = given.dropLast().joined(separator: ", ") + " and " + (given.last ?? "")
            throw ValidationError("\(names) cut differently; give one.")
        }
        if step != nil, rolling == nil {
            throw ValidationError("--step belongs to --rolling; use --every STEP without it.")
        }
        if cumulative, let other = given.first(where: { $0 != "--every" }) {
            throw ValidationError("--cumulative goes with --every, not with \(other).")
        }
        if let rolling, let step, rolling.events == nil || step.events == nil,
            rolling.events != nil || step.events != nil
        {
            throw ValidationError("--rolling and --step are both times, or both numbers of events.")
        }
        let ofEvents = every?.events != nil || rolling?.events != nil
        if ofEvents, cumulative {
            throw ValidationError("--cumulative grows by steps of time, such as --every month.")
        }
        if ofEvents, changePoints != nil {
            throw ValidationError(
                "--change-points looks among slices of time, such as --every week.")
        }
        if wholeDays, !ofEvents {
            throw ValidationError("--whole-days goes with slices of so many events.")
        }
        if anchor != nil {
            let other = given.first { !["--every", "--rolling", "--change-points"].contains($0) }
            if let other { throw ValidationError("--anchor has no steps to count with \(other).") }
            if ofEvents {
                throw ValidationError("--anchor goes with steps of time, not of events.")
            }
        }
    }

    /// Whether any way to cut is asked for.
    var isGiven: Bool {
        every != nil || rolling != nil || cumulative || phases || !at.isEmpty || changes
            || changePoints != nil
    }

    /// The slices of the selected events, in order of time.
    func slices(of theCase: Case, _ selection: Selection) throws -> [TimeSlice] {
        let slices = try allSlices(of: theCase, selection)
        return wholeOnly ? slices.filter { !$0.isPartial } : slices
    }

    /// The slices of the selected events, and what a reader should know of how they were cut.
    func slices(
        of theCase: Case, _ selection: Selection, _ messages: MessageOptions
    ) throws -> [TimeSlice] {
        let all = try allSlices(of: theCase, selection)
        let slices = wholeOnly ? all.filter { !$0.isPartial } : all
        if slices.count < all.count {
            let names = all.filter(\.isPartial).map(\.name).joined(separator: ", ")
            messages.note("left out as partial: \(names)")
        }
        if let changePoints, !all.isEmpty {
            let points = all.count - 1
            let step = every?.step ?? CalendarStep(1, .week)
            messages.note(
                "\(points) \(points == 1 ? "change point" : "change points") of \(changePoints) in "
                    + "slices by \(step) (PELT; a cut must save more than 3 σ² ln n)")
            let short = try theCase.slices(selection, by: .every(step), anchor: anchor)
            if let remark = try theCase.snapshot(selection).totalsRemark(
                on: short.map(\.window), called: "\(step)")
            {
                messages.note(remark)
            }
        }
        if !at.isEmpty, let first = all.first?.window.start, let last = all.last?.window.lastDay {
            let idle = Set(at.joined()).filter { $0 <= first || $0 > last }.sorted()
            if !idle.isEmpty {
                messages.note(
                    "nothing to cut at \(idle.map(\.description).joined(separator: ", ")): the "
                        + "selected time is \(first) to \(last)")
            }
        }
        return slices
    }

    /// How to ask for the same with longer slices and with shorter ones, where steps of time are asked
    /// for.
    var otherWidths: (longer: String?, shorter: String?) {
        guard rolling == nil, !cumulative, !phases, at.isEmpty, !changes, changePoints == nil,
            every?.events == nil
        else { return (nil, nil) }
        let units = CalendarUnit.allCases
        let step = every?.step ?? CalendarStep(1, .month)
        let place = units.firstIndex(of: step.unit) ?? 0
        func words(_ step: CalendarStep) -> String {
            "--every \(step.count == 1 ? step.unit.rawValue : "\(step.count)\(step.unit)s")"
        }
        let longer =
            place + 1 < units.count
            ? CalendarStep(1, units[place + 1]) : CalendarStep(2 * step.count, step.unit)
        let shorter =
            step.count > 1
            ? CalendarStep(1, step.unit) : place > 0 ? CalendarStep(1, units[place - 1]) : nil
        // So many days may be longer than the next unit.
        let isPlain = step.count == 1
        return (
            words(isPlain ? longer : CalendarStep(2 * step.count, step.unit)), shorter.map(words)
        )
    }

    private func allSlices(of theCase: Case, _ selection: Selection) throws -> [TimeSlice] {
        do {
            if phases { return try theCase.phaseSlices(selection) }
            if changes { return try theCase.slicesAtChanges(selection) }
            if !at.isEmpty {
                return try theCase.slices(selection, cutBefore: at.joined())
            }
            if let changePoints {
                return try theCase.slices(
                    selection, atChangePointsOf: changePoints,
                    over: every?.step ?? CalendarStep(1, .week), anchor: anchor)
            }
            if let count = every?.events ?? rolling?.events {
                let step = rolling == nil ? count : step?.events ?? max(1, count / 2)
                return try theCase.slices(
                    selection, ofEvents: count, step: step, keepsDays: wholeDays)
            }
            return try theCase.slices(selection, by: slicing, anchor: anchor)
        } catch let error as SlicingError {
            throw ToolError(.usage, "\(error)")
        }
    }

    private var slicing: Slicing {
        if let rolling = rolling?.step {
            return .rolling(width: rolling, step: step?.step ?? CalendarStep(1, rolling.unit))
        }
        let step = every?.step ?? CalendarStep(1, .month)
        return cumulative ? .cumulative(step) : .every(step)
    }

    static func parse(_ text: String) throws -> CalendarStep {
        guard let step = CalendarStep(parsing: text) else {
            throw ValidationError("write day, week, month, quarter, year, or for example 90d")
        }
        return step
    }

    private static func parseDay(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("\"\(text)\" is not a day; write it as 2015-10-07")
        }
        return day
    }

    private static func parseDays(_ text: String) throws -> [Day] {
        let days = try WordList(argument: text)?.words.compactMap { word in
            try Window(parsing: word).start
        }
        guard let days, !days.isEmpty else {
            throw ValidationError("write days with commas between, such as 2015-09-30,2016-02-27")
        }
        return days
    }
}

/// How long a slice is: a step of the calendar, or a number of events.
enum SliceLength: Equatable {
    case time(CalendarStep)
    case events(Int)

    /// The step, if it is one of the calendar.
    var step: CalendarStep? { if case .time(let step) = self { step } else { nil } }

    /// How many events, if it is a number of them.
    var events: Int? { if case .events(let count) = self { count } else { nil } }

    static func parse(_ text: String) throws -> SliceLength {
        if let step = CalendarStep(parsing: text) { return .time(step) }
        let compact = text.lowercased().filter { $0 != " " }
        let digits = compact.prefix { $0.isASCII && $0.isNumber }
        let word = compact.dropFirst(digits.count)
        if word == "event" || word == "events", let count = digits.isEmpty ? 1 : Int(digits),
            (1...1_000_000_000).contains(count)
        {
            return .events(count)
        }
        throw ValidationError(
            "write day, week, month, quarter, year, for example 90d, or a number of events as "
                + "50events")
    }
}

extension SliceSeries: ExpressibleByArgument {}
