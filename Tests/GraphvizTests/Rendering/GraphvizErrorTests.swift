import DOT
import Testing

@testable import Graphviz

@Suite("Errors of the library")
struct GraphvizErrorTests {
    let renderer = InProcessRenderer()

    @Test("An error names the document, the phase, the message and the remedy")
    func failure() throws {
        let document = Document(name: "no positions", isDirected: true, nodes: [Node("a")])
        let error = #expect(throws: GraphvizError.self) {
            try renderer.render(document, using: .nop2, as: .svg)
        }
        #expect(error?.document == "no positions")
        #expect(error?.phase == .layout)
        let text = try #require(error?.description)
        #expect(text.hasPrefix("diagram \"no positions\" (layout): node a in graph"))
        #expect(text.contains("change the attributes"))
    }

    @Test("After an error the next document is drawn as if nothing had happened")
    func recovery() throws {
        let bad = Document(name: "bad", isDirected: true, nodes: [Node("a")])
        let before = try renderer.render(Samples.network(), using: .dot, as: .svg)
        for _ in 0..<3 {
            #expect(throws: GraphvizError.self) {
                try renderer.render(bad, using: .nop2, as: .svg)
            }
            #expect(try renderer.render(Samples.network(), using: .dot, as: .svg) == before)
        }
    }

    @Test("A fault that the library calls a success is an error")
    func silentFailure() throws {
        // The markup passes our check, but a table may not hold text.
        let label = HTMLLabel("<table>x</table>")
        let document = Document(
            name: "html", isDirected: true, nodes: [Node("a", [.label(html: label)])])
        let error = #expect(throws: GraphvizError.self) {
            try renderer.render(document, using: .dot, as: .svg)
        }
        guard case .failed(let messages) = error?.cause else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(messages.first?.hasPrefix("syntax error in line 1") == true)
    }

    @Test("Warnings come with the drawing")
    func warnings() throws {
        let document = Document(
            name: "g", isDirected: true, nodes: [Node("a", [.color("no such colour")])])
        let drawing = try renderer.render(document, using: .dot, as: .svg)
        #expect(drawing.warnings == ["no such colour is not a known color."])
    }

    @Test("Documents that break the policy are refused")
    func policy() throws {
        let document = Document(
            name: "g", isDirected: true, nodes: [Node("a", [.url("javascript:alert(1)")])])
        let error = #expect(throws: GraphvizError.self) {
            try renderer.render(document, using: .dot, as: .svg)
        }
        #expect(error?.phase == .checking)
        #expect(error?.description.contains("the scheme \"javascript\" is not allowed") == true)
    }

    @Test(
        "Unknown engines and formats are told",
        arguments: [
            (Engine(rawValue: "magic"), Format.svg), (.dot, Format(rawValue: "gtk")),
            (.dot, Format(rawValue: "x11")), (.dot, Format(rawValue: "vrml")),
            (.dot, Format(rawValue: "svg:cairo")),
        ])
    func unavailable(engine: Engine, format: Format) {
        let error = #expect(throws: GraphvizError.self) {
            try renderer.render(Samples.single, using: engine, as: format)
        }
        guard case .unavailable = error?.cause else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("Formats that may crash are left to helper processes", arguments: ["vdx", "gd", "x"])
    func untrusted(format: String) {
        let error = #expect(throws: GraphvizError.self) {
            try renderer.render(Samples.single, using: .dot, as: Format(rawValue: format))
        }
        #expect(error?.description.contains("could crash this process; use HelperRenderer") == true)
    }
}
