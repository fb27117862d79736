internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

extension SourceDependenceReport {
    private typealias Moves = SourceDependence.Moves

    private var columns: [ActorScores.Column] { dependence.measurement.actors.columns }

    private func hasSides(_ index: Int) -> Bool {
        columns[index].measure.contract.reading == .sides
    }

    /// The ranks that move, or the sides that change, by a measure; the best first.
    private func moved(_ index: Int) -> [(place: Int, moves: Moves)] {
        let all = hasSides(index) ? dependence.sides[index] : dependence.ranks[index]
        return dependence.measurement.actors.order(by: index).compactMap { place in
            all[place].map { (place, $0) }
        }.filter {
            hasSides(index) ? $0.moves.changesSign || $0.moves.needed != nil : $0.moves.isMoved
        }
    }

    // MARK: For readers

    /// How many ranks move by a measure, and how far the farthest.
    func moving(_ index: Int) -> String? {
        let measure = columns[index].measure.name
        let scored = columns[index].values.count { $0 != nil }
        guard scored > 0 else { return nil }
        let all = moved(index)
        let lost = all.count { $0.moves.needed != nil }
        if hasSides(index) {
            let changed = all.count { $0.moves.changesSign }
            return
                "By \(measure), \(changed) of \(scored.of("actor")) would be on the other side "
                + "without one source"
                + (lost == 0 ? "." : "; \(lost) would have no score without a certain one.")
        }
        let moved = all.filter { $0.moves.farthest != nil }
        let losing = "\(lost) of \(scored.of("actor")) would have no rank without a certain one"
        guard let farthest = moved.max(by: { $0.moves.distance < $1.moves.distance }),
            let move = farthest.moves.farthest
        else {
            return lost == 0
                ? "By \(measure), no rank hangs on one source."
                : "By \(measure), no rank moves without one source; \(losing)."
        }
        let others = moved.count
        return "By \(measure), \(others) of \(scored.of("rank")) \(others == 1 ? "moves" : "move") "
            + "without one source: \(label(farthest.place)) from \(Int(farthest.moves.observed)) to "
            + "\(Int(move.value)) without \(title(move.document))"
            + (lost == 0 ? "." : "; \(losing).")
    }

    /// What the figures of the network are without one source; those of the first few.
    var figureSentences: [String] {
        let all = dependence.measurement.figures.enumerated().flatMap { index, figures in
            zip(figures.statistic.figures, dependence.figures[index])
        }
        return all.prefix(Self.figuresTold).compactMap { name, moves in
            guard let moves else { return nil }
            let digits = digits(for: moves)
            guard moves.isMoved else {
                return "\(name) is \(moves.observed.fixed(digits)), whichever source is left out."
            }
            if moves.farthest == nil, let needed = moves.needed {
                return "\(name) is \(moves.observed.fixed(digits)), and has no value without "
                    + "\(title(needed))."
            }
            let low = min(moves.least?.value ?? moves.observed, moves.observed)
            let high = max(moves.most?.value ?? moves.observed, moves.observed)
            return "\(name) is \(moves.observed.fixed(digits)), and from \(low.fixed(digits)) to "
                + "\(high.fixed(digits)) without one source"
                + (moves.needed == nil ? "." : ", or has no value.")
        }
    }

    private static let figuresTold = 3

    private func digits(for moves: Moves) -> Int {
        ScoreReport.digits(for: [moves.observed, moves.least?.value, moves.most?.value])
    }

    private func label(_ place: Int) -> String {
        snapshot.case.label(snapshot.actors[place])
    }

    /// The table of a measure: the best and the worst rank of each actor, or both ends of a score.
    func moves(_ index: Int) -> [Report.Part] {
        let name = columns[index].measure.name
        let moved = moved(index)
        let isOfSides = hasSides(index)
        let digits = isOfSides ? ScoreReport.digits(for: columns[index].values) : 0
        let hasNeeded = moved.contains { $0.moves.needed != nil }
        var table = Table(
            [
                .init("actor", mayWrap: true), .init(isOfSides ? "score" : "rank"),
                .init("least", isOfSides ? "lowest" : "best"),
                .init("least_source", "without", mayWrap: true),
                .init("most", isOfSides ? "highest" : "worst"),
                .init("most_source", "without", mayWrap: true),
            ] + (hasNeeded ? [needed] : []))
        for (place, moves) in moved.prefix(rows) {
            table.rows.append(
                [.text(label(place)), .number(moves.observed, digits: digits)]
                    + cells(moves, digits, hasNeeded: hasNeeded))
        }
        return [
            .table(
                table,
                heading: (isOfSides
                    ? "Sides by \(name) that change" : "Ranks by \(name) that move")
                    + (hasNeeded ? " or are missing" : "") + " without one source (\(moved.count))"),
            .notShown(moved.count - rows, isOfSides ? "side" : "rank"),
            .lines(
                moved.isEmpty
                    ? []
                    : [
                        isOfSides
                            ? "lowest, highest: of the scores without one source, each with the source."
                            : "best, worst: of the ranks without one source, each with the source."
                    ] + (hasNeeded ? ["none without: a source without which there is none."] : [])),
        ]
    }

    /// The figures of the network.
    var figures: Table {
        let hasNeeded = dependence.figures.contains { $0.contains { $0?.needed != nil } }
        var table = Table(
            [
                .init("figure"), .init("value"), .init("least", "lowest"),
                .init("least_source", "without", mayWrap: true), .init("most", "highest"),
                .init("most_source", "without", mayWrap: true),
            ] + (hasNeeded ? [needed] : []))
        for (index, figures) in dependence.measurement.figures.enumerated() {
            for (name, moves) in zip(figures.statistic.figures, dependence.figures[index]) {
                guard let moves else {
                    table.rows.append(
                        [.text(name)] + [Cell](repeating: .none, count: table.columns.count - 1))
                    continue
                }
                let digits = digits(for: moves)
                table.rows.append(
                    [.text(name), .number(moves.observed, digits: digits)]
                        + cells(moves, digits, hasNeeded: hasNeeded))
            }
        }
        return table
    }

    /// The source without which there is no such number.
    private var needed: Table.Column { .init("needed_source", "none without", mayWrap: true) }

    /// The least and the most, each with its source, then the source that it needs.
    private func cells(_ moves: Moves, _ digits: Int, hasNeeded: Bool) -> [Cell] {
        func cells(_ move: SourceDependence.Move?) -> [Cell] {
            move.map { [.number($0.value, digits: digits), .text(title($0.document))] }
                ?? [.none, .none]
        }
        return cells(moves.least) + cells(moves.most)
            + (hasNeeded ? [.optional(moves.needed.map(title))] : [])
    }

    // MARK: For programs

    /// A row for the least and one for the most of each rank, side and figure.
    var moveRows: [[Cell]] {
        var found: [[Cell]] = []
        for (index, column) in columns.enumerated() {
            let isOfSides = hasSides(index)
            for (place, moves) in moved(index) {
                let id = snapshot.case.actors[snapshot.actors[place]].id
                found += rows(
                    isOfSides ? "side" : "rank", .text(id), column.measure.name, moves,
                    isRank: !isOfSides)
            }
        }
        for (index, figures) in dependence.measurement.figures.enumerated() {
            for (name, moves) in zip(figures.statistic.figures, dependence.figures[index]) {
                guard let moves else { continue }
                found += rows("figure", .none, name, moves, isRank: false)
            }
        }
        return found
    }

    private func rows(
        _ what: String, _ actor: Cell, _ measure: String, _ moves: Moves, isRank: Bool
    ) -> [[Cell]] {
        let documents: [(value: Double?, document: Int)] =
            [moves.least, moves.most].compactMap { $0.map { ($0.value, $0.document) } }
            + (moves.needed.map { [(nil, $0)] } ?? [])
        return documents.map { value, document in
            let pair: [Cell] = [
                .number(moves.observed, digits: isRank ? 0 : 4),
                .optional(value, digits: isRank ? 0 : 4),
            ]
            let none: [Cell] = [.none, .none]
            return [.text(what), actor, .none, .none, .text(measure), .none, .none]
                + (isRank ? pair + none : none + pair)
                + [.text(snapshot.case.documents[document].id), .text(title(document))]
        }
    }
}

extension SourceDependence.Moves {
    /// The move that leads farthest.
    fileprivate var farthest: SourceDependence.Move? {
        [least, most].compactMap(\.self).max {
            abs($0.value - observed) < abs($1.value - observed)
        }
    }

    /// How far that is.
    fileprivate var distance: Double { farthest.map { abs($0.value - observed) } ?? 0 }
}
