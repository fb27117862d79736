import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Rows above the header")
struct TitleRowsTests {
    private let rows = "2016-03-30;a;b;-\n2016-03-31;b;a;-\n"

    @Test(
        "are passed over where they are titles or heads over several columns, and told",
        arguments: [
            ("Report of events;;;\n;;;\n", 3), ("Report of events, May 2016\n\n", 3),
            (";Actors;;\n", 2), ("Report\nSource: us, them\n;Actors;;\n", 4),
            ("sep=;\nReport\n", 3),
        ])
    func titles(above: String, line: Int) throws {
        let reading = read(above + "date;source;target;kind\n" + rows)
        #expect(try reading.get().events.count == 2)
        #expect(reading.messages.count == 1)
        #expect(
            reading.messages.first?.hasPrefix("events.csv:\(line): the header is taken from here")
                == true, "\(reading.messages)")
    }

    @Test("Excel's own mark tells the delimiter without a word", arguments: [";", ",", "\t", "|"])
    func marks(delimiter: String) throws {
        let reading = read(
            ("sep=\(delimiter)\r\n" + "date;source;target;kind\r\n" + rows).replacing(
                ";", with: delimiter))
        #expect(try reading.get().events.count == 2)
        #expect(reading.messages.isEmpty, "\(reading.messages)")
    }

    @Test("Vertical bars stand between fields, and ordinary rows are not titles")
    func ordinary() throws {
        let bars = read(("date;source;target;kind\n" + rows).replacing(";", with: "|"))
        #expect(try bars.get().events.count == 2)
        // A table of one column, and one whose header has names for half of its columns.
        #expect(read("date\n2016\n").case == nil)
        let few = read("date;source;target;kind;;;\n2016;a;b;-;1;2;3\n")
        #expect(try few.get().events.count == 1)
        #expect(few.messages.contains { $0.contains("no name") })
    }
}

@Suite("Heads over columns, and merged cells")
struct MergedHeadTests {
    @Test("A head with gaps gives names to the columns that have none under it")
    func heads() {
        let rows = [
            ["date", "Who", "", "What", ""], ["", "source", "target", "kind", "weight"],
            ["2016-01-01", "a", "b", "conflict", "1"],
        ]
        #expect(TitleRows.count(in: rows, isMarked: false) == 1)
        #expect(
            TitleRows.header(rows[1], under: rows[0])
                == ["date", "source", "target", "kind", "weight"])
        #expect(TitleRows.count(in: Array(rows.dropFirst()), isMarked: false) == 0)
    }

    @Test(
        "A head over two actors tells their columns apart",
        arguments: [
            "Date;Actor 1;;Actor 2;;Kind\n;Name;Country;Name;Country;\n",
            "Date;Actor 1;;Actor 2;;Kind\n;name;type;name;type;\n",
            "Date;Actor 1;;Actor 2;;\nDate;Name;Country;Name;Country;Kind\n",
            "Event;Actor 1;;Actor 2;;Event\nDate;Name;Country;Name;Country;Kind\n",
            "Date;Actor 1;Actor 1;Actor 2;Actor 2;Kind\n;Name;Country;Name;Country;\n",
        ])
    func groups(heads: String) throws {
        let reading = read(heads + "2016-01-01;A;TR;B;SY;conflict\n")
        let theCase = try reading.get()
        #expect(theCase.actors.actors.map(\.id) == ["A", "B"])
        #expect(theCase.events.furtherColumns.map { $0.prefix(7) } == ["Actor 1", "Actor 2"])
        #expect(theCase.event(at: 0).further.values.sorted() == ["SY", "TR"])
        // Rows of undated tables are no heads.
        let rows = read("date;source;;target;kind\n;a;x;a;conflict\n2016-01-01;a;x;b;conflict\n")
        #expect(rows.case == nil || rows.case?.events.count == 1)
    }

    @Test("Merged cells have the text of the first, downwards, as far as there are rows")
    func merged() {
        var cells = SheetCells()
        for row in 0..<4 { cells.add(row: row, column: 1, "x\(row)".utf8) }
        cells.add(row: 1, column: 0, "a".utf8)
        cells.addMerged(row: 1, column: 0, lastRow: 1_000_000)
        cells.fillMerged()
        #expect(cells.filledCount == 2)
        let text = cells.table(of: "s").map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(text == ",x0\na,x1\na,x2\na,x3\n")
    }
}
