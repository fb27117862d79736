import Foundation
import Testing

@Suite("entente import")
struct ImportCommandTests {
    @Test("writes a case that describes itself and reads the same")
    func seeds() throws {
        try Folder.temporary { folder in
            let copy = folder.appendingPathComponent("copy").path
            let outcome = try Tool.run(["import", "seeds", "-o", copy])
            #expect(outcome.status == 0)
            #expect(outcome.text.hasPrefix("Read 1 table of events with 175 rows: 175 events"))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: copy).sorted() == [
                    "actors.csv", "datapackage.json", "events.csv", "import.log", "mapping.txt",
                    "phases.csv", "sources.csv",
                ])
            for arguments in [
                ["centrality", "--roll-up", "--measure", "strength", "--format", "csv"],
                ["export", "--format", "csv"], ["why", "russia", "us", "--format", "csv"],
            ] {
                let command = arguments[0]
                let rest = Array(arguments.dropFirst())
                let one = try Tool.run([command, "seeds"] + rest)
                let other = try Tool.run([command, copy] + rest)
                #expect(one.status == 0)
                #expect(one.output == other.output)
            }
            let again = folder.appendingPathComponent("again").path
            try Tool.run(["import", copy, "-o", again])
            for table in ["events.csv", "actors.csv", "sources.csv", "phases.csv"] {
                #expect(
                    FileManager.default.contentsEqual(
                        atPath: "\(copy)/\(table)", andPath: "\(again)/\(table)"))
            }
        }
    }

    @Test(
        "leaves a folder that is there alone, unless told otherwise, and then leaves no old table")
    func force() throws {
        try Folder.temporary { folder in
            let copy = folder.appendingPathComponent("copy").path
            try Tool.run(["import", "seeds", "-o", copy])
            try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(copy)/mine.txt"))
            try Folder.withEvents(["1,2015-01-01,a,b,conflict"]) { events in
                let refused = try Tool.run(["import", events, "-o", copy])
                #expect(refused.status == 73)
                #expect(refused.output.isEmpty)
                #expect(refused.messages.contains("add --force"))
                #expect(try Tool.run(["import", events, "-o", copy, "--force"]).status == 0)
                #expect(
                    try FileManager.default.contentsOfDirectory(atPath: copy).sorted()
                        == [
                            "actors.csv", "datapackage.json", "events.csv", "import.log",
                            "mapping.txt", "mine.txt",
                        ])
                let table = try String(contentsOfFile: "\(copy)/events.csv", encoding: .utf8)
                #expect(table.split(separator: "\n").count == 2)
            }
        }
    }

    @Test("never writes over what it reads")
    func inputs() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,conflict"]) { folder in
            let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/events.csv"))
            let outcome = try Tool.run(["import", folder, "-o", folder, "--force"])
            #expect(outcome.status == 73)
            #expect(outcome.messages.contains("is what the command reads"))
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: "\(folder)/events.csv")) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["events.csv"])
        }
    }

    @Test("writes nothing where the data are bad, and says what became of bad rows in every form")
    func badRows() throws {
        try Folder.withEvents([
            "1,2015-01-01,a,b,conflict", "2,2015-02-30,a,b,conflict", "3,2015-01-01,a,b,war",
        ]) { events in
            try Folder.temporary { folder in
                let copy = folder.appendingPathComponent("copy").path
                let stopped = try Tool.run(["import", events, "-o", copy])
                #expect(stopped.status == 65)
                #expect(!FileManager.default.fileExists(atPath: copy))
                let outcome = try Tool.run(
                    ["import", events, "-o", copy, "--skip-bad-rows", "--format", "csv"])
                #expect(outcome.status == 0)
                let table = rows(ofCSV: outcome.text)
                #expect(table.map { $0["outcome"] } == ["event", "refused", "refused"])
                #expect(table.map { $0["rows"] } == ["1", "1", "1"])
                #expect(table[0]["kind"] == "conflict")
                let log = try String(contentsOfFile: "\(copy)/import.log", encoding: .utf8)
                #expect(log.contains("2 of 3 rows were skipped, 67 %"))
                #expect(log.contains("events.csv:3:"))
            }
        }
    }

    @Test("takes title, description and licences from the options and from what it reads")
    func description() throws {
        try Folder.temporary { folder in
            let copy = folder.appendingPathComponent("copy").path
            try Tool.run([
                "import", "seeds", "-o", copy, "--title", "Five articles", "--license", "CC-BY-4.0",
            ])
            #expect(try Tool.run(["describe", copy]).text.hasPrefix("Five articles"))
            let again = folder.appendingPathComponent("again").path
            try Tool.run(["import", copy, "-o", again, "--description", "Coded by hand."])
            let package = try object(
                ofJSON: Data(contentsOf: URL(fileURLWithPath: "\(again)/datapackage.json")))
            #expect(package["title"] as? String == "Five articles")
            #expect(package["description"] as? String == "Coded by hand.")
            #expect((package["licenses"] as? [[String: String]])?.first?["name"] == "CC-BY-4.0")
            #expect(package["name"] as? String == "relations-in-the-syrian-war")
        }
    }

    @Test("reads a package that names its tables, and goes on without one that is broken")
    func packages() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,conflict"]) { folder in
            let place = URL(fileURLWithPath: folder)
            let package = place.appendingPathComponent("datapackage.json")
            try FileManager.default.moveItem(
                at: place.appendingPathComponent("events.csv"),
                to: place.appendingPathComponent("acts.csv"))
            try Data("id\na\nb\nc\n".utf8).write(to: place.appendingPathComponent("who.csv"))
            let text = """
                {"title": "Acts", "resources": [{"name": "events", "path": "acts.csv"},
                 {"name": "actors", "path": "who.csv"}]}
                """
            try Data(text.utf8).write(to: package)
            let outcome = try Tool.run(["describe", folder])
            #expect(outcome.status == 0)
            #expect(outcome.text.hasPrefix("Acts"))
            #expect(outcome.text.contains("3 actors"))
            try FileManager.default.moveItem(
                at: place.appendingPathComponent("acts.csv"),
                to: place.appendingPathComponent("events.csv"))
            try Data("{\"title\":\n \"Acts\",,}".utf8).write(to: package)
            let broken = try Tool.run(["describe", folder])
            #expect(broken.status == 0)
            #expect(broken.messages.contains("datapackage.json:2:9"))
        }
    }

    @Test("writes how the tables were read as a mapping file, which reads them so again")
    func mapping() throws {
        let lines = ["Wann,Wer,Wen,Art", "3/4/2016,a,b,Konflikt", "2016-01-02,b,a,Konflikt"]
        try Folder.withTable(lines) { table in
            try Folder.temporary { folder in
                let copy = folder.appendingPathComponent("copy").path
                let words = folder.appendingPathComponent("words.csv")
                try Data("Konflikt,conflict\n".utf8).write(to: words)
                let outcome = try Tool.run([
                    "import", table, "-o", copy, "--map", "Wann=date", "--map", "Wer=source",
                    "--map", "Wen=target", "--map", "Art=kind", "--dates", "dmy", "--kind-words",
                    words.path,
                ])
                try #require(outcome.status == 0, "\(outcome.messages)")
                let arguments = ["--table", "events"]
                let mapped = try Tool.run(
                    ["export", table, "--mapping", "\(copy)/mapping.txt"] + arguments)
                #expect(mapped.status == 0)
                #expect(mapped.output == (try Tool.run(["export", copy] + arguments)).output)
                #expect(mapped.text.contains("2016-04-03"))
            }
        }
    }

    @Test("leaves nothing behind on a full disk", .enabled(if: SmallDisk.isAvailable))
    func fullDisk() throws {
        try SmallDisk.withDisk { disk in
            let outcome = try Tool.run(["import", "seeds", "-o", "\(disk)/copy"])
            #expect(outcome.status == 73)
            #expect(outcome.messages.contains("make room on the disk"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == [])
        }
    }

    @Test("makes a package that the public validator accepts", .enabled(if: Frictionless.isThere))
    func frictionless() throws {
        try Folder.temporary { folder in
            let copy = folder.appendingPathComponent("copy").path
            try Tool.run(["import", "seeds", "-o", copy, "--license", "CC-BY-4.0"])
            let seeds = Tool.package.appendingPathComponent("seeds").path
            for folder in [copy, seeds] {
                let outcome = try Frictionless.validate("\(folder)/datapackage.json")
                #expect(outcome.status == 0, "\(outcome.text)")
            }
        }
    }
}

/// The public validator of data packages; `ENTENTE_FRICTIONLESS` or the search path leads to it.
enum Frictionless {
    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/frictionless" }
        return ([environment["ENTENTE_FRICTIONLESS"] ?? ""] + folders).first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    static var isThere: Bool { path != nil }

    static func validate(_ package: String) throws -> Tool.Outcome {
        let path = try #require(path)
        return try Tool.run(
            URL(fileURLWithPath: path), ["validate", package],
            in: URL(fileURLWithPath: package).deletingLastPathComponent())
    }
}

/// A disk of a few kilobytes.
enum SmallDisk {
    /// Whether one can be made: by root, on Linux.
    static let isAvailable: Bool = {
        #if os(Linux)
        (try? withDisk { _ in true }) ?? false
        #else
        false
        #endif
    }()

    static func withDisk<Value>(_ work: (String) throws -> Value) throws -> Value {
        try Folder.temporary { folder in
            let mount = URL(fileURLWithPath: "/bin/mount")
            let made = try Tool.run(
                mount, ["-t", "tmpfs", "-o", "size=16k", "tmpfs", folder.path], in: folder)
            try #require(made.status == 0)
            defer {
                _ = try? Tool.run(
                    URL(fileURLWithPath: "/bin/umount"), [folder.path],
                    in: folder.deletingLastPathComponent())
            }
            return try work(folder.path)
        }
    }
}
