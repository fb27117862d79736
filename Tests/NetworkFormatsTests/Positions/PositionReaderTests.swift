import DOT
import NetworkFormats
import Testing

@Suite("A table of positions")
struct PositionReaderTests {
    private func read(_ text: String) -> PositionReading {
        PositionReader().read(CaseFiles.Table(name: "positions.csv", bytes: Array(text.utf8)))
    }

    @Test("holds a point for each actor, or none where the place is left open")
    func rows() {
        let reading = read("actor,note,y,x\nus,,12.5,-3\nrussia,,1e2,0.25\niran,,,\n")
        #expect(reading.problems.isEmpty)
        #expect(reading.positions == ["us": Point(-3, 12.5), "russia": Point(0.25, 100)])
    }

    @Test("is refused with line, column and remedy where it is wrong")
    func problems() {
        let reading = read("id,x,y\nus,1,2\nus,3,4\niran,left,2\niraq,1,\n,1,1\nuk,1e9,0\n")
        #expect(
            reading.problems.kept.map(\.description) == [
                "positions.csv:3:1: the actor \"us\" is listed twice; keep one of the rows",
                "positions.csv:4:6: x \"left\" is not a number; leave the field empty to mean that "
                    + "the actor is placed anew",
                "positions.csv:5:8: y is empty; fill it in, or leave x and y empty so that the "
                    + "actor is placed anew",
                "positions.csv:6:1: id is empty; fill it in, or remove the row",
                "positions.csv:7:4: x \"1e9\" is not between -30000000 and 30000000; leave the "
                    + "field empty to mean that the actor is placed anew",
            ])
        #expect(reading.positions == ["us": Point(1, 2)])
    }

    @Test("is refused without one of its columns")
    func columns() {
        let reading = read("id,x\nus,1\n")
        #expect(reading.problems.hasErrors)
        #expect(reading.problems.kept.first?.description.contains("no column for y") == true)
    }

    @Test("is read as it was written, to the last bit")
    func writing() {
        let positions = [
            "us": Point(0.1 + 0.2, -1.0 / 3), "a, \"b\"": Point(5, 0), "é": Point(-0.0, 1e-9),
        ]
        let text = PositionWriter(positions).text
        #expect(text.hasPrefix("id,x,y\n\"a, \"\"b\"\"\",5,0\nus,0.30000000000000004,"))
        #expect(read(text).positions == positions)
    }
}
