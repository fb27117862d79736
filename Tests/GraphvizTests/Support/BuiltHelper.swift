import Foundation

@testable import Graphviz

/// The helper that the package builds.
enum BuiltHelper {
    static let path: String = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = tests.deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("graphviz-helper").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return "graphviz-helper"
    }()

    /// A renderer that lets dangerous documents through, as only tests may.
    static func withoutRiskCheck(deadline: Duration, count: Int = 2) -> HelperRenderer {
        HelperRenderer(
            launch: HelperLaunch(executable: path, arguments: []), helperCount: count,
            deadline: deadline, checksRisks: false)
    }

    /// A renderer whose helper is a line of shell script.
    static func shell(_ script: String, deadline: Duration = .seconds(20)) -> HelperRenderer {
        HelperRenderer(
            executable: "/bin/sh", arguments: ["-c", script], helperCount: 1, deadline: deadline)
    }
}
