import Graphviz
import Testing

@Suite("Installed fonts")
struct InstalledFontsTests {
    @Test("lack characters of private use, and have letters and signs")
    func missing() throws {
        let characters: Set<Unicode.Scalar> = ["A", "é", "−", "\u{10FFFD}"]
        #expect(try #require(InstalledFonts.missing(from: characters)) == ["\u{10FFFD}"])
    }

    @Test("need nothing for what is not seen")
    func unseen() throws {
        let characters: Set<Unicode.Scalar> = [
            " ", "\n", "\u{A0}", "\u{200D}", "\u{2068}", "\u{2069}", "\u{FE0F}", "\u{E0041}",
        ]
        #expect(try #require(InstalledFonts.missing(from: characters)) == [])
    }
}
