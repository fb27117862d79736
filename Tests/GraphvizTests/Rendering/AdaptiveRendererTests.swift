import DOT
import Testing

@testable import Graphviz

@Suite("Choosing between this process and helpers")
struct AdaptiveRendererTests {
    let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 2)

    @Test("Small documents are drawn here, others by helpers")
    func adaptive() throws {
        #expect(InProcessRenderer.suits(Samples.network(nodes: 30), using: .dot))
        #expect(!InProcessRenderer.suits(Samples.network(nodes: 70), using: .dot))
        #expect(!InProcessRenderer.suits(Samples.single, using: .fdp))
        #expect(
            !InProcessRenderer.suits(Samples.single, using: .dot, as: [Format(rawValue: "vdx")]))
        #expect(!InProcessRenderer.suits(Samples.crashing(), using: .dot))
        let adaptive = AdaptiveRenderer(helpers: renderer)
        _ = try adaptive.render(Samples.network(), using: .dot, as: .svg)
        #expect(renderer.idleProcesses.isEmpty)
        _ = try adaptive.layout(Samples.network(nodes: 70), using: .dot)
        #expect(renderer.idleProcesses.count == 1)
    }
}
