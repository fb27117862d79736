public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Camps in words: who belongs where, which ties contradict that, and how sure it is.
public struct CampReport {
    /// The camps.
    public let camps: Camps
    /// How many contradicting ties a table for readers shows.
    public let rows: Int

    /// The report of camps that were found.
    public init(of camps: Camps, rows: Int = .max) {
        self.camps = camps
        self.rows = rows
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    var snapshot: Snapshot { camps.snapshot }

    private var parts: [Report.Part] {
        [
            .headline(headline), .lines([outcome] + certainty),
            .table(wide), .lines(outside),
            .table(
                contradictions, heading: contradictions.rows.isEmpty ? nil : contradictionHeading),
            .lines(rest), .points(remarks, heading: "Read with care"),
        ]
    }

    private var headline: String {
        "\(snapshot.case.heading), \(snapshot.period): \(snapshot.actors.count.of("actor")), "
            + "\(camps.pairCounts.friendly) friendly and "
            + "\(camps.pairCounts.hostile.of("hostile pair"))"
    }

    // MARK: - What was found

    private var outcome: String {
        let count = camps.groups.count
        if camps.total == 0 { return "no camps: no pair is friendly or hostile" }
        let share = camps.normalized.map { ", balance F = \($0.fixed(4))" } ?? ""
        let errors =
            camps.strength == .unit
            ? (camps.errors == 0
                ? "no contradicting pair" : Int(camps.errors).of("contradicting pair"))
                + " of \(Int(camps.total).of("signed pair"))"
            : "contradicted by a weight of \(camps.errors.shortest) of \(camps.total.shortest)"
        return "\(count.of("camp")), \(errors)\(share)"
    }

    /// How sure the division is, a line each.
    private var certainty: [String] {
        if camps.total == 0 { return [] }
        guard camps.isExact else {
            return [
                "not proven to be the best: another division might have as few as "
                    + "\(camps.lowerBound.shortest); which actors could be elsewhere is not known; "
                    + "--budget allows a longer search"
            ]
        }
        var lines = [
            camps.errors == 0
                ? "no pair contradicts them" : "proven: no division \(limited)has fewer"
        ]
        guard let ambiguous = camps.ambiguous else {
            return lines + ["which actors could be elsewhere is not known"]
        }
        let least = camps.ambiguityIsComplete ? "" : "at least "
        if ambiguous.isEmpty {
            lines.append(
                camps.ambiguityIsComplete
                    ? "no other division is as good\(freedom)"
                    : "whether another division is as good was not found out")
        } else {
            let number =
                camps.optimumCount.map { "\($0) divisions are as good\(freedom); " } ?? ""
            lines.append(
                "\(number)\(least)\(ambiguous.count.of("actor")) could be elsewhere at no cost: "
                    + names(ambiguous))
        }
        if let moved = camps.moved {
            lines.append("\(moved.count.of("actor")) in another camp than before")
        }
        return lines
    }

    private var limited: String { camps.wanted == .free ? "" : "into \(wanted) " }

    private var freedom: String {
        if canBeJoined {
            return ", besides those that join camps with no hostile pair between them"
        }
        if case .exactly = camps.wanted { return "" }
        return camps.detached.isEmpty ? "" : ", each part of the network divided by itself"
    }

    /// Whether nothing limits the number of camps, and some have no hostile pair between them: these may
    /// as well be one, which no count of divisions counts.
    var canBeJoined: Bool {
        guard camps.wanted == .free else { return false }
        var enemies: Set<[Int]> = []
        for dyad in snapshot.dyads where dyad.lean < 0 {
            guard let one = camp(dyad.first), let other = camp(dyad.second), one != other else {
                continue
            }
            enemies.insert([min(one, other), max(one, other)])
        }
        let count = camps.groups.count
        return enemies.count < count * (count - 1) / 2
    }

    var wanted: String {
        switch camps.wanted {
        case .exactly(let number): "exactly \(number.of("camp"))"
        case .atMost(2): "two camps"
        case .atMost(let number): "at most \(number.of("camp"))"
        case .free: "any number of camps"
        }
    }

    /// Actors that no camp, or no choice between camps, says anything about.
    private var outside: [String] {
        var lines: [String] = []
        let without = snapshot.actors.indices.filter { camps.membership[$0] == nil }
        if !without.isEmpty {
            lines.append("in no camp, without a friendly or hostile pair: \(names(without))")
        }
        if !camps.detached.isEmpty, camps.wanted != .free {
            lines.append(
                "not joined to the others by signed pairs, so that no tie tells with whose camp theirs "
                    + "goes: \(names(camps.detached))")
        }
        return lines
    }

    private var wide: Table {
        var table = Table([
            .init("camp"), .init("size"), .init("friends within"), .init("enemies within"),
            .init("members", mayWrap: true),
        ])
        let ambiguous = Set(camps.ambiguous ?? [])
        let pairs = inner
        for group in camps.groups {
            let (friends, enemies) = pairs[group.number] ?? (0, 0)
            table.rows.append([
                .count(group.number + 1), .count(group.members.count), .count(friends),
                .count(enemies),
                .text(members(group, ambiguous)),
            ])
        }
        return table
    }

    /// For each camp, how many friendly and hostile pairs it has within.
    private var inner: [Int: (friends: Int, enemies: Int)] {
        var counts: [Int: (friends: Int, enemies: Int)] = [:]
        for dyad in snapshot.dyads {
            guard let first = camp(dyad.first), first == camp(dyad.second) else { continue }
            switch dyad.lean {
            case 1: counts[first, default: (0, 0)].friends += 1
            case -1: counts[first, default: (0, 0)].enemies += 1
            default: break
            }
        }
        return counts
    }

    // MARK: - What contradicts

    private let contradictionHeading = "Ties that contradict the camps"

    /// The heaviest first.
    var contradicting: [Dyad] {
        let weights = camps.frustratedDyads.map { abs($0.netWeight()) }
        return Ranking.order(of: weights).map { camps.frustratedDyads[$0] }
    }

    private var contradictions: Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("what"), .init("net weight"), .init("events"),
        ])
        let digits = ScoreReport.digits(for: camps.frustratedDyads.map { $0.netWeight() })
        for dyad in contradicting.prefix(rows) {
            table.rows.append([
                .text(snapshot.case.pairLabel(dyad)), .text(word(dyad)),
                .number(dyad.netWeight(), digits: digits, signed: true), .count(dyad.eventCount),
            ])
        }
        return table
    }

    private func word(_ dyad: Dyad) -> String {
        dyad.lean > 0 ? "friends in two camps" : "enemies in one camp"
    }

    private var rest: [String] {
        let more = camps.frustratedDyads.count - rows
        return more > 0 ? ["not shown: \(more.of("pair")); --rows 0 shows all"] : []
    }

    var remarks: [String] {
        var remarks: [String] = []
        let ambivalent = camps.ambivalentDyads.count
        if ambivalent > 0 {
            remarks.append(
                "\(ambivalent.of("pair")) \(ambivalent == 1 ? "says" : "say") nothing: cooperation and "
                    + "conflict balance")
        }
        let others =
            snapshot.dyads.count - ambivalent - camps.pairCounts.friendly
            - camps.pairCounts.hostile
        if others > 0 {
            remarks.append(
                "\(others.of("pair")) \(others == 1 ? "says" : "say") nothing: only kinds that have no "
                    + "sign; --negotiation positive gives talks one")
        }
        if camps.strength == .unit, camps.total > 0 {
            remarks.append("every pair counts alike, whatever it weighs; --weighted changes that")
        }
        return remarks + snapshot.totalsRemarks
    }

    // MARK: - Words

    /// The first of some actors, as many as a line can do with; all where every row is shown.
    private func names(_ positions: [Int]) -> String {
        list(positions, atMost: 12) { actor($0).label }
    }

    /// The first members of a camp, those marked that could be elsewhere.
    private func members(_ group: Camps.Group, _ ambiguous: Set<Int>) -> String {
        list(group.members, atMost: 40) {
            actor($0).label + (ambiguous.contains($0) ? " (?)" : "")
        }
    }

    private func list(_ positions: [Int], atMost most: Int, _ name: (Int) -> String) -> String {
        let count = rows == .max || positions.count <= most + 1 ? positions.count : most
        let more = positions.count - count
        return positions[..<count].map(name).joined(separator: ", ")
            + (more > 0 ? " and \(more) more" : "")
    }

    private func camp(_ registerPosition: Int) -> Int? {
        var range = 0..<snapshot.actors.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if snapshot.actors[middle] == registerPosition { return camps.membership[middle] }
            range =
                snapshot.actors[middle] < registerPosition
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    func actor(_ position: Int) -> PoliticalActor {
        snapshot.case.actors[snapshot.actors[position]]
    }
}
