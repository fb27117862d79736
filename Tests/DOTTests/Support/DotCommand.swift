import Foundation
import Testing

/// The `dot` command of the machine, by which what we write is judged.
enum DotCommand {
    static let path = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static func run(_ arguments: [String], on source: String) throws -> String {
        try launch(arguments, on: source).output
    }

    /// What the command says on standard error.
    static func messages(_ arguments: [String], on source: String) throws -> String {
        try launch(arguments, on: source).messages
    }

    private static func launch(
        _ arguments: [String], on source: String
    ) throws -> (output: String, messages: String) {
        let path = try #require(path)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-\(UUID().uuidString).dot")
        try Data(source.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.arguments?.append(file.path)
        let output = Pipe()
        process.standardOutput = output
        let log = file.appendingPathExtension("log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "dot refused:\n\(source.prefix(2000))")
        return (
            String(decoding: data, as: UTF8.self), try String(contentsOf: log, encoding: .utf8)
        )
    }

    /// The objects of a drawing in the order of the file, with the values as Graphviz stores them.
    static func objects(of source: String) throws -> (
        nodes: [[String: Any]], edges: [[String: Any]]
    ) {
        let json = try run(["-Kosage", "-Tdot_json"], on: source)
        let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let graph = try #require(parsed)
        return (
            graph["objects"] as? [[String: Any]] ?? [], graph["edges"] as? [[String: Any]] ?? []
        )
    }
}
