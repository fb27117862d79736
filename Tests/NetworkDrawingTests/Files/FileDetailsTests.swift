import Graphviz
import NetworkDrawing
import Testing

@Suite("The details of a picture's file")
struct FileDetailsTests {
    @Test("have prefixes that begin with a letter and hold nothing that needs an escape")
    func prefixes() {
        for text in ["a", "Z9", "fig-1_", "x--"] { #expect(FileDetails.isIDPrefix(text)) }
        for text in ["", "1a", "-a", "_a", "a b", "é", "a.b", "a:b", "aé", "@", "`"] {
            #expect(!FileDetails.isIDPrefix(text), "\(text)")
        }
    }

    @Test("stand in pictures of all three formats")
    func formats() throws {
        let details = FileDetails(
            provenance: Provenance(program: "p 1", command: "entente draw", seed: 3))
        for (format, words) in [
            (.svg, ["<entente:seed>3<"]),
            (.png, ["Software", "Title", "Description", "entente draw"]),
            (.pdf, ["/Creator (p 1)", "/Title (", "/Subject ", "/Command (entente draw)"]),
        ] as [(Format, [String])] {
            let bytes = try Seeds.five.rendered(
                as: format, by: InProcessRenderer(), details: details)
            let text = String(decoding: bytes, as: UTF8.self)
            for word in words { #expect(text.contains(word), "\(format): \(word)") }
            let again = try Seeds.five.rendered(
                as: format, by: InProcessRenderer(), details: details)
            #expect(again == bytes)
        }
    }
}
