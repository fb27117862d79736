import ActorNetworks
import NetworkFormats

/// Reads a case with bad rows refused and with bad rows skipped, and uses it: a case or an error
/// must come of any bytes, the same each time, every row must be counted once, and a case that is
/// written must be read as the same.
///
/// - Parameters:
///   - files: The tables.
///   - prepare: What to choose before reading.
func tryCase(_ files: CaseFiles, choosing prepare: (inout CaseReader) -> Void = { _ in }) {
    for skipBadRows in [false, true] {
        var reader = CaseReader(skipBadRows: skipBadRows)
        prepare(&reader)
        let reading = reader.read(files)
        checkProblems(of: reading, skipBadRows: skipBadRows)
        guard let theCase = reading.case else { continue }
        if skipBadRows { checkCounts(of: reading, theCase) }
        guard skipBadRows || !reading.problems.kept.isEmpty else {
            checkUse(of: theCase)
            continue
        }
        let again = reader.read(files)
        hold(again.problems.kept == reading.problems.kept, "other problems the second time")
        hold(again.case?.events.count == theCase.events.count, "other events the second time")
        checkUse(of: theCase)
        checkWriting(of: theCase)
    }
}

/// A table in memory.
func table(_ name: String, _ bytes: [UInt8]) -> CaseFiles.Input {
    .table(CaseFiles.Table(name: name, bytes: bytes))
}

private func checkProblems(of reading: CaseReading, skipBadRows: Bool) {
    hold(reading.case != nil || reading.problems.hasErrors, "no case and no error")
    hold(
        skipBadRows || (reading.case == nil) == reading.problems.hasErrors, "a case with errors")
    for problem in reading.problems.kept {
        hold(problem.column ?? 1 >= 1 && problem.line ?? 1 >= 1, "\(problem)")
        hold(!problem.problem.isEmpty && !problem.remedy.isEmpty, "\(problem)")
    }
    hold(
        reading.problems.count(of: .inconsistent) == 0,
        reading.problems.kept.first { $0.reason == .inconsistent }?.description ?? "")
}

/// Every row is an event, makes none, is another one again, or is refused.
private func checkCounts(of reading: CaseReading, _ theCase: Case) {
    guard reading.isComplete else { return }
    let dialects = Set(EventTableFormat.all.map(\.name))
    var events = 0
    for table in reading.tables {
        events += table.eventCounts.values.reduce(0, +)
        guard let format = table.format, dialects.contains(format) else { continue }
        let kept = table.eventCounts.values.reduce(0, +)
        let omitted = reading.omitted.filter { $0.file == table.file }.reduce(0) { $0 + $1.count }
        let bad = reading.skipped.filter { $0.file == table.file }.reduce(0) { $0 + $1.count }
        hold(
            table.rowCount == kept + omitted + bad,
            "\(table.file): \(table.rowCount) rows, \(kept) kept, \(omitted) omitted, \(bad) bad")
    }
    hold(theCase.events.count == events, "\(theCase.events.count) events of \(events)")
}

private func checkUse(of theCase: Case) {
    for row in 0..<theCase.events.count {
        let event = theCase.event(at: row)
        hold(event.date.start < event.date.end, "\(event)")
        hold(event.weight.map { $0 >= 0 && $0.isFinite } ?? true, "\(event)")
    }
    guard let snapshot = try? theCase.snapshot() else { return hold(false, "no snapshot") }
    for tie in snapshot.dyads.flatMap(\.ties) {
        hold(tie.weight.isFinite && tie.eventCount > 0, "\(tie)")
    }
    _ = snapshot.json.text
    _ = snapshot.tieTable
    _ = snapshot.actorTable
}

/// What is written of a case is read as the same, and written again as the same bytes.
private func checkWriting(of theCase: Case) {
    let written = CaseWriter(theCase).files.map { ($0.name, $0.bytes) }
    let tables = Dictionary(uniqueKeysWithValues: written)
    func input(_ name: String) -> CaseFiles.Input? { tables[name].map { table(name, $0) } }
    guard let events = input("events.csv") else { return hold(false, "no events.csv") }
    var files = CaseFiles(
        title: theCase.title, events: [events], actors: input("actors.csv"),
        sources: input("sources.csv"), phases: input("phases.csv"))
    files.codes = input("codes.csv")
    files.package = input("datapackage.json")
    let reading = CaseReader().read(files)
    func all() -> String {
        written.map { "== \($0.0)\n\(String(decoding: $0.1, as: UTF8.self))" }.joined()
    }
    guard let again = reading.case else {
        let problem = reading.problems.kept.first { $0.severity == .error }
        return hold(
            false, "what is written cannot be read: \(problem?.description ?? "")\n\(all())")
    }
    for file in CaseWriter(again).files {
        hold(
            file.bytes == tables[file.name],
            "\(file.name) is written otherwise the second time:\n\(all())\n== second\n"
                + String(decoding: file.bytes, as: UTF8.self))
    }
}
