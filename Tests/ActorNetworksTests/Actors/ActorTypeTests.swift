import ActorNetworks
import Testing

@Suite("Types of actors")
struct ActorTypeTests {
    @Test("are known in any case, and with signs for spaces")
    func known() {
        for word in [
            "armed opposition", "Armed Opposition", "armed_opposition", "ARMED-OPPOSITION",
        ] {
            #expect(ActorType(word) == .armedOpposition)
            #expect(ActorType(word).rawValue == "armed opposition")
            #expect(ActorType(word).isKnown)
        }
        #expect(Set(ActorType.known).count == 8)
    }

    @Test("keep a word of the user's as it is written")
    func others() {
        #expect(ActorType("Tribe (Hausa)").rawValue == "Tribe (Hausa)")
        #expect(!ActorType("country").isKnown)
        #expect(ActorType("country") != .other)
    }

    @Test("come in the order of the known ones, then by name, each once")
    func order() {
        let types = ["tribe", "person", "country", "state", "tribe"].map { ActorType($0) }
        #expect(
            ActorType.ordered(types).map(\.rawValue) == ["state", "person", "country", "tribe"])
    }
}
