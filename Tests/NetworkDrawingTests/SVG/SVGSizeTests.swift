import Testing

@testable import NetworkDrawing

@Suite("An SVG of a width")
struct SVGSizeTests {
    @Test("has it in its outermost element, with the height that goes with it, and keeps the rest")
    func resized() {
        var root = SVGElement("svg", ["width": "400pt", "height": "300pt", "viewBox": "0 0 4 3"])
        root.children = [.element(SVGElement("g", ["width": "1pt"]))]
        let children = root.children
        root.resize(to: PrintedSize(10, .centimetres), natural: (400, 300))
        #expect(root["width"] == "10cm" && root["height"] == "7.5cm")
        #expect(root["viewBox"] == "0 0 4 3" && root.children == children)
    }

    @Test("is left alone where there is nothing to see")
    func empty() {
        var root = SVGElement("svg", ["width": "0pt", "height": "0pt"])
        root.resize(to: PrintedSize(10, .centimetres), natural: (0, 0))
        #expect(root["width"] == "0pt" && root["height"] == "0pt")
    }
}
