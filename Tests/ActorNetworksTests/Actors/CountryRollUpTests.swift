import ActorNetworks
import Testing

@Suite("Rolling up to countries")
struct CountryRollUpTests {
    @Test("replaces actors by the nearest state or country among their ancestors")
    func countries() throws {
        let register = try ActorRegister([
            PoliticalActor("un", name: "United Nations"),
            PoliticalActor("ke", name: "Kenya", parent: "un"),
            PoliticalActor("police", parent: "ke"), PoliticalActor("unit", parent: "police"),
            PoliticalActor("atlantis", type: .state), PoliticalActor("navy", parent: "atlantis"),
            PoliticalActor("alone"),
        ])
        let stands = register.representatives(.countries).map { register[Int($0)].id }
        #expect(stands == ["un", "ke", "ke", "ke", "atlantis", "atlantis", "alone"])
    }
}
