import ActorNetworks
import Testing

@Suite("Matching the actors of two cases")
struct ActorMatchingTests {
    private func register(_ actors: [PoliticalActor], ties: [(String, String)] = []) throws -> Case
    {
        var builder = CaseBuilder()
        for actor in actors { builder.add(actor) }
        for (number, tie) in ties.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: 0)), source: tie.0, target: tie.1,
                    kind: .conflict))
        }
        return try builder.build()
    }

    @Test("goes by id, then by name or label, then by aliases")
    func order() throws {
        let before = try register([
            PoliticalActor("a", name: "Alpha"), PoliticalActor("b", name: "Beta"),
            PoliticalActor("c", name: "Gamma", aliases: ["G1"]),
            PoliticalActor("d", name: "Old Delta"), PoliticalActor("z", name: "Gone"),
        ])
        let after = try register([
            PoliticalActor("a", name: "Another name"), PoliticalActor("b2", name: "BETA"),
            PoliticalActor("c2", name: "New Gamma", aliases: ["g1"]),
            PoliticalActor("d2", name: "New Delta", aliases: ["Old Delta"]),
            PoliticalActor("y", name: "Come"),
        ])
        let matching = ActorMatching(from: before, to: after)
        #expect(matching.idCount == 1)
        #expect(matching.renamed.map(\.id) == ["b", "c", "d"])
        #expect(matching.renamed.map(\.newID) == ["b2", "c2", "d2"])
        #expect(matching.renamed.map(\.basis) == [.name, .alias, .alias])
        #expect(matching.ambiguous.isEmpty)
    }

    @Test("matches nobody who might be several, on either side")
    func ambiguity() throws {
        let before = try register([
            PoliticalActor("gov", name: "Government"), PoliticalActor("p", name: "Police"),
            PoliticalActor("p1", name: "Police"),
        ])
        let after = try register([
            PoliticalActor("gov-s", name: "Government"),
            PoliticalActor("gov-t", name: "Government"),
            PoliticalActor("police", name: "Police"),
        ])
        let matching = ActorMatching(from: before, to: after)
        #expect(matching.renamed.isEmpty)
        #expect(matching.ambiguous.map(\.id) == ["gov", "p", "p1"])
        #expect(
            matching.ambiguous.map(\.candidates) == [["gov-s", "gov-t"], ["police"], ["police"]])
    }

    @Test("lets a renamed actor be compared as one, with its ties and those below it")
    func renaming() throws {
        let before = try register(
            [
                PoliticalActor("a", name: "Alpha"), PoliticalActor("b"),
                PoliticalActor("army", parent: "a"),
            ], ties: [("a", "b"), ("army", "b")])
        let after = try register(
            [PoliticalActor("alpha", name: "Alpha"), PoliticalActor("b")], ties: [("alpha", "b")])
        let renamed = before.renaming(ActorMatching(from: before, to: after))
        var selection = Selection()
        selection.rollUp = .roots
        let comparison = SnapshotComparison(
            from: try renamed.snapshot(selection), to: try after.snapshot(selection))
        #expect(comparison.actors.map(\.actor.id) == ["alpha", "b"])
        #expect(comparison.dyads.map(\.ties.count) == [1])
        #expect(comparison.dyads[0].ties[0].status == .weaker)
        #expect(renamed.actors.position(naming: "a") == 0)
    }

    @Test("takes several names that fit one actor for one, also those of a time")
    func severalNames() throws {
        let before = try register([
            PoliticalActor("usa", name: "United States", aliases: ["America", "US"]),
            PoliticalActor(
                "cs", name: "Czechoslovakia",
                datedAliases: [DatedAlias("CSSR", during: Window(parsing: "1960..1989"))]),
        ])
        let after = try register([
            PoliticalActor("US", name: "America"), PoliticalActor("CSSR", name: "CSSR"),
        ])
        let matching = ActorMatching(from: before, to: after)
        #expect(matching.renamed.map(\.id) == ["cs", "usa"])
        #expect(matching.renamed.map(\.newID) == ["CSSR", "US"])
        #expect(matching.ambiguous.isEmpty)
    }

    @Test("takes no numbers of nodes for names, but for nodes that have no others")
    func numbers() throws {
        for number in ["7", "7.0", "n7"] {
            let before = try register([PoliticalActor("France", aliases: [number])])
            let stranger = try register([PoliticalActor("Spain", aliases: [number])])
            let numbered = try register([PoliticalActor(number, name: "Spain")])
            for after in [stranger, numbered] {
                let matching = ActorMatching(from: before, to: after)
                #expect(matching.renamed.isEmpty && matching.ambiguous.isEmpty)
            }
            let nameless = try register([PoliticalActor(number)])
            #expect(ActorMatching(from: before, to: nameless).renamed.map(\.newID) == [number])
            #expect(ActorMatching(from: nameless, to: before).renamed.map(\.newID) == ["France"])
        }
        let g7 = try register([PoliticalActor("G7", aliases: ["n"])])
        let group = try register([PoliticalActor("group", aliases: ["N"])])
        #expect(ActorMatching(from: g7, to: group).renamed.count == 1)
    }

    @Test("finds ids that stand for other names, and not those of other spelling or of none")
    func otherNames() throws {
        let before = try register([
            PoliticalActor("a", name: "Alpha"), PoliticalActor("b", name: "Beta"),
            PoliticalActor("c"), PoliticalActor("d", name: "Delta", aliases: ["The Delta"]),
            PoliticalActor("e", name: "Epsilon"),
        ])
        let after = try register([
            PoliticalActor("a", name: "ALPHA"), PoliticalActor("b", name: "Gamma"),
            PoliticalActor("c", name: "Chi"), PoliticalActor("d", name: "The delta"),
            PoliticalActor("e", name: "Eta"), PoliticalActor("x", name: "epsilon"),
        ])
        let found = ActorMatching(from: before, to: after).otherNames
        #expect(found.map(\.id) == ["b", "e"])
        #expect(found.map(\.newName) == ["Gamma", "Eta"])
        #expect(found.map(\.namesakeID) == [nil, "x"])
    }

    @Test("changes nothing between cases of the same ids")
    func same() throws {
        let theCase = try register([PoliticalActor("a"), PoliticalActor("b")])
        let matching = ActorMatching(from: theCase, to: theCase)
        #expect(matching.idCount == 2 && matching.renamed.isEmpty && matching.ambiguous.isEmpty)
    }
}
