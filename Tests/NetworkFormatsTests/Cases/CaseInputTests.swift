import ActorNetworks
import Foundation
import Testing

@testable import NetworkFormats

@Suite("The places of a case")
struct CaseInputTests {
    private let header = "date,source,target,kind\n"

    /// A folder with files of the given texts, or bytes, for as long as the work takes.
    private func inFolder(_ files: [String: [UInt8]], _ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "places-\(UInt64.random(in: 0 ... .max))")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        try work(folder.path)
    }

    private func table(_ rows: String) -> [UInt8] { Array((header + rows).utf8) }

    private func dates(_ reading: CaseReading) throws -> [String] {
        let events = try reading.get().events
        return (0..<events.count).map { events.date(of: $0).description }
    }

    private func message(_ work: () throws -> Void) -> String {
        do {
            try work()
            return "none"
        } catch {
            return "\(error)"
        }
    }

    @Test("take what links lead to once, and no pipe that lies in a folder")
    func links() throws {
        try inFolder([
            "1.csv": table("2016-01-01,a,b,conflict\n"),
            "sub/2.csv": table("2016-01-02,a,b,conflict\n"),
        ]) { folder in
            let files = FileManager.default
            try files.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: ".")
            try files.createSymbolicLink(atPath: folder + "/0.csv", withDestinationPath: "1.csv")
            try files.createSymbolicLink(
                atPath: folder + "/sub/up.csv", withDestinationPath: "../1.csv")
            try files.createSymbolicLink(atPath: folder + "/also", withDestinationPath: "sub")
            try #require(mkfifo(folder + "/pipe.csv", 0o600) == 0)
            let reading = try CaseReader().read(folder)
            #expect(reading.tables.map(\.file) == ["1.csv", "sub/2.csv"])
            #expect(try dates(reading) == ["2016-01-01", "2016-01-02"])
            #expect(
                reading.alarms.map(\.description) == [
                    "pipe.csv: it is a pipe or a device, and in a folder none is read; name it "
                        + "itself to read it"
                ])
            let twice = try CaseReader().read([folder + "/1.csv", folder + "/0.csv"])
            #expect(try dates(twice) == ["2016-01-01"])
        }
    }

    @Test("are a folder of tables, several files, or a pattern, in any order")
    func manyFiles() throws {
        try inFolder([
            "2.csv": table("2016-01-02,a,b,-\n"), "1.csv": table("2016-01-01,a,b,-\n"),
            "sub/3.csv": table("2016-01-03,b,a,-\n"), "notes.md": Array("# Notes".utf8),
            ".hidden.csv": Array("x".utf8),
        ]) { folder in
            let all = ["2016-01-01", "2016-01-02", "2016-01-03"]
            let reading = try CaseReader().read(folder)
            #expect(try dates(reading) == all)
            #expect(reading.tables.map(\.file) == ["1.csv", "2.csv", "sub/3.csv"])
            #expect(reading.case?.title == CaseFiles.lastComponent(of: folder))
            #expect(reading.alarms.isEmpty)
            let files = ["/sub/3.csv", "/2.csv", "/1.csv"].map { folder + $0 }
            for paths in [files, files.reversed(), files + files] {
                let reading = try CaseReader().read(paths)
                #expect(try dates(reading) == all)
                #expect(reading.tables.map(\.file) == files.reversed().map(\.self))
            }
            #expect(try dates(CaseReader().read("\(folder)/[12].csv")) == Array(all.prefix(2)))
            #expect(try dates(CaseReader().read(["\(folder)/*", "\(folder)/sub/*"])) == all)
            #expect(
                message { _ = try CaseReader().read("\(folder)/9*.csv") }
                    == "\(folder)/9*.csv: no file fits the pattern; check it and where you are")
        }
    }

    @Test("may be packed, each in its own way")
    func packed() throws {
        let plain = try dates(CaseReader().read(Fixtures.path("packed/events.csv")))
        for name in ["events.csv.gz", "one.zip", "two.zip", "events.csv.zst"] {
            let reading = try CaseReader().read(Fixtures.path("packed/\(name)"))
            #expect(try dates(reading) == plain)
            #expect(reading.case?.title == TableSource.stem(of: name))
        }
        try inFolder([
            "events.csv.gz": Fixtures.bytes("packed/events.csv.gz"),
            "actors.csv": Array("id,name\nnorth,North\nsouth,South\n".utf8),
        ]) { folder in
            let reading = try CaseReader().read(folder)
            #expect(try dates(reading) == plain)
            #expect(try reading.get().actors.actors.map(\.name) == ["North", "South"])
        }
    }

    @Test("may be archives in a folder, of which only the tables are read")
    func archivesInFolder() throws {
        try inFolder([
            "a.zip": Fixtures.bytes("packed/two.zip"), "b.csv": table("2017-01-01,a,b,-\n"),
        ]) { folder in
            let reading = try CaseReader().read(folder)
            #expect(try reading.get().events.count == 13)
            #expect(
                reading.tables.map(\.file) == [
                    "a.zip/Jürgen/a.csv", "a.zip/Jürgen/b.csv", "b.csv",
                ])
            #expect(reading.alarms.isEmpty)
        }
    }

    @Test("tell what is damaged within them by file and entry")
    func damage() throws {
        let damaged = message { _ = try CaseReader().read(Fixtures.path("packed/damaged.zip")) }
        #expect(damaged.hasPrefix("damaged.zip/events.csv: it is damaged"))
        let cut = message { _ = try CaseReader().read(Fixtures.path("packed/cut.csv.gz")) }
        #expect(cut == "cut.csv.gz: it is cut short; fetch or make it again; gzip -t tests it")
        // What breaks off later is found when the table is read.
        var long = Array(header.utf8)
        for number in 0..<100_000 { long += Array("2016-01-01,a,\(number &* 7919),-\n".utf8) }
        let packed = try #require(Packer.gzip(long))
        try inFolder(["a.csv.gz": Array(packed.dropLast(9))]) { folder in
            let reading = try CaseReader(skipBadRows: true).read(folder)
            #expect(reading.case == nil)
            #expect(
                reading.messages == [
                    "a.csv.gz: it is cut short; fetch or make it again; gzip -t tests it"
                ])
        }
    }

    @Test("tell which of their files are not read")
    func ignored() throws {
        try inFolder([
            "a.csv": table("2016-01-02,a,b,-\n"), "b.dat": [1, 2, 3],
        ]) { folder in
            let alarms = try CaseReader().read(folder).alarms.map(\.description)
            #expect(
                alarms == [
                    "b.dat: the file is not read; name it itself, or give it an ending such as "
                        + ".csv, if it is a table"
                ])
        }
        try inFolder(["b.dat": [1]]) { folder in
            #expect(
                message { _ = try CaseReader().read(folder) }
                    == "\(folder): there is no table of events and no graph file; add "
                    + "events.csv, or name the file itself")
        }
        try inFolder([
            "a/events.csv": table("2016-01-02,a,b,-\n"), "a/actors.csv": Array("id\na\nb\n".utf8),
            "b/events.csv": table("2016-01-02,a,b,-\n"), "b/actors.csv": Array("id\na\nb\n".utf8),
        ]) { folder in
            #expect(
                message { _ = try CaseReader().read(["\(folder)/a", "\(folder)/b"]) }
                    .hasSuffix(
                        "this is a second register of actors, beside \(folder)/a/actors.csv; put "
                            + "both into one file, or read one of the cases"))
        }
    }

    @Test("that are named and hold no events are errors; beside others in a folder they are told")
    func namedTables() throws {
        try inFolder([
            "a.csv": table("2016-01-02,a,b,-\n"), "b.csv": Array("place,size\nRome,3\n".utf8),
            "actors.csv": Array("id,name\na,A\n".utf8), "c.csv": Array("date,from\n2016,a\n".utf8),
        ]) { folder in
            let told = try CaseReader().read(["\(folder)/a.csv", "\(folder)/[bc].csv"])
            #expect(try told.get().events.count == 1)
            #expect(told.alarms.map(\.reason) == [.ignoredFile, .ignoredFile])
            var reader = CaseReader(skipBadRows: true)
            reader.reading.columns = ["Ort": .place]
            let named = try reader.read(
                ["b.csv", "a.csv", "c.csv", "actors.csv"].map { "\(folder)/\($0)" })
            #expect(named.case == nil)
            let messages = named.messages.map { $0.replacing("\(folder)/", with: "") }
            let remedy =
                "leave it out or, if it is a table of events, say by --map \"NAME=date\" and the "
                + "like what its columns mean"
            #expect(
                messages.filter { !$0.contains("\"Ort\"") } == [
                    "actors.csv: the table has no columns for date, source and target, but the "
                        + "columns \"id\", \"name\"; name the folder that it is in, whose tables are "
                        + "read together",
                    "b.csv: the table has no columns for date, source and target, but the columns "
                        + "\"place\", \"size\"; \(remedy)",
                    "c.csv: the table has no column for target, but the columns "
                        + "\"date\", \"from\"; \(remedy)",
                ])
            #expect(messages.count { $0.contains("there is no column \"Ort\", which") } == 4)
        }
    }

    @Test("are read again in the same way by what was found out about each")
    func mapping() throws {
        let german =
            "\u{FEFF}Datum;Quelle;Ziel;kind;weight\n13.04.2016;Jürgen;b;-;1,5\n"
            + "05.04.2016;b;c;-;2\n"
        let american =
            "event_date,sender,receiver,type,Quelle,weight\n4/13/2016,a,Zoë,conflict,AFP,1.5\n"
            + "4/5/2016,a,c,conflict,AP,\"1,234.5\"\n"
        try inFolder([
            "de/a.csv": german.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
            "us/a.csv": Array(american.utf8),
            "us/b.csv": table("2016-01-02,a,b,-\n"),
        ]) { folder in
            let files = ["de/a.csv", "us/a.csv", "us/b.csv"].map { "\(folder)/\($0)" }
            let reading = try CaseReader().read(files)
            let theCase = try reading.get()
            #expect(
                try dates(reading) == [
                    "2016-01-02", "2016-04-05", "2016-04-05", "2016-04-13", "2016-04-13",
                ])
            #expect(theCase.actors.actors.map(\.name).contains("Jürgen"))
            let mapping = ReadingChoices().completed(by: reading.tables)
            #expect(mapping.dates == nil && mapping.encoding == nil && mapping.columns.isEmpty)
            #expect(mapping.dialect == "plain")
            var reader = CaseReader()
            reader.reading = try ReadingChoices(parsing: mapping.mappingFile, file: "mapping.txt")
            let again = try reader.read(files.reversed())
            #expect(try dates(again) == dates(reading))
            #expect(again.case?.events.weights == theCase.events.weights)
            #expect(again.case?.actors.actors == theCase.actors.actors)
            #expect(!again.alarms.contains { $0.reason == .missingColumn })
            // Alone, and with nothing left that tells the order.
            let one = try reader.read("\(folder)/us/a.csv")
            #expect(try dates(one) == ["2016-04-05", "2016-04-13"])
            #expect(reader.reading.choices(for: "us/a.csv").dates == .mdy)
            #expect(reader.reading.choices(for: "de/a.csv").encoding == .utf16LittleEndian)
            #expect(reader.reading.choices(for: "de/a.csv").decimal == .comma)
        }
    }

    @Test("hold text in other encodings, which is told")
    func encodings() throws {
        let latin =
            Array(header.utf8) + Array("2016-01-01,J".utf8) + [0xFC] + Array("rgen,b,-\n".utf8)
        try inFolder(["a.csv": latin]) { folder in
            let reading = try CaseReader().read(folder)
            #expect(try reading.get().actors.actors.map(\.name).sorted() == ["Jürgen", "b"])
            #expect(
                reading.alarms.map(\.description) == [
                    "a.csv:2: 1 line is not UTF-8 and was read as Windows-1252; name the encoding "
                        + "with --encoding if names look wrong"
                ])
            var reader = CaseReader()
            reader.reading.encoding = TextEncoding(named: "windows-1251")
            let other = try reader.read(folder)
            #expect(try other.get().actors.actors.map(\.name).sorted() == ["Jьrgen", "b"])
            #expect(other.alarms.isEmpty)
            reader.reading.encoding = .utf8
            #expect(try reader.read(folder).problems.count(of: .invalidUTF8) == 1)
        }
    }
}
