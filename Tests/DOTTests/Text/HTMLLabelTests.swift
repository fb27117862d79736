import DOT
import Testing

@Suite("Markup of labels")
struct HTMLLabelTests {
    @Test("The examples of the documentation are drawn", .enabled(if: DotCommand.path != nil))
    func examples() throws {
        let name = "R & D <new>"
        let label = HTMLLabel("<b>\(HTMLLabel.escape(name))</b><br/>since 2014")
        let node = Node("russia", [.label(html: label)])
        let table = HTMLLabel(
            """
            <table border="0" cellborder="1">
              <tr><td port="first">2014</td><td port="last">2016</td></tr>
            </table>
            """)
        let span = Node("span", [.shape(.none), .label(html: table)])
        let edge = Edge("russia", "span", headPort: Port(cell: "last"))
        let source = try Document(
            name: "g", isDirected: true, nodes: [node, span], edges: [edge]
        ).source()
        #expect(try DotCommand.messages(["-Tsvg"], on: source) == "")
        let drawing = try DotCommand.run(["-Tsvg"], on: source)
        for text in ["R &amp; D &lt;new&gt;", "since 2014", ">2016<"] {
            #expect(drawing.contains(text), "\(text)")
        }
    }
}
