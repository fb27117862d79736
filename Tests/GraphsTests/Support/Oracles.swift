import Foundation
import Graphs
import Testing

/// Named graphs, and what other libraries say of them.
struct Oracles: Decodable, Sendable {
    var graphs: [String: NamedGraph]
    var oracles: [Entry]

    struct NamedGraph: Decodable, Sendable {
        var directed: Bool
        var nodes: [String]
        var edge_fields: [String]
        var edges: [[Value]]
    }

    struct Entry: Decodable, Sendable, CustomTestStringConvertible {
        var id: String
        var graph: String
        var measure: String
        var params: [String: Value]
        var expected: Value
        var oracle: String
        var tol: Double

        var testDescription: String { "\(id) \(measure) of \(graph) by \(oracle)" }
    }

    static let shared: Oracles = [
        "graph-oracles", "signed-oracles", "balance-oracles",
    ].map(load).reduce(Oracles(graphs: [:], oracles: [])) { all, part in
        Oracles(
            graphs: all.graphs.merging(part.graphs) { first, _ in first },
            oracles: all.oracles + part.oracles)
    }

    private static func load(_ name: String) -> Oracles {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/\(name).json")
        do {
            return try JSONDecoder().decode(Oracles.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path()): \(error)")
        }
    }

    static func entries(_ measures: String...) -> [Entry] {
        shared.oracles.filter { measures.contains($0.measure) }
    }
}

/// Any JSON value.
enum Value: Decodable, Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([Value])
    case table([String: Value])

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            self = .null
        } else if let value = try? box.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? box.decode(Double.self) {
            self = .number(value)
        } else if let value = try? box.decode(String.self) {
            self = .string(value)
        } else if let value = try? box.decode([Value].self) {
            self = .list(value)
        } else {
            self = .table(try box.decode([String: Value].self))
        }
    }

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var string: String? { if case .string(let value) = self { value } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    var list: [Value]? { if case .list(let value) = self { value } else { nil } }
    var table: [String: Value]? { if case .table(let value) = self { value } else { nil } }
}

extension Oracles.Entry {
    /// The graph of the entry; an edge's weight is its `w`, or its `cost`.
    var input: Graph {
        get throws {
            let named = try #require(Oracles.shared.graphs[graph])
            let field = named.edge_fields.firstIndex { $0 == "w" || $0 == "cost" }
            var builder = GraphBuilder(
                vertexCount: named.nodes.count, isDirected: named.directed)
            for edge in named.edges {
                builder.addArc(
                    from: try #require(named.nodes.firstIndex { $0 == edge[0].string }),
                    to: try #require(named.nodes.firstIndex { $0 == edge[1].string }),
                    weight: field.flatMap { edge[$0].number } ?? 1)
            }
            return try builder.build()
        }
    }

    var nodes: [String] {
        (Oracles.shared.graphs[graph] ?? TemporalOracles.graphs[graph])?.nodes ?? []
    }

    /// What the library says of each vertex, at the vertex's position.
    var scores: [Double?] {
        get throws {
            let table = try #require(expected.table)
            return try nodes.map { try #require(table[$0]).number }
        }
    }

    /// Groups of vertex numbers, ascending.
    var groups: [[Int]] {
        get throws {
            try #require(expected.list).map { group in
                try #require(group.list).map { name in
                    try #require(nodes.firstIndex { $0 == name.string })
                }.sorted()
            }.sorted { $0[0] < $1[0] }
        }
    }

    /// The length of arcs that the entry speaks of.
    var length: ArcLength {
        switch params["cost"]?.string {
        case nil: .hops
        case "1/w": .inverseWeight
        case "given": .weight
        case let cost?: cost.hasPrefix("w^-0.5") ? .inverseWeight(exponent: 0.5) : .hops
        }
    }

    var strength: TieStrength { params["weighted"]?.bool == true ? .weight : .unit }

    var isNormalized: Bool { params["normalized"]?.bool ?? false }

    /// Compares scores with the entry's own tolerance; no value only matches no value.
    func expect(
        _ scores: [Double?], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let expected = try self.scores
        #expect(scores.count == expected.count, sourceLocation: sourceLocation)
        for (vertex, (score, expected)) in zip(scores, expected).enumerated() {
            #expect(
                agree(score, expected, within: tol), "\(nodes[vertex]) of \(testDescription)",
                sourceLocation: sourceLocation)
        }
    }
}

/// Whether two scores agree, absolutely for small and relatively for large ones.
func agree(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-9) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// Whether all scores agree.
func agree(_ left: [Double?], _ right: [Double?], within tolerance: Double = 1e-9) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { agree($0, $1, within: tolerance) }
}
