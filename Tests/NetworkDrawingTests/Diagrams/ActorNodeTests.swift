import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("An actor's node")
struct ActorNodeTests {
    @Test("A node has the place, size, form and words of its actor")
    func node() {
        let actor = PoliticalActor(
            "nusra", name: "Nusra Front", label: "Nusra", type: .jihadistGroup)
        let appearance = ActorAppearance(
            SnapshotUnion.SizedActor(record: actor, score: 1),
            areas: AreaScale(maximum: 1, actors: 5, pageWidth: 640))
        let attributes = ActorNode.node(
            actor, appearance: appearance, at: Vector(12.5, -3), tooltip: "who it is"
        ).attributes
        #expect(attributes.text("label") == "Nusra")
        #expect(attributes.text("shape") == "octagon")
        #expect(attributes.text("pos") == "12.5,-3")
        #expect(attributes.text("fixedsize") == "true")
        #expect(attributes.text("tooltip") == "who it is")
        #expect(attributes.text("class") == "actor jihadist-group")
        #expect(attributes.text("id") == "actor-nusra")
        let width = Double(attributes.text("width") ?? "") ?? 0
        #expect(abs(width * 72 - appearance.outline.halfSize.x * 2) < 0.01)
    }
}
