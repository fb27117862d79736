import ActorNetworks
import Foundation
import NetworkFormats
import Testing

@Suite("Events that are other events again")
struct RepeatedEventsTests {
    /// Reads tables of one header side by side.
    private func read(
        _ header: String, _ tables: [[String]], oneADay: Bool = false
    ) throws -> CaseReading {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "repeats-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, rows) in tables.enumerated() {
            try (([header] + rows).joined(separator: "\n") + "\n").write(
                to: folder.appending(path: "t\(index).csv"), atomically: true, encoding: .utf8)
        }
        var reader = CaseReader()
        reader.choices.keepsOneADay = oneADay
        return try reader.read(folder.path)
    }

    private let header = "date,source,target,kind"
    private let rows = [
        "2020-01-01,a,b,conflict", "2020-01-02,a,b,conflict", "2020-01-01,a,b,conflict",
        "2020-01-03,b,c,cooperation", "2020-01-03,b,c,cooperation", "2020-01-03,c,b,cooperation",
    ]

    @Test("are one a day in several tables as in one")
    func oneADay() throws {
        let whole = try read(header, [rows], oneADay: true)
        let parted = try read(
            header,
            [[rows[0], rows[2], rows[4]], [], [rows[1], rows[3], rows[5]]].filter {
                !$0.isEmpty
            }, oneADay: true)
        #expect(try whole.get().events.count == 4)
        #expect(try parted.get().events.count == 4)
        #expect(parted.omitted.map(\.count) == [1, 1])
        #expect(parted.tables.map(\.eventTotal) == [2, 2])
        #expect(parted.tables.map { $0.eventCounts[.conflict] } == [1, 1])
        #expect(parted.tables.map { $0.eventCounts[.cooperation] } == [1, 1])
        #expect(try read(header, [rows]).get().events.count == 6)
    }

    @Test("of which the one with the smallest id stays, whatever the order of rows and files")
    func smallestID() throws {
        let header = "id,date,source,target,kind,weight"
        let rows = [
            "e3,2020-01-01,a,b,conflict,3", "e1,2020-01-01,a,b,conflict,1",
            "e2,2020-01-01,a,b,conflict,2", "e0,2020-01-02,a,b,conflict,9",
        ]
        for tables in [[rows], [rows.reversed()], [[rows[0]], [rows[2], rows[3]], [rows[1]]]] {
            let events = try read(header, tables, oneADay: true).get().events
            #expect(events.weights == [1, 9])
        }
    }

    @Test("An id that two files have is told with what helps where each file has ids of its own")
    func idsOfFiles() throws {
        let header = "id,date,source,target,kind"
        let tables = [["1,2020-01-01,a,b,conflict"], ["1,2021-01-01,a,b,conflict"]]
        let problem = try #require(try read(header, tables).problems.kept.first)
        #expect(problem.problem.hasPrefix("the event \"1\" is already on line 2 of t0.csv"))
        #expect(problem.remedy.hasSuffix("keep them as remarks with --map \"id=note\""))
    }

    @Test("A greatest age that no column tells leaves nothing out, which is told")
    func age() throws {
        var reader = CaseReader()
        reader.choices.greatestAge = 31
        let table = header + "\n" + rows[0] + "\n"
        let reading = reader.read(
            CaseFiles(events: .init(name: "events.csv", bytes: Array(table.utf8))))
        #expect(
            reading.alarms.map(\.description) == [
                "events.csv: no column tells when rows were added, so none is left out for its age; "
                    + "leave out --max-age, or choose rows by --window"
            ])
    }

    @Test("are mirror images in two tables as in one")
    func mirrored() throws {
        let header =
            "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\t"
            + "CAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\t"
            + "Sentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude"
        func row(_ id: Int, _ source: String, _ target: String) -> String {
            "\(id)\t2018-06-01\t\(source)\t\t\(source)\tConsult\t040\t1.0\t\(target)\t\t\(target)\t"
                + "77\t2\tPaper\t\t\t\t\t\t"
        }
        let there = row(1, "North", "South")
        let back = row(2, "South", "North")
        let whole = try read(header, [[there, back]])
        let parted = try read(header, [[there], [back]])
        for reading in [whole, parted] {
            let events = try reading.get().events
            #expect(events.count == 1)
            #expect(events.areDirected == [false])
            #expect(reading.omitted.map(\.reason) == [.mirrored])
        }
        #expect(parted.omitted.map(\.file).map { $0.hasSuffix("t1.csv") } == [true])
    }
}
