import ActorNetworks
import Foundation
import Testing

/// Values of other libraries, and the small networks they were computed on.
///
/// Each entry of `Fixtures/oracles.json` names the library and its version.
struct Oracles {
    struct Entry {
        let graph: String
        let measure: String
        let parameters: [String: Any]
        let expected: Any

        var numbers: [String: Double] { expected as? [String: Double] ?? [:] }
        var number: Double { expected as? Double ?? .nan }
    }

    private let entries: [Entry]
    private let graphs: [String: Any]

    init() throws {
        let root = try Self.object("oracles")
        graphs = try #require(root["graphs"] as? [String: Any])
        entries = try #require(root["oracles"] as? [[String: Any]]).map { entry in
            Entry(
                graph: try #require(entry["graph"] as? String),
                measure: try #require(entry["measure"] as? String),
                parameters: entry["params"] as? [String: Any] ?? [:],
                expected: try #require(entry["expected"]))
        }
    }

    static func object(_ name: String) throws -> [String: Any] {
        let url = try #require(
            Bundle.module.url(
                forResource: name, withExtension: "json", subdirectory: "Fixtures"))
        return try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    }

    /// The one entry of a measure on a graph whose parameters have these values.
    func entry(_ graph: String, _ measure: String, where values: [String: String] = [:]) throws
        -> Entry
    {
        let found = entries.filter { entry in
            entry.graph == graph && entry.measure == measure
                && values.allSatisfy { "\(entry.parameters[$0.key] ?? "")" == $0.value }
        }
        try #require(found.count == 1, "\(found.count) entries of \(measure) on \(graph)")
        return found[0]
    }

    /// All entries of a measure on a graph.
    func all(_ graph: String, _ measure: String) -> [Entry] {
        entries.filter { $0.graph == graph && $0.measure == measure }
    }

    /// The case of a weighted graph: a mutual event an edge, conflict where the weight is negative.
    func network(_ name: String) throws -> Case {
        let graph = try #require(graphs[name] as? [String: Any])
        var builder = CaseBuilder(title: name)
        for id in try #require(graph["nodes"] as? [String]) { builder.add(PoliticalActor(id)) }
        for (row, edge) in try #require(graph["edges"] as? [[Any]]).enumerated() {
            let weight = try #require(edge[2] as? Double)
            builder.add(
                Event(
                    id: "\(row)", date: EventDate(Day(number: 0)),
                    source: try #require(edge[0] as? String),
                    target: try #require(edge[1] as? String),
                    kind: weight < 0 ? .conflict : .cooperation, weight: abs(weight),
                    isDirected: false))
        }
        return try builder.build()
    }

    /// The case of twenty dated events between six actors.
    func accord() throws -> Case {
        let graph = try #require(graphs["accord"] as? [String: Any])
        var builder = CaseBuilder(title: "accord")
        for id in try #require(graph["nodes"] as? [String]) { builder.add(PoliticalActor(id)) }
        for edge in try #require(graph["edges"] as? [[Any]]) {
            let text = edge.map { $0 as? String ?? "" }
            let first = try #require(Day(text[3]))
            let last = try #require(Day(text[4]))
            let date =
                switch text[5] {
                case "month": EventDate(first, precision: .month)
                case "interval": EventDate(within: first...last)
                default: EventDate(first)
                }
            builder.add(
                Event(
                    id: text[2], date: date, source: text[0], target: text[1],
                    kind: RelationKind(name: text[6]), weight: edge[7] as? Double))
        }
        return try builder.build()
    }
}

extension Snapshot {
    /// A value of every pair, by ids in alphabetical order with a bar between.
    func pairs<Value>(_ value: (Dyad) -> Value) -> [String: Value] {
        Dictionary(
            uniqueKeysWithValues: dyads.map { dyad in
                let ids = [self.case.actors[dyad.first].id, self.case.actors[dyad.second].id]
                    .sorted()
                return (ids.joined(separator: "|"), value(dyad))
            })
    }
}

/// Whether two tables of numbers have the same keys and, within 1e-9, the same values.
func isClose(_ left: [String: Double], _ right: [String: Double]) -> Bool {
    left.count == right.count
        && left.allSatisfy { key, value in right[key].map { abs($0 - value) < 1e-9 } ?? false }
}
