import ActorNetworks
import Testing

@Suite("Naming actors and phases")
struct NamingTests {
    private func network() throws -> Case {
        var builder = CaseBuilder()
        builder.add(
            PoliticalActor(
                "russia", name: "Russian Federation", label: "Russia", aliases: ["Moscow"]))
        builder.add(PoliticalActor("army", name: "Army", parent: "russia", aliases: ["forces"]))
        builder.add(PoliticalActor("rebels", name: "Rebels", aliases: ["forces"]))
        builder.add(Phase("talks", name: "The talks", window: .always))
        return try builder.build()
    }

    @Test(
        "takes ids, names, labels and aliases, without regard to case",
        arguments: ["russia", "Russian federation", "RUSSIA", "moscow"])
    func names(text: String) throws {
        #expect(try network().actor(named: text) == 0)
    }

    @Test("offers the nearest id for a slip of the finger")
    func nearest() throws {
        let theCase = try network()
        for (text, nearest) in [
            ("rusia", "russia"), ("Mosow", "russia"), ("Russian Federaton", "russia"),
            ("xyz", nil), ("Rebles", "rebels"),
        ] {
            #expect(throws: CaseError.unknownActor(text, nearest: nearest)) {
                try theCase.actor(named: text)
            }
        }
    }

    @Test("does not guess between two actors of one alias")
    func ambiguous() throws {
        #expect(try network().actors.position(naming: "forces") == nil)
    }

    @Test("takes a phase's id or name, and lists the phases otherwise")
    func phases() throws {
        #expect(try network().phase(named: "THE talks").id == "talks")
        #expect(throws: CaseError.unknownPhase("war", known: ["talks"])) {
            try network().phase(named: "war")
        }
    }

    @Test("counts single-character changes as Levenshtein did")
    func distance() {
        #expect("kitten".nearest(among: ["sitting", "mitten"]) == "mitten")
        #expect("abc".nearest(among: ["xyz"]) == nil)
        #expect("".nearest(among: []) == nil)
    }

    @Test("rolls up to roots, to a level, and to the nearest of a set")
    func rollUp() throws {
        var builder = CaseBuilder()
        for (id, parent) in [("a", nil), ("b", "a"), ("c", "b"), ("d", "c"), ("e", nil)] {
            builder.add(PoliticalActor(id, parent: parent))
        }
        let register = try builder.build().actors
        #expect(register.representatives(nil) == [0, 1, 2, 3, 4])
        #expect(register.representatives(.roots) == [0, 0, 0, 0, 4])
        #expect(register.representatives(.level(1)) == [0, 1, 1, 1, 4])
        #expect(register.representatives(.level(2)) == [0, 1, 2, 2, 4])
        #expect(register.representatives(.among(["b", "d"])) == [0, 1, 1, 3, 4])
        #expect(register.lineage(of: 3) == [0, 1, 2, 3])
    }
}
