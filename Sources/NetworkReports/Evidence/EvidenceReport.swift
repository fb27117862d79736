public import ActorNetworks
internal import NetworkFormats

/// What `why` says about two actors.
public struct EvidenceReport {
    private let snapshot: Snapshot
    private let first: Int
    private let second: Int
    private let evidence: Evidence

    /// The evidence behind the ties of two actors, by their positions in the case's register.
    public init(snapshot: Snapshot, first: Int, second: Int) {
        self.snapshot = snapshot
        self.first = first
        self.second = second
        evidence = snapshot.evidence(between: first, and: second)
    }

    private var network: Case { snapshot.network }
    private var pair: String { "\(network.label(first)) – \(network.label(second))" }

    /// Whether there is no evidence.
    public var isEmpty: Bool { evidence.rows.isEmpty }

    /// What to say where there is no evidence, and where there might be.
    public var emptySentence: String {
        let remedy =
            snapshot.selection.rollUp == nil
            ? "; with --roll-up, those who belong to them count too" : ""
        return "nothing is known between \(network.label(first)) and \(network.label(second))"
            + (snapshot.window == .always ? "" : " in \(snapshot.window)") + remedy
    }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(
            parts: { [.headline(headline), .lines(turns), .table(events)] },
            table: { events }, json: { json })
    }

    private var headline: String {
        guard let dyad = snapshot.dyad(first, second) else { return "\(pair): no events" }
        let counts = RelationKind.allCases.compactMap { kind in
            dyad.tie(kind).map { "\($0.eventCount) \(kind.name)" }
        }
        let tone = snapshot.tone(of: dyad).map { ", tone \(($0 > 0 ? "+" : "") + $0.fixed(1))" }
        return "\(pair): \(dyad.eventCount.of("event")) (\(counts.joined(separator: ", ")))"
            + (tone ?? "")
    }

    private var turns: [String] {
        evidence.turns.map { month in
            let side = month.netWeight > 0 ? "cooperation" : "conflict"
            let net = (month.netWeight > 0 ? "+" : "") + month.netWeight.fixed(1)
            return "Turn in \(month.window): \(side) prevails (\(net)) where the other did before."
        }
    }

    private var events: Table {
        var table = Table([
            .init("date"), .init("kind"), .init("who", mayWrap: true), .init("weight"),
            .init("summary", "what", mayWrap: true), .init("certainty"),
            .init("source", mayWrap: true), .init("id"),
        ])
        for row in evidence.rows {
            let event = network.event(at: row)
            table.rows.append([
                .text(event.date.description), event.kind?.cell ?? .none, .text(actors(of: event)),
                .number(event.weight ?? 1, digits: 1), .optional(event.summary),
                .optional(event.certainty?.rawValue), .optional(citation(of: row)),
                .text(event.id),
            ])
        }
        return table
    }

    private func actors(of event: Event) -> String {
        func label(_ id: String) -> String {
            network.actors.position(of: id).map { network.label($0) } ?? id
        }
        return "\(label(event.source)) \(event.isDirected ? "→" : "↔") \(label(event.target))"
    }

    private func citation(of row: Int) -> String? {
        let document = network.events.documents[row]
        let parts = [
            document < 0 ? nil : network.documents[Int(document)].label,
            network.events.place(of: row).map { "¶ \($0)" },
        ].compactMap(\.self)
        let speaker = network.events.speaker(of: row).map { " (\($0))" } ?? ""
        return parts.isEmpty && speaker.isEmpty
            ? nil : parts.joined(separator: " ") + speaker
    }

    private var json: JSONValue {
        .object([
            ("a", .string(network.actors[first].id)), ("b", .string(network.actors[second].id)),
            ("window", .string(snapshot.window.description)),
            (
                "turns",
                .array(
                    evidence.turns.map {
                        .object([
                            ("month", .string($0.window.description)),
                            ("netWeight", .number($0.netWeight)),
                        ])
                    })
            ),
            ("events", .array(evidence.rows.map { eventJSON(network.event(at: $0)) })),
        ])
    }

    private func eventJSON(_ event: Event) -> JSONValue {
        .object([
            ("id", .string(event.id)), ("date", .string(event.date.description)),
            ("first", .string(event.date.start.description)),
            ("last", .string(event.date.lastDay.description)),
            ("source", .string(event.source)), ("target", .string(event.target)),
            ("kind", .optional(event.kind?.name)), ("weight", .optional(event.weight)),
            ("directed", .bool(event.isDirected)), ("code", .optional(event.code)),
            ("goldstein", .optional(event.goldstein)),
            ("certainty", .optional(event.certainty?.rawValue)),
            ("summary", .optional(event.summary)),
            ("document", .optional(event.citation.document)),
            ("place", .optional(event.citation.place)),
            ("speaker", .optional(event.citation.speaker)), ("note", .optional(event.note)),
        ])
    }
}
