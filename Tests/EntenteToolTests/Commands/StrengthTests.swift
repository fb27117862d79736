import Foundation
import Testing

@Suite("Strength")
struct StrengthTests {
    /// The strength of each actor that a command names, by id.
    private func strengths(
        _ arguments: [String], in list: String?, _ column: String
    ) throws -> [String: Double] {
        let whole = try JSONSerialization.jsonObject(
            with: Tool.run(arguments + ["--format", "json"]).output)
        let rows: Any? = if let list { (whole as? [String: Any])?[list] } else { whole }
        var strengths: [String: Double] = [:]
        for row in try #require(rows as? [[String: Any]]) {
            guard let id = row["id"] as? String, let value = row[column] as? Double else {
                continue
            }
            strengths[id] = value
        }
        return strengths
    }

    @Test(
        "is one figure in every command, however ties are weighed",
        arguments: ["weight", "events", "mean", "max", "latest", "decay:90"])
    func agreement(weighing: String) throws {
        let selection = ["--roll-up", "--weigh", weighing]
        let described = try strengths(
            ["describe", "seeds"] + selection, in: "strongest_actors", "strength")
        #expect(described.count == 24)
        let others = [
            try strengths(
                ["centrality", "seeds", "--measure", "strength", "--raw"] + selection,
                in: "actors", "strength"),
            try strengths(["export", "seeds"] + selection, in: "actors", "strength"),
            try strengths(
                ["compare", "seeds", "2011..2016", "2011..2016"] + selection, in: "actors",
                "strength_after"),
        ]
        // Who fades by the end of the window is as strong as in another window that ends elsewhere.
        for other in weighing.hasPrefix("decay") ? Array(others.prefix(2)) : others {
            #expect(Set(other.keys) == Set(described.keys))
            for (id, strength) in described {
                let found = try #require(other[id])
                #expect(abs(found - strength) <= 1e-9 * max(1, strength), "\(id)")
            }
        }
        let strongest = described.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        let top = try strengths(
            ["export", "seeds", "--top", "3"] + selection, in: "actors", "strength")
        #expect(Set(top.keys).isSubset(of: strongest.map(\.key)))
    }
}
