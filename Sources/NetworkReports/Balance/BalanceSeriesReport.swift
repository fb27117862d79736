public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// The balance of slice after slice, and who changed sides.
public struct BalanceSeriesReport {
    /// What was found.
    public let series: BalanceSeries
    /// How many of those who changed sides a table for readers names.
    public let names: Int

    /// The report of a series.
    public init(of series: BalanceSeries, names: Int = 6) {
        self.series = series
        self.names = names
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(
            parts: {
                if entries.isEmpty {
                    return [.lines(["There are no slices, for no event has a date."])]
                }
                return [
                    .lines(answer), .table(wide), .lines(explanation),
                    .points(remarks, heading: "Read with care"),
                ]
            }, table: { long }, json: { json })
    }

    private var entries: [BalanceSeries.Entry] { series.entries }

    /// When the network was the most and the least balanced, and who changed sides most.
    private var answer: [String] { [balanced] + switched }

    private var balanced: String {
        let some = entries.filter { $0.balance.triads.count > 0 }
        if some.isEmpty {
            return "No slice has three actors that are all tied to each other with a sign."
        }
        let measured = some.filter(\.balance.hasEnoughTriangles)
        guard let most = measured.max(by: { share($0) < share($1) }),
            let least = measured.min(by: { share($0) < share($1) })
        else {
            let triads = some.map(\.balance.triads)
            return
                "No slice has \(BalanceSeries.enoughTriangles) triangles; of those of all slices "
                + "\(triads.reduce(0) { $0 + $1.balancedCount }) of "
                + "\(triads.reduce(0) { $0 + $1.count }) are balanced."
        }
        let scope =
            measured.count == entries.count
            ? "" : " of \(BalanceSeries.enoughTriangles) triangles or more"
        if measured.count == 1 {
            return
                "Balanced triangles: \(percent(most)) in \(most.slice.name), the only slice\(scope)."
        }
        if share(most) == share(least) {
            return "Balanced triangles: \((share(most) * 100).fixed(0)) % in every slice\(scope)."
        }
        return "Balanced triangles: least in \(least.slice.name), \(percent(least)), most in "
            + "\(most.slice.name), \(percent(most))"
            + (scope.isEmpty ? "." : ", among slices\(scope).")
    }

    /// Who changed sides most, and how sure that is.
    private var switched: [String] {
        if entries.count < 2 { return [] }
        if entries.allSatisfy({ $0.switches == nil }) {
            return ["Nobody is on a side in two slices."]
        }
        let all = switchers
        guard let count = all.first?.count else { return ["Nobody changed sides."] }
        let top = all.prefix { $0.count == count }
        let times = count.of("time")
        let line: String
        if count == 1 {
            line =
                "\(all.count.of("actor")) changed sides\(all.count == 1 ? "" : ", each once"): "
                + list(top.map { label($0.actor) })
        } else if all.count == top.count {
            line =
                "\(all.count.of("actor")) changed sides, \(times)\(all.count == 1 ? "" : " each"): "
                + list(top.map { label($0.actor) })
        } else {
            line =
                "\(all.count.of("actor")) changed sides; most often \(list(top.map { label($0.actor) })), "
                + times + (top.count == 1 ? "" : " each")
        }
        let open = entries.count { !$0.balance.camps.found.isExact }
        return [
            line
                + (open == 0
                    ? "."
                    : ". In \(open) of \(entries.count.of("slice")) the camps are not proven.")
        ]
    }

    private func list(_ labels: [String]) -> String {
        let rest = labels.count - names
        return rest > 1
            ? labels.prefix(names).joined(separator: ", ") + " and \(rest) more"
            : labels.joined(separator: ", ")
    }

    private func share(_ entry: BalanceSeries.Entry) -> Double { entry.balance.balance ?? 0 }

    private func percent(_ entry: BalanceSeries.Entry) -> String {
        let triads = entry.balance.triads
        return "\((share(entry) * 100).fixed(0)) % (\(triads.balancedCount) of \(triads.count))"
    }

    /// Those who changed sides, and how often: the most often first, equals in the order of the register.
    private var switchers: [(actor: Int, count: Int)] {
        var counts: [Int: Int] = [:]
        for actor in entries.compactMap(\.switches).joined() { counts[actor, default: 0] += 1 }
        return counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    private func label(_ actor: Int) -> String {
        entries.first?.balance.snapshot.case.label(actor) ?? ""
    }

    private var wide: Table {
        let isPartial = entries.contains { $0.slice.isPartial }
        var table = Table(
            [
                .init("slice", mayWrap: true), .init("actors"), .init("pairs +"),
                .init("pairs −"), .init("triangles"), .init("T"), .init("z"), .init("L"),
                .init("F"), .init("conflict"), .init("camps"), .init("switches"),
                .init("who changed sides", mayWrap: true),
            ] + (isPartial ? [.init("partial")] : []))
        for entry in entries {
            let balance = entry.balance
            let found = balance.camps.found
            let value =
                balance.strength == .weight
                ? found.errors.fixed(1) : "\(Int(found.errors.rounded()))"
            table.rows.append(
                [
                    .text(entry.slice.name), .count(balance.snapshot.actors.count),
                    .count(balance.signs.positiveCount), .count(balance.signs.negativeCount),
                    .count(balance.triads.count), .optional(balance.balance, digits: 4),
                    .optional(balance.zScore, digits: 1, signed: true),
                    .text(found.isExact ? value : "≤ \(value)"),
                    normalized(found),
                    .optional(balance.algebraicConflict, digits: 3),
                    .text("\(balance.camps.sizes[0]) + \(balance.camps.sizes[1])"),
                    .optional(entry.switches?.count), .text(who(entry)),
                ] + (isPartial ? [entry.slice.isPartial ? .text("yes") : .none] : []))
        }
        return table
    }

    private func normalized(_ found: Camps) -> Cell {
        guard let value = found.normalized, !found.isExact else {
            return .optional(found.normalized, digits: 3)
        }
        return .text("≥ \(value.fixed(3))")
    }

    private func who(_ entry: BalanceSeries.Entry) -> String {
        guard let switches = entry.switches, !switches.isEmpty else { return "" }
        return BalanceWording(entry.balance).names(switches, most: names)
    }

    private var explanation: [String] {
        let strength = entries.first?.balance.strength ?? .unit
        return [
            "T: share of triangles that are balanced; z: standard deviations above signs dealt by chance; "
                + "L: \(strength == .weight ? "weight of " : "")ties that contradict the best two camps; "
                + "F: \(BalanceWording.normalized(strength)); conflict: the least eigenvalue of the "
                + "signed Laplacian, of the largest part with a cycle.",
            "switches: actors on the other side than in the last slice in which they were on one; –: "
                + "nobody was on one. Camps keep the numbers that their actors had last, or those of "
                + "one of the last \(Camps.rememberedCount) slices if it divides the same actors more "
                + "alike, so that whoever goes and comes back changed sides twice; compare sees two "
                + "periods only, and names the fewer of those who parted or met.",
        ]
    }

    private var remarks: [String] {
        var remarks: [String] = []
        let scores = entries.compactMap(\.balance.zScore)
        let weak = scores.count { $0 < 2 }
        if 2 * weak > scores.count {
            remarks.append(
                "in \(weak) of \(scores.count.of("slice")) with a z, triangles are balanced no more than "
                    + "chance would give (z below 2): their camps, and changes of sides, tell little"
            )
        }
        let open = entries.filter { !$0.balance.camps.found.isExact }.map(\.slice.name)
        if !open.isEmpty {
            remarks.append(
                "≤ marks slices whose best camps are not proven, and a larger --budget goes on: "
                    + open.joined(separator: ", "))
        }
        let ambiguous = entries.reduce(0) { $0 + ($1.balance.camps.ambiguousCount ?? 0) }
        if ambiguous > 0 {
            remarks.append(
                "some actors could as well be in the other camp of their slice; of divisions as good, "
                    + "the one that moves the fewest actors was taken")
        }
        let ambivalent = entries.reduce(0) { $0 + $1.balance.signs.ambivalent.count }
        let neutral = entries.reduce(0) { $0 + $1.balance.signs.neutralCount }
        if ambivalent + neutral > 0 {
            remarks.append(
                "without a sign, and so without a tie: \(ambivalent.of("pair")) of as much "
                    + "cooperation as conflict, \(neutral.of("pair")) of neither, over all slices")
        }
        return remarks
    }
}

extension BalanceSeriesReport {
    /// A row a slice, with every figure.
    private var long: Table {
        let names =
            entries.first.map { BalanceFigures($0.balance).all.map(\.name) } ?? []
        var table = Table(
            (["slice", "from", "to"] + names + ["proven", "switches", "switched_ids", "partial"])
                .map { .init($0) })
        for entry in entries {
            let window = entry.slice.window
            let ids = entry.switches?.map { entry.balance.snapshot.case.actors[$0].id }
            table.rows.append(
                [
                    .text(entry.slice.name), .optional(window.start?.description),
                    .optional(window.lastDay?.description),
                ] + BalanceFigures(entry.balance).all.map(\.cell) + [
                    .text(entry.balance.camps.found.isExact ? "yes" : "no"),
                    .optional(entry.switches?.count), .optional(ids?.joined(separator: " ")),
                    entry.slice.isPartial ? .text("yes") : .none,
                ])
        }
        return table
    }

    private var json: JSONValue {
        .object([
            (
                "slices",
                .array(
                    entries.map { entry in
                        let json = BalanceJSON(entry.balance)
                        return .object(
                            [
                                ("slice", .string(entry.slice.name)),
                                ("window", .string(entry.slice.window.description)),
                                ("partial", .bool(entry.slice.isPartial)),
                            ] + json.members + [
                                (
                                    "switched",
                                    entry.switches.map {
                                        .array($0.map { .object(json.names($0)) })
                                    } ?? .null
                                )
                            ])
                    })
            ),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}
