import DOT
import Foundation
import Testing

@testable import Graphviz

@Suite("Drawing in helper processes")
struct HelperRendererTests {
    let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 2)

    @Test("A helper draws the same bytes as this process", arguments: Engine.wellKnown)
    func same(engine: Engine) throws {
        guard engine != .fdp else { return }
        let document = Samples.network()
        let formats: [Format] = [.svg, .json, .png, .pdf]
        let here = try InProcessRenderer().render(document, using: engine, as: formats)
        #expect(try renderer.render(document, using: engine, as: formats) == here)
        let layout = try InProcessRenderer().layout(document, using: engine)
        #expect(try renderer.layout(document, using: engine) == layout)
    }

    @Test("The engine fdp draws the same each time, since its process is new each time")
    func fresh() throws {
        let document = Samples.network(nodes: 25)
        let first = try renderer.render(document, using: .fdp, as: .svg)
        for _ in 0..<4 {
            _ = try renderer.render(Samples.network(nodes: 9), using: .neato, as: .svg)
            #expect(try renderer.render(document, using: .fdp, as: .svg) == first)
        }
    }

    @Test("Helpers stay for later drawings, and are replaced after their share")
    func recycling() throws {
        let limits = HelperRenderer.Limits(drawings: 3)
        let renderer = HelperRenderer(
            executable: BuiltHelper.path, helperCount: 1, limits: limits)
        let waiting = try (0..<5).map { _ in
            _ = try renderer.render(Samples.single, using: .dot, as: .svg)
            return renderer.idleProcesses
        }
        #expect(waiting.map(\.count) == [1, 1, 0, 1, 1])
        #expect(waiting[0] == waiting[1] && waiting[3] == waiting[4] && waiting[0] != waiting[3])
    }

    @Test("A helper that has grown beyond its limit is replaced")
    func memory() throws {
        let limits = HelperRenderer.Limits(residentMemory: 1)
        let renderer = HelperRenderer(
            executable: BuiltHelper.path, helperCount: 1, limits: limits)
        _ = try renderer.render(Samples.single, using: .dot, as: .svg)
        #expect(renderer.idleProcesses.isEmpty)
    }

    @Test("The helpers of a large program are not taken for large themselves")
    func largeProgram() throws {
        let ballast = [UInt8](repeating: 1, count: 400 << 20)
        let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 1)
        _ = try renderer.render(Samples.single, using: .dot, as: .svg)
        #expect(renderer.idleProcesses.count == 1)
        #expect(ballast[ballast.count / 2] == 1)
    }

    @Test("A helper does not inherit GVBINDIR, which names a folder of plugins")
    func pluginFolder() throws {
        setenv("GVBINDIR", "/nonexistent", 1)
        setenv("MALLOC_ARENA_MAX", "1", 1)
        defer {
            unsetenv("GVBINDIR")
            unsetenv("MALLOC_ARENA_MAX")
        }
        let shell = BuiltHelper.shell("env | grep -e GVBINDIR -e MALLOC -e SOURCE >&2; exit 3")
        let error = #expect(throws: GraphvizError.self) {
            try shell.render(Samples.single, using: .dot, as: .svg)
        }
        guard case .exited(3, let said) = error?.cause else {
            Issue.record("\(String(describing: error))")
            return
        }
        // The error keeps the end of what was said; what we drop or add ourselves stands there.
        #expect(said.contains("SOURCE_DATE_EPOCH=0"))
        for name in ["GVBINDIR", "MALLOC_ARENA_MAX"] { #expect(!said.contains(name)) }
        let other = HelperRenderer(executable: BuiltHelper.path, helperCount: 1)
        _ = try other.render(Samples.single, using: .dot, as: .svg)
    }

    @Test("Many threads may draw at once, with no more helpers than allowed")
    func concurrent() async throws {
        let document = Samples.network(nodes: 20)
        let expected = try renderer.render(document, using: .neato, as: .svg)
        try await withThrowingTaskGroup(of: Rendering.self) { group in
            for _ in 0..<40 {
                group.addTask { [renderer] in
                    try renderer.render(document, using: .neato, as: .svg)
                }
            }
            for try await rendering in group { #expect(rendering == expected) }
        }
        #expect((1...2).contains(renderer.idleProcesses.count))
    }

    @Test("Every format that is listed is drawn, or an error says why not")
    func formats() throws {
        var failures: [String] = []
        for format in try Format.available() {
            do {
                let drawing = try renderer.render(Samples.plainNetwork, using: .neato, as: format)
                #expect(drawing.format == format)
                let again = try renderer.render(Samples.plainNetwork, using: .neato, as: format)
                // Drawings for Tk name their parts by their places in memory.
                #expect(again == drawing || format.rawValue == "tk", "\(format)")
            } catch {
                #expect(error.document == "plain")
                #expect(error.description.hasPrefix("diagram \"plain\" ("))
                failures.append(format.rawValue)
            }
        }
        // Debian's 2.42 lists these, and cannot write them.
        #expect(Set(failures).isSubset(of: ["gd", "gd2", "ico", "vdx"]), "\(failures)")
    }

    @Test("Very long texts and long chains of nodes are drawn")
    func large() throws {
        let long = String(repeating: "a long text ", count: 20_000)
        let document = Document(
            name: "long", isDirected: true, nodes: [Node(long, [.label("x"), .tooltip(long)])])
        let drawing = try renderer.render(document, using: .dot, as: .svg)
        #expect(drawing.bytes.count > 2 * long.utf8.count)
        var chain = Document(name: "chain", isDirected: true)
        chain.edges = (0..<20_000).map { Edge("n\($0)", "n\($0 + 1)") }
        chain.attributes = [.splines(.none)]
        #expect(try renderer.layout(chain, using: .twopi).nodes.count == 20_001)
    }

    @Test("A renderer that is gone leaves no process behind")
    func end() throws {
        var processes: [Int32] = []
        do {
            let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 1)
            _ = try renderer.render(Samples.single, using: .dot, as: .svg)
            processes = renderer.idleProcesses
        }
        let process = try #require(processes.first)
        #expect(kill(process, 0) == -1)
    }
}
