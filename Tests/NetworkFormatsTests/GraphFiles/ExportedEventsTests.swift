import ActorNetworks
import Foundation
import NetworkFormats
import Testing

@Suite("Exported events are read back")
struct ExportedEventsTests {
    /// Dates of every sort, labels, types, totals, and columns that have the names of ours.
    private static let folder = [
        "events.csv": #"""
        id,date,precision,end_date,date_basis,source,target,kind,weight,events,cameo,directed,certainty,\#
        summary,document,paragraph,speaker,note,extent,place,source_label,score
        1,2016-01-01,,,,us,kerry,conflict,2,1,190,yes,implied,"one, ""two""",d1,3,us,,far,Aleppo,x,1
        2,2016-01-03,,2016-01-05,,us,rebels,conflict,0.5,1,,yes,stated,,,,,a note,,,,
        3,2016-01-03,,2016-01-05,within,us,rebels,conflict,0.5,1,,yes,,,,,,,near,,,2
        4,2016-02-01,month,,,us,rebels,cooperation,,1,057,no,,,d2,,,,,,,
        5,2016-02-01,month,2016-04-30,span,rebels,us,negotiation,6,3,,,reported,,,,,,,Homs,,
        6,2015-01-01,year,,relative,rebels,us,negotiation,1,1,,,reported,,,,,,,,,
        7,,,,undated,kerry,rebels,negotiation,1,1,,,reported,,,,,,,,,
        """#,
        "actors.csv": """
        id,name,label,type,parent
        us,United States,US,state,
        kerry,John Kerry,Kerry,person,us
        rebels,Rebels,,armed opposition,
        """,
        "sources.csv": """
        id,publisher,headline,date,url
        d1,The Paper,A headline,2016-01-02,https://example.org/1
        d2,,,2016-03,
        """,
    ]

    private static func theCase() throws -> Case {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "exported-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in Self.folder {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return try #require(try CaseReader().read(folder.path).case)
    }

    private static func reading(_ bytes: [UInt8], _ name: String) throws -> Case {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "\(UUID().uuidString)-\(name)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reading = try CaseReader().read(file.path)
        #expect(reading.problems.isEmpty)
        return try #require(reading.case)
    }

    /// What an event says, as far as a table of events says it.
    private static func facts(_ theCase: Case) -> [String] {
        (0..<theCase.events.count).map { row in
            let event = theCase.event(at: row)
            let labels = [event.source, event.target].map { id in
                theCase.actors.actors.first { $0.id == id }?.label ?? "?"
            }
            return "\(event.id) \(event.date) \(event.date.extent) \(event.date.precision) "
                + "\(event.source) \(event.target) \(labels) \(String(describing: event.kind)) "
                + "\(String(describing: event.weight)) \(event.count) "
                + "\(event.code ?? "-") \(event.isDirected) "
                + "\(String(describing: event.certainty)) \(event.summary ?? "-") "
                + "\(event.citation) \(event.note ?? "-")"
        }
    }

    @Test("A table of events says the same again, and is the same bytes when it is written again")
    func table() throws {
        let first = try Self.theCase()
        let table = try first.snapshot().eventFile.bytes
        let second = try Self.reading(table, "all.csv")
        #expect(Self.facts(second) == Self.facts(first))
        #expect(second.events.undatedCount == 1)
        #expect(try second.snapshot().eventFile.bytes == table)
        #expect(second.events.value(of: 1, in: "score") == first.events.value(of: 1, in: "score"))
        // A column of the case that has the name of one of ours stays, under another name.
        let rows = 0..<first.events.count
        let extents = rows.map { first.events.value(of: $0, in: "extent") }
        #expect(extents.compactMap(\.self).sorted() == ["far", "near"])
        #expect(rows.map { second.events.value(of: $0, in: "original_extent") } == extents)
    }

    @Test("JSON says the same again, of actors and documents as well")
    func json() throws {
        let first = try Self.theCase()
        let json = Array(try first.snapshot().json.text.utf8)
        let second = try Self.reading(json, "all.json")
        #expect(Self.facts(second) == Self.facts(first))
        #expect(second.title == first.title)
        #expect(second.actors.actors.map(\.id) == first.actors.actors.map(\.id))
        #expect(second.actors.actors.map(\.name) == first.actors.actors.map(\.name))
        #expect(second.actors.actors.map(\.type) == first.actors.actors.map(\.type))
        #expect(second.actors.actors.map(\.parent) == first.actors.actors.map(\.parent))
        #expect(second.documents.map(\.id) == ["d1", "d2"])
        #expect(second.documents.first { $0.id == "d1" } == first.documents.first { $0.id == "d1" })
        #expect(Array(try second.snapshot().json.text.utf8) == json)
    }

    @Test("A register beside an exported network says what actors are")
    func besideRegister() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "exported-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.theCase().snapshot().json.text.write(
            to: folder.appending(path: "events.json"), atomically: true, encoding: .utf8)
        try "id,label\nus,USA\nkerry,Kerry\nrebels,R\n".write(
            to: folder.appending(path: "actors.csv"), atomically: true, encoding: .utf8)
        let theCase = try #require(try CaseReader().read(folder.path).case)
        #expect(theCase.actors.actors.map(\.label) == ["USA", "Kerry", "R"])
    }
}
