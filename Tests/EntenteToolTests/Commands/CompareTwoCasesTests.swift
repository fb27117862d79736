import Foundation
import Testing

@Suite("entente compare of two cases")
struct CompareTwoCasesTests {
    @Test("takes an actor of another id for the same if its name or an alias says so, and tells it")
    func renamed() throws {
        func folder(_ id: String, _ body: (String) throws -> Void) throws {
            try Folder.temporary { folder in
                try Data("id,name\n\(id),Alpha\nb,Beta\n".utf8).write(
                    to: folder.appendingPathComponent("actors.csv"))
                try Data("id,date,source,target,kind\n1,2015-01-01,\(id),b,conflict\n".utf8).write(
                    to: folder.appendingPathComponent("events.csv"))
                try body(folder.path)
            }
        }
        try folder("a1") { one in
            try folder("a2") { other in
                let outcome = try Tool.run(["compare", one, other, "--exit-code"])
                #expect(outcome.status == 0)
                #expect(outcome.text.contains("matched by name: a1 is a2"))
            }
        }
    }

    @Test("warns of aliases with semicolons between them, and takes those with | and spaces")
    func aliases() throws {
        for (written, isJoined) in [("America;US", true), ("America | US", false)] {
            try Folder.temporary { folder in
                let actors = "id,name,aliases\nusa,United States,\(written)\nb,Beta,\n"
                try Data(actors.utf8).write(to: folder.appendingPathComponent("actors.csv"))
                try Data("date,source,target,kind\n2015-01-01,usa,b,conflict\n".utf8).write(
                    to: folder.appendingPathComponent("events.csv"))
                let check = try Tool.run(["check", folder.path])
                let warning = "the alias \"America;US\" is read as one name"
                #expect((check.text + check.messages).contains(warning) == isJoined)
                try Folder.withTable(["date,source,target,kind", "2015-01-01,US,b,conflict"]) {
                    let outcome = try Tool.run(["compare", folder.path, $0])
                    let isMatched = outcome.text.contains("matched by alias: usa is US")
                    #expect(isMatched == !isJoined)
                }
            }
        }
    }
}
