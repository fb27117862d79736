import DOT
import Foundation
import Testing

@testable import Graphviz

@Suite("Helpers that fail")
struct HelperDeathTests {
    private func failure(
        of renderer: HelperRenderer, on document: Document = Samples.single,
        using engine: Engine = .dot
    ) -> GraphvizError? {
        do {
            _ = try renderer.render(document, using: engine, as: .svg)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "A crash of the library is an error, and the next diagram is drawn",
        .enabled(if: Library.isOld))
    func crash() throws {
        let renderer = BuiltHelper.withoutRiskCheck(deadline: .seconds(60), count: 1)
        for _ in 0..<2 {
            let error = failure(of: renderer, on: Samples.crashing())
            #expect(error?.document == "crashing")
            guard case .crashed(let signal, _) = error?.cause else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(signal == SIGSEGV || signal == SIGABRT)
            _ = try renderer.render(Samples.network(), using: .dot, as: .svg)
        }
    }

    @Test("A drawing that takes too long is ended, and the next diagram is drawn")
    func hang() throws {
        let renderer = BuiltHelper.withoutRiskCheck(deadline: .milliseconds(400), count: 1)
        let error = failure(of: renderer, on: Samples.endless())
        #expect(error?.document == "endless")
        #expect(error?.cause == .timedOut(after: .milliseconds(400)))
        #expect(renderer.idleProcesses.isEmpty)
        let patient = BuiltHelper.withoutRiskCheck(deadline: .seconds(60), count: 1)
        _ = try patient.render(Samples.network(), using: .dot, as: .svg)
    }

    @Test("Running out of memory is an error, and the next diagram is drawn")
    func leak() throws {
        let renderer = HelperRenderer(
            executable: BuiltHelper.path, helperCount: 1,
            limits: .init(addressSpace: 1000 << 20))
        // Its distances alone, in single precision, need more than that.
        var large = Document(name: "large", isDirected: true)
        large.edges = (0..<16_000).map { Edge("n\($0)", "n\($0 + 1)") }
        let error = failure(of: renderer, on: large, using: .neato)
        #expect(error?.document == "large")
        _ = try renderer.render(Samples.single, using: .dot, as: .svg)
    }

    @Test("An exit is an error that tells the code and what was said")
    func exit() {
        let renderer = BuiltHelper.shell("echo sorry >&2; exit 3")
        let error = failure(of: renderer)
        #expect(error?.cause == .exited(code: 3, errorOutput: "sorry"))
        #expect(error?.description.contains("code 3 (it said: sorry)") == true)
    }

    @Test("An end by a signal is an error that tells the signal")
    func signal() {
        let error = failure(of: BuiltHelper.shell("kill -9 $$"))
        #expect(error?.cause == .crashed(signal: 9, errorOutput: ""))
    }

    @Test(
        "An invalid response is an error",
        arguments: [
            ("echo nonsense that goes on and on >&0; sleep 30", "it has no mark"),
            (
                "printf 'EGV1\\377\\377\\377\\377\\377\\377\\377\\377' >&0; sleep 30",
                "its length is impossible"
            ),
            (
                "printf 'EGV1\\003\\000\\000\\000\\000\\000\\000\\000abc' >&0; sleep 30",
                "its contents make no sense"
            ),
            (
                "printf 'EGV1\\000\\000\\000\\000\\000\\000\\000\\000more' >&0; sleep 30",
                "it goes on beyond its end"
            ),
            ("exec 0<&-; sleep 30", "it closed its connection"),
        ])
    func garbage(script: String, reason: String) {
        let error = failure(of: BuiltHelper.shell(script))
        #expect(error?.cause == .invalidResponse(reason))
    }

    @Test("Silence ends at the deadline")
    func silence() {
        let renderer = BuiltHelper.shell("sleep 30", deadline: .milliseconds(100))
        #expect(failure(of: renderer)?.cause == .timedOut(after: .milliseconds(100)))
    }

    @Test("A helper that never reads a large document is ended at the deadline")
    func deaf() {
        var document = Samples.single
        document.comments = [String(repeating: "x", count: 5_000_000)]
        let renderer = BuiltHelper.shell("sleep 30", deadline: .milliseconds(200))
        #expect(failure(of: renderer, on: document)?.cause == .timedOut(after: .milliseconds(200)))
        let closing = BuiltHelper.shell("exit 0")
        #expect(failure(of: closing, on: document)?.cause == .exited(code: 0, errorOutput: ""))
    }

    @Test("A missing executable is an error that names it", arguments: ["/no/such", "/etc/passwd"])
    func missing(path: String) {
        let renderer = HelperRenderer(executable: path, helperCount: 1)
        let error = failure(of: renderer)
        #expect(error?.phase == .starting)
        #expect(error?.description.contains("\(path): ") == true)
    }

    @Test("Any program that is no helper is an error", arguments: ["/bin/true", "/bin/cat"])
    func wrong(path: String) {
        let renderer = HelperRenderer(executable: path, helperCount: 1, deadline: .seconds(5))
        #expect(failure(of: renderer) != nil)
    }

    @Test("A helper that dies while it waits is replaced without an error")
    func idleDeath() throws {
        let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 1)
        for _ in 0..<3 {
            _ = try renderer.render(Samples.single, using: .dot, as: .svg)
            let process = try #require(renderer.idleProcesses.first)
            kill(process, SIGKILL)
            // Until it is dead, but not so that its renderer could no longer ask after it.
            var status = siginfo_t()
            let waited = waitid(P_PID, id_t(process), &status, WEXITED | WNOWAIT)
            try #require(waited == 0)
        }
    }

    @Test("An error of the library passes through as it is, and the helper stays")
    func libraryError() throws {
        let renderer = HelperRenderer(executable: BuiltHelper.path, helperCount: 1)
        let document = Document(name: "bad", isDirected: true, nodes: [Node("a")])
        _ = try renderer.render(Samples.single, using: .dot, as: .svg)
        let helpers = renderer.idleProcesses
        try #require(helpers.count == 1)
        let there = failure(of: renderer, on: document, using: .nop2)
        #expect(renderer.idleProcesses == helpers)
        let here = #expect(throws: GraphvizError.self) {
            try InProcessRenderer().render(document, using: .nop2, as: .svg)
        }
        #expect(there == here)
        #expect(there?.phase == .layout)
        let format = Format(rawValue: "magic")
        let unknown = #expect(throws: GraphvizError.self) {
            try renderer.render(Samples.single, using: .dot, as: format)
        }
        let message = "the installed Graphviz has no format \"magic\""
        #expect(unknown?.cause == .unavailable(message) && unknown?.phase == .starting)
        // Its format is not trusted, so that drawing had a helper of its own, which is gone.
        #expect(renderer.idleProcesses == helpers)
    }

    @Test("A helper ends when the program that started it is killed, even while it draws")
    func orphan() throws {
        // When a program is killed, its end of the socket is closed, and nothing else happens.
        var helper = try HelperLaunch(executable: BuiltHelper.path, arguments: []).start()
        let job = try Job(
            Samples.endless(), engine: .dot, formats: [.svg], wantsLayout: false, policy: .strict,
            checksRisks: false)
        let frame = MessageFormat.frame(job.message(memoryLimit: 0))
        try #require(send(helper.socket, frame, frame.count, 0) == frame.count)
        usleep(300_000)
        let isBusy = helper.isAlive()
        #expect(isBusy)
        close(helper.socket)
        var isGone = false
        for _ in 0..<2000 where !isGone {
            isGone = !helper.isAlive()
            usleep(5000)
        }
        #expect(isGone)
    }
}
