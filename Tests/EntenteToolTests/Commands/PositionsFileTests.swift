import Foundation
import Testing

@Suite("--positions FILE")
struct PositionsFileTests {
    private static let actors = ["--roll-up", "--actors", "us,russia,isis,syrian_government"]

    /// Where the actors of a drawing stand, by id.
    private func places(in source: String) -> [String: String] {
        var places: [String: String] = [:]
        for line in source.split(separator: "\n") where line.contains("id=\"actor-") {
            let text = String(line)
            if let id = text.firstMatch(of: /id="actor-([^"]+)"/)?.1,
                let place = text.firstMatch(of: /pos="([^"]+)"/)?.1
            {
                places[String(id)] = String(place)
            }
        }
        return places
    }

    @Test("makes pictures of several commands agree, and gathers all actors")
    func agreement() throws {
        try Folder.temporary { folder in
            let file = folder.path + "/positions.csv"
            @discardableResult
            func run(_ arguments: [String], _ more: [String] = Self.actors) throws -> Tool.Outcome {
                let outcome = try Tool.run(arguments + more + ["--positions", file])
                #expect(outcome.status == 0, "\(outcome.messages)")
                return outcome
            }
            let truce = try run(["draw", "seeds", "--phase", "truce", "--format", "dot"])
            let first = places(in: truce.text)
            #expect(first.count >= 2)
            #expect(truce.messages.contains("places of \(first.count) actors written to \(file)"))

            let whole = try run(["draw", "seeds", "--format", "dot"], ["--roll-up"])
            let all = places(in: whole.text)
            #expect(all.count > first.count)
            for (id, place) in first { #expect(all[id] == place, "\(id)") }
            #expect(whole.messages.contains("\(first.count) actors stand where \(file) says"))
            let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            #expect(lines.first == "id,x,y" && lines.count == all.count + 1)
            #expect(lines.dropFirst().sorted() == Array(lines.dropFirst()))

            try run(
                [
                    "slices", "seeds", "--phases", "--draw", folder.path + "/phases",
                    "--draw-format", "dot",
                ])
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/phases")
            {
                let text = try String(
                    contentsOfFile: folder.path + "/phases/" + name, encoding: .utf8)
                for (id, place) in places(in: text) { #expect(all[id] == place, "\(name) \(id)") }
            }
            let change = folder.path + "/change.dot"
            try run(["compare", "seeds", "truce", "aleppo", "--draw", change])
            let changed = places(in: try String(contentsOfFile: change, encoding: .utf8))
            #expect(!changed.isEmpty)
            for (id, place) in changed { #expect(all[id] == place, "\(id)") }
            // Nothing was new, so the file is as it was.
            #expect(
                try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") == lines)
        }
    }

    @Test("is refused with its line where it is wrong, and left as it is")
    func wrong() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("positions.csv")
            for (text, message) in [
                ("id,x,y\nus,1,left\n", "positions.csv:2:6: y \"left\" is not a number"),
                ("id,x,y\nus,1,2\nus,1,2\n", "positions.csv:3:1: the actor \"us\" is listed twice"),
                ("id,x\nus,1\n", "positions.csv:1: there is no column for y"),
            ] {
                try Data(text.utf8).write(to: file)
                let outcome = try Tool.run(
                    ["draw", "seeds", "--positions", file.path] + Self.actors)
                #expect(outcome.status == 65 && outcome.output.isEmpty)
                #expect(outcome.messages.contains(message), "\(outcome.messages)")
                #expect(try String(contentsOf: file, encoding: .utf8) == text)
            }
        }
    }

    @Test("goes with a picture, and is no table of the case")
    func refusal() throws {
        let slices = try Tool.run(["slices", "seeds", "--positions", "p.csv"])
        #expect(slices.status == 64 && slices.messages.contains("--draw"))
        let compare = try Tool.run(["compare", "seeds", "truce", "aleppo", "--positions", "p.csv"])
        #expect(compare.status == 64 && compare.messages.contains("--draw"))
        let table = try Tool.run(
            ["draw", "seeds", "--positions", "seeds/actors.csv"] + Self.actors)
        #expect(table.status == 73, "\(table.messages)")
    }
}
