public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// How balanced a network is: in a few sentences, then the figures, the camps, and what contradicts
/// them.
public struct BalanceReport {
    /// What was found.
    public let balance: StructuralBalance
    /// How many rows a table for readers shows.
    public let rows: Int

    /// The report of a balance.
    public init(of balance: StructuralBalance, rows: Int = .max) {
        self.balance = balance
        self.rows = rows
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var snapshot: Snapshot { balance.snapshot }
    private var wording: BalanceWording { BalanceWording(balance) }
    private var figures: [BalanceFigures.Figure] { BalanceFigures(balance).all }

    private var headline: String {
        "\(snapshot.case.heading), \(snapshot.period): \(snapshot.actors.count.of("actor")), "
            + "\(balance.signs.tiedCount.of("signed pair"))"
    }

    private var parts: [Report.Part] {
        let remarks = Report.Part.points(wording.remarks, heading: "Read with care")
        if balance.signs.tiedCount == 0 {
            return [.headline(headline), .lines(wording.answer), remarks]
        }
        return [
            .headline(headline), .lines(wording.answer),
            .table(figureTable, heading: "Figures"),
            .table(campTable, heading: "Camps"),
            .notShown(max(0, campRows.count - rows), "camp"),
            .lines(wording.outside(most: rows == .max ? .max : 8)),
            .table(tieTable(limit: rows), heading: "Ties that contradict the camps"),
            .notShown(max(0, balance.frustratedTies.count - rows), "tie"),
            .table(triangleTable, heading: "Unbalanced triangles that weigh most"),
            remarks,
        ]
    }

    private var figureTable: Table {
        Table(
            [.init("figure"), .init("value"), .init("tells", mayWrap: true)],
            rows: figures.map { [.text($0.heading), $0.cell, .text($0.note)] })
    }

    /// The camps that have members: the number of the part, that of the camp, the members.
    private var campRows: [(part: Int, camp: Int, members: [Int])] {
        balance.camps.parts.enumerated().flatMap { part, found in
            found.camps.enumerated().compactMap { camp, members in
                members.isEmpty ? nil : (part + 1, camp + 1, wording.ranked(members))
            }
        }
    }

    private var campTable: Table {
        let hasParts = balance.camps.parts.count > 1
        var table = Table(
            (hasParts ? [.init("part")] : [])
                + [.init("camp"), .init("actors"), .init("members", mayWrap: true)])
        for row in campRows.prefix(rows) {
            // One more takes no more room than to say so.
            let most = rows == .max || row.members.count <= rows + 1 ? row.members.count : rows
            let names = row.members.prefix(most).map { actor in
                snapshot.case.label(actor) + (balance.camps.isAmbiguous(actor) == true ? " ?" : "")
            }
            let more = row.members.count - most
            table.rows.append(
                (hasParts ? [.count(row.part)] : []) + [
                    .count(row.camp), .count(row.members.count),
                    .text(
                        names.joined(separator: ", ")
                            + (more > 0 ? " and \(more) more (--rows 0 names all)" : "")),
                ])
        }
        return table
    }

    private func tieTable(limit: Int) -> Table {
        // Talks are a part of the net weight where they count.
        let factor = snapshot.selection.negotiation.factor
        let counted = factor == 1 ? "negotiation" : "negotiation × \(factor.shortest)"
        var table = Table(
            [
                .init("pair", mayWrap: true), .init("contradiction"), .init("net weight"),
                .init("cooperation"),
            ] + (factor == 0 ? [] : [.init(counted)])
                + [.init("conflict"), .init("events")])
        for tie in balance.frustratedTies.prefix(limit) {
            table.rows.append(
                [
                    .text(snapshot.case.pairLabel(tie.dyad)),
                    .text(BalanceWording.sense(of: tie)),
                    .number(tie.netWeight, digits: 2, signed: true),
                    .number(tie.dyad.weight(of: .cooperation), digits: 2),
                ]
                    + (factor == 0 ? [] : [.number(tie.dyad.countedNegotiation, digits: 2)])
                    + [
                        .number(tie.dyad.weight(of: .conflict), digits: 2),
                        .count(tie.dyad.eventCount),
                    ])
        }
        return table
    }

    private var triangleTable: Table {
        var table = Table([
            .init("actors", mayWrap: true), .init("signs"), .init("weight"), .init("events"),
        ])
        for triangle in balance.triangles {
            table.rows.append([
                .text(triangle.actors.map { snapshot.case.label($0) }.joined(separator: ", ")),
                .text(triangle.negativeCount == 1 ? "++−" : "−−−"),
                .number(triangle.weight, digits: 2),
                .count(triangle.dyads.reduce(0) { $0 + $1.eventCount }),
            ])
        }
        return table
    }
}

extension BalanceReport {
    /// One table for programs: figures, members of camps, ties and triangles, a row each.
    private var long: Table {
        var table = Table(
            [
                "about", "name", "id", "id_2", "id_3", "part", "camp", "ambiguous", "value",
                "cooperation", "negotiation_counted", "conflict", "events",
            ].map { .init($0) })
        for figure in figures {
            table.rows.append(row("figure", figure.name, [], value: figure.cell))
        }
        for (part, camp, members) in campRows {
            for actor in members {
                table.rows.append(
                    row(
                        "actor", snapshot.case.label(actor), [actor], part: part, camp: camp,
                        isAmbiguous: balance.camps.isAmbiguous(actor)))
            }
        }
        for actor in balance.camps.outside {
            table.rows.append(row("actor", snapshot.case.label(actor), [actor]))
        }
        for tie in balance.frustratedTies {
            table.rows.append(
                row(
                    "tie", snapshot.case.pairLabel(tie.dyad), ids(tie.dyad),
                    value: .number(tie.netWeight, digits: 4), dyads: [tie.dyad]))
        }
        for triangle in balance.triangles {
            let names = triangle.actors.map { snapshot.case.label($0) }
            table.rows.append(
                row(
                    "triangle", names.joined(separator: " – "), triangle.actors,
                    value: .number(triangle.weight, digits: 4), dyads: triangle.dyads))
        }
        return table
    }

    private func ids(_ dyad: Dyad) -> [Int] {
        let (first, second) = snapshot.case.ordered(dyad)
        return [first, second]
    }

    private func row(
        _ about: String, _ name: String, _ actors: [Int], part: Int? = nil, camp: Int? = nil,
        isAmbiguous: Bool? = nil, value: Cell = .none, dyads: [Dyad] = []
    ) -> [Cell] {
        let ids = actors.map { Cell.text(snapshot.case.actors[$0].id) }
        func sum(_ kind: RelationKind) -> Cell {
            dyads.isEmpty
                ? .none : .number(dyads.reduce(0) { $0 + $1.weight(of: kind) }, digits: 4)
        }
        return [.text(about), .text(name)] + ids
            + [Cell](repeating: .none, count: 3 - ids.count) + [
                .optional(part), .optional(camp),
                isAmbiguous.map { .text($0 ? "yes" : "no") } ?? .none, value, sum(.cooperation),
                dyads.isEmpty
                    ? .none
                    : .number(dyads.reduce(0) { $0 + $1.countedNegotiation }, digits: 4),
                sum(.conflict),
                dyads.isEmpty ? .none : .count(dyads.reduce(0) { $0 + $1.eventCount }),
            ]
    }

    private var json: JSONValue {
        .object(
            [
                ("window", .string(snapshot.window.description)),
                ("negotiation", .string(snapshot.selection.negotiation.description)),
                ("weighted", .bool(balance.strength == .weight)),
            ] + BalanceJSON(balance).members + [
                ("notes", .array(wording.remarks.map { .string($0) }))
            ])
    }
}
