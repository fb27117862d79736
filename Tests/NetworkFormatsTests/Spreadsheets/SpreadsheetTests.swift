import ActorNetworks
import Foundation
import Testing

@testable import NetworkFormats

@Suite("Spreadsheets")
struct SpreadsheetTests {
    private func table(_ name: String, sheet: String? = nil) throws -> CaseFiles.Table {
        var choices = ReadingChoices()
        choices.sheet = sheet
        return try TableSource(Fixtures.path("spreadsheets/\(name)"), name: name).table(choices)
    }

    private func lines(_ name: String, sheet: String? = nil) throws -> [String] {
        String(decoding: try table(name, sheet: sheet).bytes, as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    private func message(_ work: () throws -> Void) -> String {
        do {
            try work()
            return "none"
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "give dates, numbers and texts by the types of their cells",
        arguments: ["events", "strict"])
    func officeOpenXML(name: String) throws {
        #expect(
            try lines("\(name).xlsx") == [
                "Events of the year,,,,,,",
                ",Actors,,,,,",
                "date,source,target,kind,weight,directed,summary",
                "2016-03-30,North,South,conflict,1.5,true,plain",
                "2016-03-31 14:30:00,South,North,conflict,2,false,\"a, \"\"quoted\"\"",
                "text\"",
                "2016-04-01,North,East,cooperation,3,true,rich text",
                "2016-05,East,North,negotiation,1234.5,,",
            ])
        #expect(
            try table("\(name).xlsx").notes.map(\.problem) == [
                "the cell Events 2016!H8 holds the error #N/A and is read as empty",
                "the sheet \"Events 2016\" is read, and not \"Hidden\" (hidden), \"Other\"",
            ])
    }

    @Test(
        "count days from 1904 where they say so, and need no references",
        arguments: ["from1904", "references"])
    func from1904(name: String) throws {
        #expect(
            try lines("\(name).xlsx") == [
                "date,source,target,kind,weight", "2016-03-30,a,b,conflict,2",
                "2016-03-31 18:00:00,b,a,conflict,0.1",
            ])
    }

    @Test("of OpenDocument repeat cells and rows, and end where nothing follows")
    func openDocument() throws {
        #expect(
            try lines("events.ods") == [
                "Events of the year,,,,,,",
                "date,source,target,kind,weight,directed,summary",
                "2016-03-30,North,South,conflict,1.5,true,plain",
                "2016-03-31T14:30:00,South,North,conflict,2,false,\"a, \"\"quoted\"\"",
                "text\"",
                "2016-04-01,East,North,cooperation,3,true,",
                "2016-04-01,East,North,cooperation,3,true,",
            ])
        #expect(
            try table("events.ods").notes.map(\.problem) == [
                "the sheet \"Events\" is read, and not \"Hidden\" (hidden)"
            ])
    }

    @Test("have sheets that can be chosen")
    func sheets() throws {
        #expect(try lines("events.xlsx", sheet: "other").last == "2017-01-02,a,b,conflict")
        #expect(try lines("events.ods", sheet: "Hidden") == ["x"])
        #expect(
            message { _ = try lines("events.xlsx", sheet: "Missing") }
                == "events.xlsx: there is no sheet \"Missing\"; choose one of \"Hidden\", "
                + "\"Events 2016\", \"Other\" with --worksheet")
    }

    @Test("are cases, whose problems stand in cells")
    func cases() throws {
        for name in ["events.xlsx", "events.ods"] {
            let path = Fixtures.path("spreadsheets/\(name)")
            let theCase = try CaseReader().read(path).get()
            #expect(theCase.events.count == 4)
            #expect(theCase.events.weights.first == 1.5)
            #expect(theCase.title == "events")
            #expect(theCase.events.date(of: 1).description == "2016-03-31")
        }
        var reader = CaseReader()
        reader.reading.kindWords = ["cooperation": .conflict]
        reader.formats = [
            EventTableFormat(
                name: "strict", summary: "", kinds: ["conflict": .conflict],
                recognises: { _ in true })
        ]
        let xlsx = try reader.read(Fixtures.path("spreadsheets/events.xlsx"))
        #expect(
            xlsx.messages.contains(
                "events.xlsx:Events 2016!E8: kind \"negotiation\" is not known; write cooperation, "
                    + "conflict or negotiation, or say what words mean by a table of word and kind "
                    + "with --kind-words"), "\(xlsx.messages)")
        #expect(
            xlsx.messages.contains(
                "events.xlsx:Events 2016!3: the header is taken from here; above it stands \"Events of "
                    + "the year\"; put the header first if that is wrong"), "\(xlsx.messages)")
    }

    @Test("that declare entities, lack parts or are locked are refused")
    func hostile() throws {
        let entities = message { _ = try table("entities.xlsx") }
        #expect(entities.hasPrefix("entities.xlsx/xl/workbook.xml:1:"), "\(entities)")
        #expect(entities.contains("declares an entity"), "\(entities)")
    }

    @Test(
        "know days, months and times by the codes of formats",
        arguments: [
            ("General", CellFormat.number), ("0.00", .number), ("#,##0.00 \"d\"", .number),
            ("@", .number), ("0.00E+00", .number), ("[Red]0;[Blue]-0", .number),
            ("dd/mm/yyyy", .day), ("[$-407]d. mmmm yyyy;@", .day), ("yyyy\\-mm\\-dd", .day),
            ("m/d/yy h:mm AM/PM", .day), ("mmm\\-yy", .month), ("yyyy", .year),
            ("[h]:mm:ss", .time),
            ("mm:ss.0", .time), ("hh:mm", .time), ("\"day\" 0", .number),
        ])
    func formats(code: String, format: CellFormat) {
        #expect(CellFormat(id: 164, code: code) == format)
    }

    @Test("count days as Excel shows them, the one that never was included")
    func serials() {
        let from1900 = SerialDate(is1904: false)
        for (number, text) in [
            (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (42862, "2017-05-07"),
            (42862.75, "2017-05-07 18:00:00"), (42862.999999, "2017-05-08"),
        ] {
            #expect(from1900.text(number, as: .day) == text)
        }
        #expect(from1900.text(0.5, as: .time) == "12:00:00")
        #expect(from1900.text(-1, as: .day) == nil)
        #expect(SerialDate(is1904: true).text(0, as: .day) == "1904-01-01")
        #expect(SheetPlaces.name(row: 7, column: 3) == "C7")
        #expect(SheetPlaces.name(row: 1, column: 16_384) == "XFD1")
        #expect(SheetPlaces.name(row: 1, column: 703) == "AAA1")
    }

    @Test("with cells out of order, or far apart, are put in order or refused")
    func cells() throws {
        var cells = SheetCells()
        cells.add(row: 1, column: 2, "c".utf8)
        cells.add(row: 0, column: 1, "b".utf8)
        cells.add(row: 1, column: 1, "x".utf8)
        cells.add(row: 1, column: 1, "a\r\nb".utf8)
        let table = try #require(cells.table(of: "S"))
        #expect(String(decoding: table.bytes, as: UTF8.self) == "b,\n\"a\nb\",c\n")
        #expect(table.places.rows == [1, 2, 2])
        #expect(table.places.firstColumn == 1)
        var wide = SheetCells()
        for row in 0..<20_000 { wide.add(row: row, column: row % 2 * 16_383, "x".utf8) }
        #expect(wide.table(of: "S") == nil)
    }

    @Test("with a cell far from the table are refused with the column that ends it")
    func farCell() throws {
        var cells = SheetCells()
        for (column, name) in ["date", "source", "target", "kind"].enumerated() {
            cells.add(row: 0, column: column + 1, name.utf8)
        }
        cells.add(row: 9, column: 16_383, "x".utf8)
        let (bytes, places) = try #require(cells.table(of: "S"))
        var problems = Problems()
        #expect(TableReader("x.xlsx", bytes, places: places, into: &problems) == nil)
        #expect(
            problems.kept.map(\.description) == [
                "x.xlsx:S!1: the header ends in column E, and cells are filled as far as column XFD; "
                    + "clear everything to the right of column E"
            ])
    }

    @Test(
        "tell formulas without results, errors and hidden rows alike",
        arguments: ["formulas.xlsx", "formulas.ods"])
    func formulas(name: String) throws {
        #expect(
            try lines(name) == [
                "date,source,target,kind,weight", "2016-01-01,a,b,conflict,",
                "2016-01-02,a,b,conflict,3", "2016-01-03,a,b,conflict,",
            ])
        #expect(
            try table(name).notes.map(\.problem) == [
                "the cell S!E4 holds the error #DIV/0! and is read as empty",
                "the formula in S!E2 has no result in the file and is read as empty",
                "1 row of the sheet S is hidden or filtered out, and is read all the same",
            ])
    }

    @Test("have formulas without results and hidden rows, which are told")
    func openCells() throws {
        var cells = SheetCells()
        for row in 0..<3 { for column in 0..<3 { cells.add(row: row, column: column, "x".utf8) } }
        cells.addOpen(row: 1, column: 4)
        cells.hiddenRowCount = 2
        let made = cells
        let sheets = [Spreadsheet.Sheet(name: "S", isHidden: false)]
        let spreadsheet = Spreadsheet(sheets: sheets) { _ throws(FormatError) in made }
        #expect(
            try spreadsheet.table(nil, file: "x.xlsx").notes.map(\.problem) == [
                "the formula in S!E2 has no result in the file and is read as empty",
                "2 rows of the sheet S are hidden or filtered out, and are read all the same",
            ])
    }

    @Test("have hidden sheets before the one that is read, which is told")
    func hiddenFirst() throws {
        let sheets = [("Old", true), ("Now", false), ("Later", true)].map {
            Spreadsheet.Sheet(name: $0.0, isHidden: $0.1)
        }
        let spreadsheet = Spreadsheet(sheets: sheets) { _ throws(FormatError) in SheetCells() }
        let notes = try spreadsheet.table(nil, file: "x.xlsx").notes
        #expect(
            notes.map(\.problem) == ["the sheet \"Now\" is read, and not \"Old\" (hidden)"])
    }
}
