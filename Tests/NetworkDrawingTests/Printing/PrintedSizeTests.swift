import NetworkDrawing
import Testing

@Suite struct PrintedSizeTests {
    @Test(
        "a width is read as people write it",
        arguments: [
            ("17cm", 481.89), ("170 mm", 481.89), ("6.5in", 468.0), ("480pt", 480.0),
            ("400px", 300.0), ("400 PX", 300.0),
        ] as [(String, Double)])
    func reading(text: String, points: Double) throws {
        let size = try #require(PrintedSize(text))
        #expect(abs(size.width - points) < 0.001)
    }

    @Test(
        "what is no width is none",
        arguments: ["", "17", "cm", "0cm", "-3cm", "17em", "1e3pt", "1.2.3cm", "infcm", "17cm4"])
    func refusing(text: String) {
        #expect(PrintedSize(text) == nil)
    }

    @Test("a screen asks for larger type and fewer dots than paper")
    func screen() {
        let (phone, page) = (PrintedSize(400, .pixels), PrintedSize(17, .centimetres))
        #expect(phone.isForScreen && !page.isForScreen)
        #expect(phone.leastTypeSize == 8.25 && page.leastTypeSize == 7)
        #expect(phone.usualResolution == 96 && page.usualResolution == 300)
    }

    @Test("a width says itself with its unit")
    func description() {
        #expect(PrintedSize(17, .centimetres).description == "17 cm")
        #expect(PrintedSize(6.5, .inches).description == "6.5 in")
    }
}
