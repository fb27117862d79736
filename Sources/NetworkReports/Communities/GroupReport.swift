public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// The table of communities: for readers a row a group, for programs a row an actor.
public struct GroupReport {
    /// What was found.
    public let found: ActorGroups
    /// How many groups a table for readers shows.
    public let rows: Int

    /// The report of groups that were found.
    public init(of found: ActorGroups, rows: Int = .max) {
        self.found = found
        self.rows = rows
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var parts: [Report.Part] {
        [
            .headline(headline), .lines([quality]), .table(wide), .lines(rest),
            .points(
                [
                    "members: the strongest first",
                    "within: the share of the members' strength that ties among them make",
                ], heading: "What the columns tell"),
        ]
    }

    private var snapshot: Snapshot { found.snapshot }

    private var headline: String {
        "\(snapshot.case.heading), \(snapshot.period): \(snapshot.actors.count.of("actor")), "
            + "\(snapshot.dyads.count.of("pair")) with ties of "
            + "\(kinds.joined(separator: ", ")), weight of a tie: "
            + snapshot.selection.weighing.explanation
    }

    private var quality: String {
        "\(found.groups.count.of("group")) by \(found.method.name), "
            + (found.readsSigns ? "signed " : "") + "modularity "
            + "\(found.modularity.map { $0.fixed(4) } ?? "–") at resolution "
            + "\(found.resolution.shortest), seed \(found.seed)"
    }

    private var kinds: [String] {
        RelationKind.allCases.filter(snapshot.selection.kinds.contains).map(\.name)
    }

    private var wide: Table {
        var table = Table([
            .init("group"), .init("size"), .init("strength"), .init("within"),
            .init("members", mayWrap: true),
        ])
        let digits = ScoreReport.digits(for: found.groups.map(\.strength))
        for (number, group) in found.groups.enumerated().prefix(rows) {
            table.rows.append([
                .count(number + 1), .count(group.members.count),
                .number(group.strength, digits: digits), group.within.map { .share($0) } ?? .none,
                .text(group.members.map { actor($0).label }.joined(separator: ", ")),
            ])
        }
        return table
    }

    /// That there are more groups than are shown.
    private var rest: [String] {
        let others = found.groups.dropFirst(rows)
        if others.isEmpty { return [] }
        let actors = others.reduce(0) { $0 + $1.members.count }
        return [
            "not shown: \(others.count.of("group")) with \(actors.of("actor")); --rows 0 shows all"
        ]
    }

    private var long: Table {
        var table = Table(
            ["group", "size", "within", "id", "actor", "type", "strength"].map { .init($0) })
        for (number, group) in found.groups.enumerated() {
            for (member, strength) in zip(group.members, group.strengths) {
                table.rows.append([
                    .count(number + 1), .count(group.members.count),
                    group.within.map { .share($0) } ?? .none, .text(actor(member).id),
                    .text(actor(member).label), .text(actor(member).type.rawValue),
                    .number(strength, digits: 4),
                ])
            }
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("window", .string(snapshot.window.description)),
            ("kinds", .array(kinds.map { .string($0) })),
            ("method", .string(found.method.name)),
            ("resolution", .number(found.resolution)),
            ("seed", Int(exactly: found.seed).map { .integer($0) } ?? .string("\(found.seed)")),
            ("modularity", .optional(found.modularity)),
            ("groups", .array(found.groups.enumerated().map { json($1, number: $0 + 1) })),
        ])
    }

    private func json(_ group: ActorGroups.Group, number: Int) -> JSONValue {
        .object([
            ("group", .integer(number)),
            ("size", .integer(group.members.count)),
            ("strength", .number(group.strength.withoutRoundingError)),
            ("within", .optional(group.within)),
            (
                "members",
                .array(
                    zip(group.members, group.strengths).map { member, strength in
                        .object([
                            ("id", .string(actor(member).id)),
                            ("actor", .string(actor(member).label)),
                            ("type", .string(actor(member).type.rawValue)),
                            ("strength", .number(strength.withoutRoundingError)),
                        ])
                    })
            ),
        ])
    }

    private func actor(_ position: Int) -> PoliticalActor {
        snapshot.case.actors[snapshot.actors[position]]
    }
}
