internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

extension TrajectoryReport {
    /// A row an actor, slice and measure, and a row a figure of the network and slice.
    var long: Table {
        var table = Table(
            ["slice", "id", "actor", "measure", "score", "rank", "rank_change"].map { .init($0) })
        for (place, slice) in slices.enumerated() {
            let name = Cell.text(slice.time.name)
            for (number, measure) in trajectory.measures.enumerated() {
                let column = slice.columns[number]
                let changes = rankChanges(at: place, by: number)
                for (index, actor) in slice.actors.enumerated() {
                    table.rows.append([
                        name, .text(id(actor)), .text(label(actor)), .text(measure.name),
                        .optional(column.scores[index], digits: 4), .optional(column.ranks[index]),
                        .optional(changes[index]),
                    ])
                }
            }
            for found in slice.figures {
                for (figure, value) in zip(found.statistic.figures, found.values) {
                    table.rows.append([
                        name, .none, .none, .text(figure), .optional(value, digits: 4), .none,
                        .none,
                    ])
                }
            }
        }
        return table
    }

    /// By how many places each actor of a slice rose since the slice before.
    func rankChanges(at place: Int, by measure: Int) -> [Int?] {
        let ranks = slices[place].columns[measure].ranks
        guard place > 0 else { return ranks.map { _ in nil } }
        let before = slices[place - 1]
        let old = before.columns[measure].ranks
        var cursor = 0
        return zip(slices[place].actors, ranks).map { actor, rank in
            while cursor < before.actors.count, before.actors[cursor] < actor { cursor += 1 }
            guard let rank, cursor < before.actors.count, before.actors[cursor] == actor,
                let oldRank = old[cursor]
            else { return nil }
            return oldRank - rank
        }
    }
}

// MARK: - JSON

extension TrajectoryReport {
    /// The rows of one period, each with its slice; the slices; and the path of each actor.
    var json: JSONValue {
        var members: [(String, JSONValue)] = []
        if !trajectory.measures.isEmpty || trajectory.statistics.isEmpty {
            members.append(("actors", actorRows))
        }
        if !trajectory.statistics.isEmpty {
            members.append(("network", .array(slices.flatMap(figureRows))))
        }
        members.append(("slices", .array(sliceRows)))
        if !trajectory.measures.isEmpty { members.append(("trajectories", paths)) }
        if let sliced {
            members += sliced.members.filter { $0.0 != "events_without_value" }
            members.append(("notes", .array(slicingRemarks.map { .string($0) })))
        }
        return .object(members)
    }

    /// The actors of each slice, the best by the first measure first, as for one period.
    private var actorRows: JSONValue {
        let order = slices.indices.flatMap { place in
            let slice = slices[place]
            let places = slice.places
            return slice.actors.indices.sorted {
                (places[$0], $0) < (places[$1], $1)
            }.map { (place, $0) }
        }
        let names = trajectory.measures.map { $0.name.replacing(text: "-", with: "_") }
        return .array(of: order) { place, index in row(of: index, in: slices[place], names) }
    }

    private func row(of index: Int, in slice: MeasuredSlice, _ names: [String]) -> JSONValue {
        let actor = trajectory.case.actors[slice.actors[index]]
        var members: [(String, JSONValue)] = [
            ("slice", .string(slice.time.name)),
            ("rank", .optional(slice.columns.first?.ranks[index])),
            ("id", .string(actor.id)), ("actor", .string(actor.label)),
            ("type", .string(actor.type.rawValue)),
        ]
        for (name, column) in zip(names, slice.columns) {
            members.append((name, .optional(column.scores[index])))
            if names.count > 1 { members.append(("\(name)_rank", .optional(column.ranks[index]))) }
        }
        return .object(members)
    }

    private func figureRows(_ slice: MeasuredSlice) -> [JSONValue] {
        slice.figures.flatMap { found in
            zip(found.statistic.figures, found.values).enumerated().map { index, figure in
                .object([
                    ("slice", .string(slice.time.name)), ("measure", .string(figure.0)),
                    ("value", .optional(figure.1)),
                    ("tells", .string(index == 0 ? found.statistic.meaning : "")),
                ])
            }
        }
    }

    private var sliceRows: [JSONValue] {
        zip(slices, trajectory.turnovers).map { slice, turnover in
            let window = slice.time.window
            var members: [(String, JSONValue)] = [("slice", .string(slice.time.name))]
            if let phase = slice.time.phaseID { members.append(("phase", .string(phase))) }
            members += [
                ("start", .optional(window.start?.description)),
                ("last_day", .optional(window.lastDay?.description)),
                ("partial", .bool(slice.time.isPartial)), ("events", .integer(slice.eventCount)),
                ("actors", .integer(slice.tiedActors.count)),
                ("entered", named(turnover.entered)), ("new", named(turnover.new)),
                ("left", named(turnover.left)),
            ]
            return .object(members)
        }
    }

    private func named(_ actors: [Int]) -> JSONValue {
        .array(actors.map { .object([("id", .string(id($0))), ("actor", .string(label($0)))]) })
    }

    /// The path of each actor by each measure, the strongest first.
    private var paths: JSONValue {
        let all = trajectory.measures.indices.flatMap { measure in
            trajectory.strongestActors(byMeasure: measure).map { ($0, measure) }
        }
        let changes = trajectory.measures.indices.map { sideChanges(byMeasure: $0) }
        return .array(of: all) { path(of: $0, $1, changes[$1][$0] ?? []) }
    }

    private func path(of actor: Int, _ measure: Int, _ sideChanges: [String]) -> JSONValue {
        let path = trajectory.path(of: actor, byMeasure: measure)
        let ranks = path.ranks.compactMap(\.self)
        let (rankChanges, scoreChanges) = (path.rankChanges, path.scoreChanges)
        let shareChanges = path.shareChanges
        let points = slices.indices.filter { path.scores[$0] != nil }.map { place in
            JSONValue.object([
                ("slice", .string(slices[place].time.name)),
                ("score", .optional(path.scores[place])), ("rank", .optional(path.ranks[place])),
                ("share", .optional(path.shares[place])),
                ("rank_change", .optional(rankChanges[place])),
                ("score_change", .optional(scoreChanges[place])),
                ("share_change", .optional(shareChanges[place])),
            ])
        }
        let sides: [(String, JSONValue)] =
            trajectory.measures[measure].contract.reading == .sides
            ? [("side_changes", .array(sideChanges.map { .string($0) }))] : []
        return .object(
            [
                ("id", .string(id(actor))), ("actor", .string(label(actor))),
                ("measure", .string(trajectory.measures[measure].name)),
                ("slices", .integer(path.sliceCount)), ("mean", .optional(path.meanScore)),
                ("mean_rank", .optional(path.meanRank)), ("best_rank", .optional(path.bestRank)),
                ("first_rank", .optional(ranks.first)), ("last_rank", .optional(ranks.last)),
                ("volatility", .optional(path.volatility)), ("points", .array(points)),
            ] + sides)
    }
}

extension MeasuredSlice {
    /// The order of the actors by the first measure; by their scores where these are not ranked.
    var places: [Int] {
        guard let column = columns.first else { return actors.map { _ in .max } }
        let ranks =
            column.ranks.contains { $0 != nil }
            ? column.ranks : Ranking.competitionRanks(of: column.scores)
        return ranks.map { $0 ?? .max }
    }
}
