import Foundation
import Testing

/// A Python of the machine, or the one that `ENTENTE_PYTHON` names, with some of its packages.
enum Python {
    /// Runs a script with arguments.
    ///
    /// - Returns: what it prints; `nil`, after saying so, if there is no Python that has the packages.
    static func run(
        _ script: String, _ arguments: [String], needing packages: [String]
    ) throws -> String? {
        guard let python = try program(with: packages) else {
            print("skipped: no Python with \(packages.joined(separator: ", ")) is installed")
            return nil
        }
        let outcome = try Tool.run(python, ["-c", script] + arguments, in: Tool.package)
        try #require(outcome.status == 0, "\(outcome.messages)")
        return outcome.text
    }

    private static func program(with packages: [String]) throws -> URL? {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let candidates =
            [environment["ENTENTE_PYTHON"]].compactMap(\.self) + folders.map { $0 + "/python3" }
        guard
            let path = candidates.first(where: {
                FileManager.default.isExecutableFile(atPath: $0)
            })
        else { return nil }
        let python = URL(fileURLWithPath: path)
        let check = packages.map { "import \($0)" }.joined(separator: "\n")
        return try Tool.run(python, ["-c", check], in: Tool.package).status == 0 ? python : nil
    }
}
