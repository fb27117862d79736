import DOT
import Foundation
import Testing

@testable import Graphviz

@Suite("Memory does not grow")
struct GrowthTests {
    /// A graph with a box, lines of text and markup, in which the library is known to leak.
    static let leaking = Document(
        name: "leaking", isDirected: true,
        nodes: [
            Node("a", [.label("one\ntwo")]),
            Node("b", [.label(html: HTMLLabel("<table><tr><td>x</td></tr></table>"))]),
        ] + ["c", "d", "e", "f", "g"].map { Node($0) },
        edges: ["bc", "cd", "de", "ef", "fg", "ga"].map { ends in
            Edge(String(ends.prefix(1)), String(ends.suffix(1)), [.label(ends)])
        },
        subgraphs: [Subgraph("box", attributes: [.label("Box")], nodes: [Node("c"), Node("d")])])

    @Test(
        "Many drawings by helpers stay within a fixed bound",
        arguments: [Engine.dot, .neato, .osage])
    func bounded(engine: Engine) async throws {
        let isLong = ProcessInfo.processInfo.environment["ENTENTE_LONG_TESTS"] == "1"
        let count = isLong ? 10_000 : 300
        let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 2)
        let first = try renderer.render(Self.leaking, using: engine, as: .svg)
        for _ in 0..<50 { _ = try renderer.render(Self.leaking, using: engine, as: .svg) }
        let before = Resident.bytes(of: getpid())
        var largest = 0
        for _ in 0..<count / 10 {
            try await withThrowingTaskGroup(of: Rendering.self) { group in
                for _ in 0..<10 {
                    group.addTask { try renderer.render(Self.leaking, using: engine, as: .svg) }
                }
                for try await drawing in group { #expect(drawing == first) }
            }
            largest = max(largest, renderer.idleProcesses.map(Resident.bytes).max() ?? 0)
        }
        let growth = Resident.bytes(of: getpid()) - before
        #expect(largest < 64 << 20, "a helper had \(largest >> 10) KiB")
        // Other tests share this process, so its own growth means something only in the long run,
        // which is started alone.
        guard isLong else { return }
        #expect(growth < 32 << 20, "this process grew by \(growth >> 10) KiB")
        print("\(engine): helpers \(largest >> 10) KiB, growth \(growth >> 10) KiB")
    }
}

/// The memory that a process has in use, where the system tells it.
enum Resident {
    static func bytes(of process: Int32) -> Int {
        let words = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8))?
            .split(separator: " ")
        guard let words, words.count > 1, let pages = Int(words[1]) else { return 0 }
        return pages * 4096
    }
}
