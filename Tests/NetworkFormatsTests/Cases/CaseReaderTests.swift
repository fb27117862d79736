import ActorNetworks
import Foundation
import NetworkFormats
import Testing

@Suite("Reading a case from disk")
struct CaseReaderTests {
    /// A folder that holds the given files, for as long as `body` runs.
    private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "entente-\(UUID().uuidString)/my case")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        try body(folder.path(percentEncoded: false))
    }

    private let events = "date,source,target,kind\n2016,a,b,-\n"

    @Test("takes a folder, with what else is in it, or a single table")
    func folderOrTable() throws {
        let files = [
            "events.tsv": "date\tsource\ttarget\tkind\n2016\ta\tb\t-\n",
            "actors.csv": "id;name\na;Alpha, the First\nb;Beta\nc;Gamma\n",
            "phases.csv": "id,start,end\np,2016,\n", "notes.md": "nothing of ours",
        ]
        try inFolder(files) { path in
            for spelling in [path, path + "/"] {
                let reading = try CaseReader().read(spelling)
                let theCase = try reading.get()
                #expect(theCase.title == "my case")
                #expect(theCase.actors.actors.map(\.name) == ["Alpha, the First", "Beta", "Gamma"])
                #expect(theCase.phases.count == 1)
                #expect(reading.tables.map(\.file) == ["actors.csv", "phases.csv", "events.tsv"])
                #expect(reading.tables.map(\.delimiter) == [.semicolon, .comma, .tab])
            }
            let theCase = try CaseReader().read(path + "/events.tsv").get()
            #expect(theCase.title == "events")
            #expect(theCase.actors.count == 2)
        }
    }

    @Test("says what is missing")
    func missing() throws {
        try inFolder(["actors.csv": "id\na\n"]) { path in
            #expect(throws: FormatError.self) { try CaseReader().read(path) }
            #expect(
                message(of: { try CaseReader().read(path) })
                    == "\(path): there is no table of events and no graph file; add "
                    + "events.csv, or name the file itself"
            )
            #expect(
                message(of: { try CaseReader().read(path + "/none") })
                    == "\(path)/none: there is no such file or folder; check the name and where you "
                    + "are")
        }
    }

    @Test("says what cannot be read")
    func unreadable() throws {
        try inFolder([:]) { path in
            try FileManager.default.createDirectory(
                atPath: path + "/events.csv", withIntermediateDirectories: false)
            #expect(
                message(of: { try CaseReader().read(path) })
                    == "\(path)/events.csv: is not a file; save the table as a file and name that"
            )
        }
    }

    @Test("says which files of a folder are not read, because their names are not quite right")
    func ignored() throws {
        let files = [
            "events.csv": events, "actor.csv": "id\na\n", "Sources.txt": "id\n", "notes.csv": "",
            "events.tsv": "",
        ]
        try inFolder(files) { path in
            try FileManager.default.createSymbolicLink(
                atPath: path + "/phases.csv", withDestinationPath: path + "/nowhere")
            #expect(
                try CaseReader().read(path).alarms.map(\.description) == [
                    "Sources.txt: the file is not read; call it sources.csv if it is that table; "
                        + "one of each is read",
                    "actor.csv: the file is not read; call it actors.csv if it is that table; one "
                        + "of each is read",
                    "events.tsv: the file is not read; call it events.csv if it is that table; one "
                        + "of each is read",
                    "phases.csv: the link leads nowhere, so the file is not read; correct or remove "
                        + "the link",
                ])
        }
    }

    @Test("reads a pipe to its end, and a device not at all")
    func pipes() throws {
        try inFolder([:]) { path in
            let pipe = path + "/pipe"
            try #require(mkfifo(pipe, 0o600) == 0)
            let text = events + String(repeating: "2016,c,d,-\n", count: 50_000)
            let writer = Thread {
                FileHandle(forWritingAtPath: pipe)?.write(Data(text.utf8))
            }
            writer.start()
            #expect(
                try CaseReader().read(pipe).get().events.count == text.split(separator: "\n").count
                    - 1)
            #expect(
                message(of: { try CaseReader().read("/dev/zero") })?.contains("not a file") == true)
        }
    }

    @Test("says that a folder cannot be listed instead of calling it empty")
    func closedFolder() throws {
        try inFolder(["events.csv": events]) { path in
            chmod(path, 0o000)
            defer { chmod(path, 0o700) }
            // Nothing is closed to the super-user.
            guard !FileManager.default.isReadableFile(atPath: path) else { return }
            #expect(
                message(of: { try CaseReader().read(path) })?.contains("cannot be listed") == true)
        }
    }

    @Test("throws the first error and the number of others where a case is needed")
    func badData() throws {
        try inFolder(["events.csv": events + "x,a,b,-\ny,a,b,-\n2016,a,b\n"]) { path in
            #expect(
                message(of: { try CaseReader().read(path).get() })
                    == "events.csv:3:1: date \"x\" is not a date; write 2016-03-30, 2016-03 or 2016 "
                    + "(and 2 more)")
            let skipping = try CaseReader(skipBadRows: true).read(path)
            #expect(skipping.case?.events.count == 1)
        }
    }

    @Test("gives the same case whatever the order of the rows")
    func order() throws {
        let rows = ["3,2016-02-01,c,a,+", "1,2016-01-01,a,b,-", "2,2016-01-01,b,c,talks"]
        func ids(_ rows: [String]) throws -> [String] {
            let table = "id,date,source,target,kind\n" + rows.joined(separator: "\n")
            let theCase = try read(table).get()
            return (0..<theCase.events.count).map { theCase.events.id(of: $0) }
        }
        #expect(try ids(rows) == ["1", "2", "3"])
        #expect(try ids(rows.reversed()) == ["1", "2", "3"])
    }

    private func message(of body: () throws -> Any) -> String? {
        do {
            _ = try body()
            return nil
        } catch {
            return "\(error)"
        }
    }
}
