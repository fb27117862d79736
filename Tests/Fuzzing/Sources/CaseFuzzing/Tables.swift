import ActorNetworks
import NetworkFormats

/// Tables, rows, whole cases, dates and periods: the first byte chooses what to try.
func tryTables(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let rest = Array(input.dropFirst())
    switch first % 4 {
    case 0: tryCase([rest])
    case 1:
        tryCase([Array("date,source,target,kind,end,precision,date_basis,weight,id\n".utf8) + rest])
    case 2: tryCase(rest.split(separator: 0x01, omittingEmptySubsequences: false).map(Array.init))
    default: tryPeriod(String(decoding: rest, as: UTF8.self))
    }
}

/// Reads a case and uses it; a case or an error must come of any bytes.
private func tryCase(_ tables: [[UInt8]]) {
    func table(_ index: Int, _ name: String) -> CaseFiles.Table? {
        tables.indices.contains(index) ? CaseFiles.Table(name: name, bytes: tables[index]) : nil
    }
    guard let events = table(0, "events.csv") else { return }
    let files = CaseFiles(
        events: events, actors: table(1, "actors.csv"), sources: table(2, "sources.csv"),
        phases: table(3, "phases.csv"))
    for skipBadRows in [false, true] {
        let reading = CaseReader(skipBadRows: skipBadRows).read(files)
        precondition(reading.case != nil || reading.problems.hasErrors)
        precondition(skipBadRows || (reading.case == nil) == reading.problems.hasErrors)
        for problem in reading.problems.kept {
            precondition(problem.column ?? 1 >= 1 && problem.line ?? 1 >= 1)
            precondition(!problem.description.isEmpty)
        }
        precondition(reading.problems.count(of: .inconsistent) == 0)
        guard let theCase = reading.case else { continue }
        for row in 0..<theCase.events.count {
            let date = theCase.event(at: row).date
            precondition(date.start < date.end)
        }
        guard let snapshot = try? theCase.snapshot() else { preconditionFailure("no snapshot") }
        _ = snapshot.json.text
        _ = snapshot.tieTable
        _ = snapshot.actorTable
    }
}

/// Reads a period, a day and a step; what can be read can be written and read again.
private func tryPeriod(_ text: String) {
    if let day = Day(text) { precondition(Day(day.description) == day) }
    if let step = CalendarStep(parsing: text) {
        precondition(CalendarStep(parsing: step.description) == step)
    }
    guard let window = try? Window(parsing: text) else { return }
    if let start = window.start, let end = window.end { precondition(start < end) }
    if window != .always {
        precondition((try? Window(parsing: window.description)) == window, window.description)
    }
    for unit in CalendarUnit.allCases {
        guard let start = window.start, let last = window.lastDay, start.days(to: last) < 400 else {
            continue
        }
        let windows = Slicing.every(CalendarStep(1, unit)).windows(from: start, through: last)
        precondition(windows.first?.contains(start) ?? false)
        precondition(windows.last?.contains(last) ?? false)
        _ = windows.map(\.description)
    }
}
