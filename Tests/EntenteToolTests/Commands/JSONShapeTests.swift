import Foundation
import Testing

@Suite("JSON of every command")
struct JSONShapeTests {
    private static let commands = [
        ["describe", "seeds"], ["centrality", "seeds", "--measure", "all,ties,network,groups"],
        ["centrality", "seeds", "--every", "year", "--measure", "all,network"],
        ["communities", "seeds"], ["communities", "seeds", "--method", "camps"],
        ["slices", "seeds", "--phases"],
        ["balance", "seeds", "--roll-up"],
        ["balance", "seeds", "--roll-up", "--phases"], ["slices", "seeds"],
        ["compare", "seeds", "truce", "aleppo"], ["why", "seeds", "us", "russia"],
        ["reach", "seeds", "russia", "--roll-up"],
        ["turns", "seeds", "--roll-up"],
        ["check", "seeds"],
    ]

    private func objects(in value: Any) -> [[String: Any]] {
        if let object = value as? [String: Any] {
            return [object] + object.values.flatMap(objects)
        }
        return (value as? [Any])?.flatMap(objects) ?? []
    }

    @Test("is one object, whose keys are in snake_case", arguments: commands)
    func keys(arguments: [String]) throws {
        let whole = try object(ofJSON: Tool.run(arguments + ["--format", "json"]).output)
        for key in objects(in: whole).flatMap(\.keys) {
            #expect(key.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(key)")
        }
    }

    @Test("has a label wherever it has an id", arguments: commands)
    func labels(arguments: [String]) throws {
        let labels = [
            "id": ["actor", "summary"], "first": ["first_label"], "second": ["second_label"],
            "a": ["a_label"], "b": ["b_label"], "source": ["source_label"],
            "target": ["target_label"], "document": ["document_label"], "phase": ["name", "slice"],
        ]
        let whole = try object(ofJSON: Tool.run(arguments + ["--format", "json"]).output)
        for object in objects(in: whole) {
            for (id, words) in labels {
                // First and last day of the whole are no actors.
                guard object[id] is String, !(id == "first" && object["last"] != nil) else {
                    continue
                }
                #expect(words.contains { object[$0] is String }, "\(id) in \(object)")
            }
        }
    }

    @Test("of measures over time has the rows of one period, each with its slice")
    func trajectory() throws {
        func found(_ arguments: [String]) throws -> [String: [[String: Any]]] {
            let outcome = try Tool.run(
                ["centrality", "seeds", "--roll-up", "--format", "json"] + arguments)
            // Beside the rows are notes and counts.
            return try object(ofJSON: outcome.output).compactMapValues {
                $0 as? [[String: Any]]
            }.filter { !$0.value.isEmpty }
        }
        for measures in ["strength", "strength,degree", "density", "strength,density"] {
            let one = try found(["--measure", measures, "--window", "2016"])
            let many = try found(["--measure", measures, "--every", "year"])
            let more = many.keys.filter { !["slices", "trajectories"].contains($0) }
            #expect(one.keys.sorted() == more.sorted())
            for (subject, rows) in one {
                let slice = try #require(many[subject]).filter { $0["slice"] as? String == "2016" }
                #expect(slice.count == rows.count && !rows.isEmpty)
                for (var sliced, row) in zip(slice, rows) {
                    sliced["slice"] = nil
                    #expect(NSDictionary(dictionary: sliced) == NSDictionary(dictionary: row))
                }
            }
        }
    }

    @Test("of measures over no time is empty, not of another shape")
    func nothing() throws {
        let outcome = try Tool.run([
            "centrality", "seeds", "--every", "year", "--window", "1999", "--format", "json",
        ])
        #expect(outcome.status == 0)
        #expect(try object(ofJSON: outcome.output)["actors"] as? [Int] == [])
    }
}
