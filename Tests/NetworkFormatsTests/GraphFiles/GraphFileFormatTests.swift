import ActorNetworks
import NetworkFormats
import Testing

@Suite("A format of graph files")
struct GraphFileFormatTests {
    private func network() throws -> Snapshot {
        try read("date,source,target,kind\n2016,a,b,-\n2016,b,c,+\n").get().snapshot()
    }

    @Test("Every format has a name, an ending and parts of its own, and says what it loses")
    func registry() throws {
        let formats = GraphFileFormat.all
        #expect(Set(formats.map(\.name)).count == formats.count)
        #expect(Set(formats.flatMap(\.extensions)).count == formats.flatMap(\.extensions).count)
        for format in formats {
            #expect(!format.extensions.isEmpty && !format.keeps.isEmpty && !format.loses.isEmpty)
            #expect(Set(format.parts.map(\.name)).count == format.parts.count)
            for part in format.parts {
                #expect(try part.content(network()).text == part.content(network()).text)
            }
        }
    }

    @Test("A format goes by its name and its endings in any case, and writes the part asked for")
    func names() throws {
        let pairs = GraphFileFormat(
            name: "pairs", extensions: ["prs"], summary: "pairs", keeps: "pairs", loses: "more",
            parts: [
                .init("pairs") { "\($0.dyads.count)" }, .init("actors") { "\($0.actors.count)" },
            ])
        #expect(pairs.goes(by: "Pairs") && pairs.goes(by: "PRS") && !pairs.goes(by: "csv"))
        #expect(try pairs.part(named: nil)?.content(network()).text == "2")
        #expect(try pairs.part(named: "ACTORS")?.content(network()).text == "3")
        #expect(pairs.part(named: "events") == nil)
    }
}
