import ActorNetworks
import NetworkFormats

/// Periods, steps between them and phases: the first byte chooses what to try.
func tryWindows(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let rest = Array(input.dropFirst())
    switch first % 3 {
    case 0: tryPeriod(String(decoding: rest, as: UTF8.self))
    case 1:
        let texts = parts(of: rest).map { String(decoding: $0, as: UTF8.self) }
        guard texts.count == 3 else { return }
        trySteps(texts[0], texts[1], over: texts[2])
    default:
        let events = Array("date,source,target,kind\n2015-01-01,a,b,-\n2016-03,b,a,+\n".utf8)
        let files = CaseFiles(
            events: [table("events.csv", events)], phases: table("phases.csv", rest))
        tryCase(files)
        guard let theCase = CaseReader(skipBadRows: true).read(files).case,
            let slices = try? theCase.phaseSlices(Selection())
        else { return }
        hold(slices.count == theCase.phases.count, "a phase without a slice")
    }
}

/// A period and a day: what can be read can be written and read again.
private func tryPeriod(_ text: String) {
    if let day = Day(text) { hold(Day(day.description) == day, text) }
    guard let window = try? Window(parsing: text) else { return }
    if let start = window.start, let end = window.end { hold(start < end, text) }
    if window != .always {
        hold((try? Window(parsing: window.description)) == window, window.description)
    }
    for unit in CalendarUnit.allCases {
        guard let start = window.start, let last = window.lastDay, start.days(to: last) < 400 else {
            continue
        }
        tryTiling(.every(CalendarStep(1, unit)), from: start, through: last)
    }
}

/// Two steps and a period, which the first step tiles.
private func trySteps(_ first: String, _ second: String, over period: String) {
    for text in [first, second] {
        guard let step = CalendarStep(parsing: text) else { continue }
        hold(CalendarStep(parsing: step.description) == step, text)
    }
    guard let width = CalendarStep(parsing: first), let window = try? Window(parsing: period),
        let start = window.start, let last = window.lastDay, start.days(to: last) < 4000
    else { return }
    tryTiling(.every(width), from: start, through: last)
    let growing = Slicing.cumulative(width).windows(from: start, through: last)
    hold(growing.allSatisfy { $0.start == growing[0].start }, "windows begin apart")
    guard let step = CalendarStep(parsing: second) else { return }
    let rolling = Slicing.rolling(width: width, step: step).windows(from: start, through: last)
    hold(rolling.first.map { $0.start ?? start <= start } ?? false, "windows begin late")
}

private func tryTiling(_ slicing: Slicing, from start: Day, through last: Day) {
    let windows = slicing.windows(from: start, through: last)
    hold(windows.first?.contains(start) ?? false, "the first day is in no window")
    hold(windows.last?.contains(last) ?? false, "the last day is in no window")
    for (window, next) in zip(windows, windows.dropFirst()) {
        hold(window.end == next.start, "\(window) and \(next) do not touch")
    }
    for window in windows {
        let text = window.description
        hold((try? Window(parsing: text)) == window, text)
    }
}
