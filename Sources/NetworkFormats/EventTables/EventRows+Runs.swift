internal import ActorNetworks

// MARK: - Runs of plain rows

/// In most large tables plain rows of one day follow one another by the thousand. Those at hand are
/// taken all at once, to the same events as one by one.
extension EventRows {
    /// The columns that a table of such rows may have.
    private static let runColumns: Set<EventColumn> = [.date, .source, .target, .kind, .weight]

    /// Whether rows may be taken all at once: nothing is kept of them besides who did what to whom,
    /// and when.
    var mayRun: Bool {
        mayBePlain
            && EventColumn.allCases.allSatisfy {
                values.columns[$0] == nil || Self.runColumns.contains($0)
            }
    }

    /// Takes the plain rows that follow the current one at hand, as long as they are of its day.
    func takeRun(
        into builder: inout CaseBuilder, places: inout EventPlaces, doubts: inout EventDoubts,
        problems: inout Problems
    ) {
        guard let known = dates.known(in: values), doubts.isPlain(known.date) else { return }
        var run = PlainRun()
        swap(&run, &self.run)
        defer { swap(&run, &self.run) }
        run.begin(on: known.date, areDirected: format.isDirected)
        values.table.withRowsAtHand { gather(into: &run, from: $0, writtenAs: known.text) }
        let count = run.events.count
        guard count > 0 else { return }
        for (kind, count) in run.kinds.enumerated() { kindCounts[kind].kept += count }
        guard demand.wants(known.date) else {
            builder.events.leaveOut(
                rows: count, ofEvents: count, on: known.date,
                since: demand.window.start ?? .earliest)
            values.table.pass(count)
            return
        }
        let first = builder.events.count
        builder.events.append(run.events)
        places.append(lines: run.lines)
        var passed = 0
        doubts.look(atPlain: first..<first + count, of: builder.events) { row, likeness in
            values.table.pass(row - first + 1 - passed)
            passed = row - first + 1
            EventDoubts.report(
                likeness, places: places, rules: format.rules, in: values, into: &problems)
        }
        values.table.pass(count - passed)
    }

    /// Takes the plain rows of a day with which those at hand begin.
    private func gather(
        into run: inout PlainRun, from ahead: RowsAtHand, writtenAs text: PlainDate
    ) {
        guard let dates = values.columns[.date], let sources = values.columns[.source],
            let targets = values.columns[.target], let kinds = values.columns[.kind]
        else { return }
        let weights = values.columns[.weight]
        let positions = actors.settledPositions
        let meanings = self.kinds.values.map { $0 ?? nil }
        @inline(__always)
        func position(_ row: RowBatch.Row, _ column: Int) -> Int32 {
            let number = ahead.digest(row, column)
            return number > 0 && number <= positions.count ? positions[Int(number) - 1] : -1
        }
        for row in ahead.rows {
            guard values.table.isRegular(row),
                ahead.withBytes(of: row, dates, { PlainDate($0) }) == text
            else { return }
            let source = position(row, sources)
            let target = position(row, targets)
            let kind = ahead.digest(row, kinds)
            guard source >= 0, target >= 0, source != target, kind > 0, kind <= meanings.count,
                let kind = meanings[Int(kind) - 1]
            else { return }
            var weight = 1.0
            if let weights {
                weight = Double(bitPattern: ahead.digest(row, weights))
                // What is no number is not in the range either.
                guard weight >= 0, weight <= Self.greatestWeight(ofEvents: 1),
                    !values.needsLook(ahead, row, weights)
                else { return }
            }
            run.events.sources.append(source)
            run.events.targets.append(target)
            run.events.kinds.append(kind)
            run.events.weights.append(weight)
            run.lines.append(
                Int32(truncatingIfNeeded: values.table.line(ahead.firstLine + Int(row.line))))
            run.kinds[Int(kind.rawValue)] += 1
        }
    }
}

/// Plain rows of one day that follow one another.
struct PlainRun {
    var events = PlainEventRows()
    /// The line of each.
    var lines: [Int32] = []
    /// How many are of each kind.
    var kinds = [Int](repeating: 0, count: RelationKind.allCases.count)

    /// Begins another run.
    mutating func begin(on date: EventDate, areDirected: Bool) {
        events.removeAll()
        events.date = date
        events.areDirected = areDirected
        lines.removeAll(keepingCapacity: true)
        for kind in kinds.indices { kinds[kind] = 0 }
    }
}
