import DOT
import Graphs
import Testing

@Suite("Attributes")
struct AttributeTests {
    private func text(_ attribute: Attribute) -> String? {
        guard case .text(let text) = attribute.value else { return nil }
        return text
    }

    @Test("A name set again keeps its place and takes the new value")
    func override() {
        var attributes: Attributes = [.penWidth(1), .color("red"), .penWidth(2)]
        #expect(attributes.map(\.name) == ["penwidth", "color"])
        #expect(attributes["penwidth"] == .text("2"))
        attributes.set(.color("blue"))
        attributes["penwidth"] = nil
        #expect(Array(attributes) == [.color("blue")])
    }

    @Test(
        "Numbers are the shortest that read back the same, without exponent",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (1e-5, "0.00001"),
            (1.25e-7, "0.000000125"), (1e21, "1000000000000000000000"), (123456.789, "123456.789"),
            (0.1 + 0.2, "0.30000000000000004"), (100, "100"), (1e16, "10000000000000000"),
            (72.27, "72.27"), (-2.5e-3, "-0.0025"),
        ])
    func numbers(number: Double, expected: String) {
        #expect(text(.penWidth(number)) == expected)
    }

    @Test("Any finite number reads back as itself")
    func roundTrip() throws {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<2000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            let written = try #require(text(.penWidth(number)))
            #expect(Double(written) == number)
            #expect(!written.lowercased().contains("e"))
        }
    }

    @Test(
        "Numbers that are not finite are refused",
        arguments: [
            Attribute.penWidth(.nan), .width(.infinity), .position(Point(0, -.infinity)),
            .color([ColorShare("red", share: .nan)]), .separation(.nan),
            .position(Spline(controls: [Point(0, 0), Point(1, 1), Point(2, .nan), Point(3, 3)])),
        ])
    func notFinite(attribute: Attribute) {
        let document = Document(name: "g", isDirected: true, attributes: [attribute])
        #expect(document.problems().map(\.kind) == [.value])
    }

    @Test("A route needs three control points for each piece, and one more")
    func splines() {
        let line = [Point(0, 0), Point(1, 0), Point(2, 0), Point(3, 0.5)]
        let route = Attribute.position(
            Spline(start: Point(-1, 0), end: Point(4, 1), controls: line))
        #expect(text(route) == "s,-1,0 e,4,1 0,0 1,0 2,0 3,0.5")
        #expect(text(.position(Spline(controls: Array(line.dropLast())))) == nil)
        #expect(text(.position(Spline(controls: line + line))) == nil)
    }

    @Test("Typed values are spelled as Graphviz spells them")
    func spelling() {
        #expect(text(.style([.filled, .dashed])) == "filled,dashed")
        #expect(text(.style(.invisible)) == "invis")
        #expect(text(.color(["red", "blue"] as [Color])) == "red:blue")
        #expect(
            text(.color([ColorShare("red", share: 0.25), ColorShare("blue")])) == "red;0.25:blue")
        #expect(text(.color(Color(red: 0, green: 114, blue: 178, opacity: 128))) == "#0072b280")
        #expect(text(.position(Point(1, 2), isPinned: true)) == "1,2!")
        #expect(text(.separation(4)) == "+4")
        #expect(text(.splines(.orthogonal)) == "ortho")
        #expect(text(.fixedSize(true)) == "true")
        #expect(text(.margin(0.1, 0.05)) == "0.1,0.05")
        #expect(
            text(.boundingBox(Rectangle(lowerLeft: Point(0, 0), upperRight: Point(9, 8))))
                == "0,0,9,8")
    }
}
