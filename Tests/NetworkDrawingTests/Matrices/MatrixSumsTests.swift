import ActorNetworks
import DOT
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("The sums of a matrix")
struct MatrixSumsTests {
    @Test("are the strengths by direction that tables tell", arguments: [Direction.out, .in])
    func strengths(direction: Direction) throws {
        let snapshot = Seeds.rolledUp()
        let table = MatrixTable(of: snapshot, nil)
        let strengths = try snapshot.graph(isDirected: true).strength(direction: direction)
        let sums = direction == .out ? table.sumsOfRows : table.sumsOfColumns
        for (actor, sum) in zip(table.actors, sums) {
            let vertex = try #require(snapshot.actors.firstIndex(of: actor))
            #expect(abs(sum.weight - strengths[vertex]) < 1e-9)
            #expect(abs(sum.kinds.values.reduce(0, +) - sum.weight) < 1e-9)
        }
    }

    @Test("are bars on one scale, with their numbers")
    func bars() throws {
        let snapshot = try makeCase(
            "a conflict b 300", "a cooperation b 100", "b conflict c 20.25"
        ).snapshot()
        let document = RelationMatrix(of: snapshot).document
        let bars = document.edges.filter {
            $0.attributes.text("class")?.hasPrefix("sum ") == true
        }
        var lengths: [String: Double] = [:]
        for bar in bars {
            let box = try #require(bar.rectangle)
            let what = try #require(bar.attributes.text("tooltip")?.split(separator: ":").first)
            let isRow = what.contains("it did")
            lengths["\(what.prefix(1)) \(isRow ? "did" : "got")", default: 0] +=
                isRow ? box.size.x : box.size.y
        }
        let did = try #require(lengths["a did"])
        #expect(did > 20)
        for (bar, weight) in [("b did", 20.25), ("b got", 400), ("c got", 20.25)] {
            #expect(abs((lengths[bar] ?? 0) - did * weight / 400) < 0.02)
        }
        let texts = document.nodes.compactMap { $0.attributes.text("label") }
        // Beside the row, below the column, and in the legend of areas.
        #expect(texts.count { $0.hasPrefix("400") } == 3)
        #expect(texts.contains { $0.hasPrefix("20.3") })
    }
}
