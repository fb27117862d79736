import Foundation
import Testing

/// The built command, run as a user runs it.
enum Tool {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: Data
        let messages: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    /// The folder of the package.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder where the build put its executables, the test bundle among them.
    static let products: URL = {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let runner = URL(fileURLWithPath: CommandLine.arguments[0])
        return (bundles.first ?? runner).deletingLastPathComponent()
    }()

    /// Runs the command with arguments, in the package's folder unless another one is named.
    @discardableResult
    static func run(
        _ arguments: [String], in folder: URL = package, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(products.appendingPathComponent("entente"), arguments, in: folder, environment)
    }

    /// Runs any program to its end.
    static func run(
        _ program: URL, _ arguments: [String], in folder: URL,
        _ environment: [String: String] = [:]
    ) throws -> Outcome {
        try Folder.temporary { scratch in
            let output = scratch.appendingPathComponent("output")
            let messages = scratch.appendingPathComponent("messages")
            for file in [output, messages] {
                try #require(FileManager.default.createFile(atPath: file.path, contents: nil))
            }
            let process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: messages)
            try process.run()
            process.waitUntilExit()
            return Outcome(
                status: process.terminationReason == .exit ? process.terminationStatus : -1,
                output: try Data(contentsOf: output),
                messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
        }
    }
}

/// Folders for tests.
enum Folder {
    /// Does work in a new folder, which is gone afterwards.
    static func temporary<Value>(_ work: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }

    /// Writes a single table.
    static func withTable<Value>(_ lines: [String], _ work: (String) throws -> Value) throws
        -> Value
    {
        try temporary { folder in
            let file = folder.appendingPathComponent("table.csv")
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
            return try work(file.path)
        }
    }

    /// Writes a case of nothing but events.
    static func withEvents<Value>(_ rows: [String], _ work: (String) throws -> Value) throws
        -> Value
    {
        try temporary { folder in
            let file = folder.appendingPathComponent("events.csv")
            let text = (["id,date,source,target,kind"] + rows).joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: file)
            return try work(folder.path)
        }
    }
}

/// A table of the command's CSV, by the names of its columns; no field may hold a comma.
func rows(ofCSV text: String) -> [[String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

/// The object that JSON text holds.
func object(ofJSON data: Data) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
}
