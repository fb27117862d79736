import ActorNetworks
import NetworkFormats
import Testing

@Suite("A table of aliases")
struct AliasReaderTests {
    private func read(_ text: String) -> AliasReading {
        AliasReader().read(CaseFiles.Table(name: "aliases.csv", bytes: Array(text.utf8)))
    }

    @Test(
        "holds names for all time and for periods at any precision; rows without an actor say nothing"
    )
    func rows() throws {
        let reading = read(
            "alias,same_as,why,from,to\nUSA,United States,,,\nBashar,Syria,,2000-07-17,\n"
                + "Hafez,Syria,,1971,2000-06\nstruck,,spelling,,\n")
        #expect(reading.problems.isEmpty)
        #expect(
            reading.aliases.all.map { "\($0.name)>\($0.actor) \($0.period)" } == [
                "USA>United States all time", "Bashar>Syria 2000-07-17..",
                "Hafez>Syria 1971-01..2000-06",
            ])
    }

    @Test("is refused with line and column where it contradicts itself")
    func problems() {
        let reading = read(
            "alias,actor,from,to\na,b,,\na,c,2000,\nd,e,2001,2000\n,f,,\n")
        #expect(
            reading.problems.kept.map(\.description) == [
                "aliases.csv:3:1: the alias \"a\" means \"b\" and \"c\" on the same days; let each "
                    + "have days of its own",
                "aliases.csv:4:10: the alias ends on 2000-12-31, before it starts on 2001-01-01; "
                    + "exchange the two, or correct one",
                "aliases.csv:5:1: alias is empty; fill it in, or remove the row",
            ])
    }

    @Test("lets a register have names for a time, which are written as they were read")
    func register() throws {
        let actors = "id,name,aliases\nsyria,Syria,Damascus|Bashar [2000-07-17..]\niran,,\n"
        let events = """
            date,source,target,kind
            1999-01-01,Bashar,iran,conflict
            2001-01-01,iran,Bashar,conflict
            2001-01-02,Damascus,iran,conflict

            """
        let reading = NetworkFormatsTests.read(events, actors: actors)
        #expect(reading.problems.errorCount == 0)
        let theCase = try reading.get()
        #expect(
            (0..<3).map { theCase.event(at: $0).source } == ["Bashar", "iran", "syria"])
        #expect(theCase.event(at: 1).target == "syria")
        let written = CaseWriter(theCase).files[1]
        #expect(
            String(decoding: written.bytes, as: UTF8.self).contains(
                "syria,Syria,Damascus|Bashar [2000-07-17..]"))
    }
}
