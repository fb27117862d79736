import ActorNetworks
import Testing

@Suite("A case with aliases")
struct CaseAliasesTests {
    private func theCase(_ actors: [PoliticalActor] = []) throws -> Case {
        var builder = CaseBuilder(title: "aliases")
        for actor in actors { builder.add(actor) }
        for (id, day, source, target) in [
            ("1", "1999-05-01", "Bashar", "Iran"), ("2", "2000-07-16", "Iran", "Bashar"),
            ("3", "2000-07-17", "Bashar", "Iran"), ("4", "2015-01-01", "USA", "Bashar"),
            ("5", "2015-01-02", "United States", "USA"),
        ] {
            builder.add(
                Event(
                    id: id, date: EventDate(try #require(Day(day))), source: source,
                    target: target, kind: .conflict))
        }
        return try builder.build()
    }

    private func edges(_ theCase: Case) -> [String] {
        (0..<theCase.events.count).map {
            let event = theCase.event(at: $0)
            return "\(event.source)>\(event.target)"
        }
    }

    @Test("goes by what a name means on the day of each event")
    func dated() throws {
        var aliases = ActorAliases()
        try aliases.add("Bashar", for: "Syria", during: try Window(parsing: "2000-07-17.."))
        let other = try theCase().replacing(aliases)
        #expect(
            edges(other) == [
                "Bashar>Iran", "Iran>Bashar", "Syria>Iran", "USA>Syria", "United States>USA",
            ])
        let syria = try #require(other.actors.position(of: "Syria"))
        #expect(other.actors[syria].datedAliases.map(\.text) == ["Bashar [2000-07-17..]"])
        #expect(try theCase().uses(of: aliases) == ["Bashar": 2])
        #expect(
            try other.actor(named: "united states") == other.actors.position(of: "United States"))
    }

    @Test("joins actors for all time, whose names stay known and whose members change over")
    func always() throws {
        var aliases = ActorAliases()
        try aliases.add("USA", for: "United States")
        try aliases.add("Bashar", for: "Nobody")
        try aliases.add("Nobody", for: "Iran")
        let other = try theCase([
            PoliticalActor("USA", name: "America", aliases: ["the States"]),
            PoliticalActor("cia", parent: "USA"), PoliticalActor("Nobody"),
        ]).replacing(aliases)
        #expect(
            edges(other) == [
                "Iran>Iran", "Iran>Iran", "Iran>Iran", "United States>Iran",
                "United States>United States",
            ])
        #expect(other.actors.actors.map(\.id) == ["cia", "Iran", "United States"])
        let states = other.actors[try other.actor(named: "the states")]
        #expect(states.id == "United States")
        #expect(states.aliases == ["USA", "America", "the States"])
        #expect(other.actors[0].parent == "United States")
    }

    @Test("stays as it was where no name is an alias")
    func nothing() throws {
        var aliases = ActorAliases()
        try aliases.add("Elsewhere", for: "Iran")
        let (one, other) = (try theCase(), try theCase().replacing(aliases))
        #expect(edges(one) == edges(other))
        #expect(one.actors.actors == other.actors.actors)
    }

    @Test("refuses names that mean each other, or two actors on a day")
    func refusals() throws {
        var circle = ActorAliases()
        try circle.add("USA", for: "Iran")
        try circle.add("Iran", for: "USA")
        #expect(throws: CaseError.cyclicAliases(["Iran", "USA"])) {
            try theCase().replacing(circle)
        }
        var aliases = ActorAliases()
        try aliases.add("Bashar", for: "Syria", during: try Window(parsing: "2000..2010"))
        try aliases.add("Bashar", for: "Damascus", during: try Window(parsing: "2011.."))
        #expect(throws: CaseError.overlappingAliases("Bashar", actors: ["Syria", "Iran"])) {
            try aliases.add("Bashar", for: "Iran", during: try Window(parsing: "2005-01-01"))
        }
    }
}
