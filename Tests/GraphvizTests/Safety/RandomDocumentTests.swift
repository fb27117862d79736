import DOT
import Foundation
import Testing

@testable import Graphviz

/// `ENTENTE_FUZZ_SECONDS` says for how long; `ENTENTE_FUZZ_SEED` where to begin.
@Suite("Random documents")
struct RandomDocumentTests {
    private static func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    @Test("What suits this process never ends the process that draws it")
    func survival() throws {
        let end = Self.setting("ENTENTE_FUZZ_SECONDS").map { ContinuousClock.now + .seconds($0) }
        let renderer = HelperRenderer(
            executable: BuiltHelper.path, helperCount: 1, deadline: .seconds(10))
        var seed = Self.setting("ENTENTE_FUZZ_SEED") ?? 1
        var drawn = 0
        var fallen: [String] = []
        while end.map({ ContinuousClock.now < $0 }) ?? (drawn < 300), fallen.count < 10 {
            var random = RandomDocument(seed: seed)
            let engine = random.engine()
            let document = random.make(withPositions: engine.needsPositions)
            seed += 1
            guard InProcessRenderer.suits(document, using: engine.engine) else { continue }
            do {
                drawn += 1
                _ = try renderer.render(document, using: engine.engine, as: [.svg, .json])
            } catch {
                switch error.cause {
                case .crashed, .exited, .timedOut, .invalidResponse:
                    let source = (try? document.source()) ?? ""
                    fallen.append("seed \(seed - 1), \(engine.engine): \(error)\n\(source)")
                case .refused, .unavailable, .failed, .notStarted: break
                }
            }
        }
        #expect(fallen.isEmpty, "\(fallen.joined(separator: "\n"))")
        #expect(drawn > 0)
        if end != nil { print("\(drawn) random documents drawn, up to seed \(seed)") }
    }

    @Test("A quarter of them and more suit this process, or the search would mean little")
    func yield() {
        var suited = 0
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = RandomDocument(seed: seed)
            let engine = random.engine()
            let document = random.make(withPositions: engine.needsPositions)
            if InProcessRenderer.suits(document, using: engine.engine), document.problems().isEmpty
            {
                suited += 1
            }
        }
        #expect(suited > 50, "\(suited)")
    }

    @Test("Groups nested thousands deep are refused, whatever is to draw them")
    func deep() throws {
        var nested = Subgraph("innermost")
        for depth in 0..<2000 { nested = Subgraph("\(depth)", subgraphs: [nested]) }
        let document = Document(name: "deep", isDirected: true, subgraphs: [nested])
        let renderers: [any Renderer] = [
            InProcessRenderer(),
            AdaptiveRenderer(helpers: HelperRenderer(executable: BuiltHelper.path)),
        ]
        for renderer in renderers {
            let error = #expect(throws: GraphvizError.self) {
                try renderer.render(document, using: .dot, as: .svg)
            }
            #expect(error?.description.contains("more than 100 deep") == true)
        }
    }
}
