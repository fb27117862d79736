import Foundation
import Testing

@Suite("A signal that ends the command")
struct InterruptionTests {
    /// A pipe that nobody reads holds the command up for as long as the test likes.
    @Test(
        "stops with a line, the status of an interruption and no half file",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func interruption(signal: Int32) throws {
        try Folder.temporary { folder in
            let pipe = folder.appendingPathComponent("pipe").path
            try #require(mkfifo(pipe, 0o600) == 0)
            let messages = folder.appendingPathComponent("messages")
            try #require(FileManager.default.createFile(atPath: messages.path, contents: nil))
            let process = Process()
            process.executableURL = Tool.products.appendingPathComponent("entente")
            process.arguments = [
                "centrality", "seeds", "--roll-up", "-o", pipe, "--format", "csv",
            ]
            process.currentDirectoryURL = Tool.package
            process.standardError = try FileHandle(forWritingTo: messages)
            try process.run()
            // The notes on the selection are the last thing before the result.
            while try !String(contentsOf: messages, encoding: .utf8).contains("left out"),
                process.isRunning
            {
                Thread.sleep(forTimeInterval: 0.01)
            }
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 128 + signal)
            #expect(try String(contentsOf: messages, encoding: .utf8).hasSuffix("\nstopped\n"))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                    == ["messages", "pipe"])
        }
    }

    @Test("is not seen in messages where standard descriptors are closed")
    func closedDescriptors() throws {
        let tool = Tool.products.appendingPathComponent("entente").path
        func run(_ line: String) throws -> Tool.Outcome {
            try Tool.run(
                URL(fileURLWithPath: "/bin/sh"), ["-c", "'\(tool)' \(line)"], in: Tool.package)
        }
        // The note on what was left out goes nowhere, the table to standard output.
        let quiet = try run("describe seeds --roll-up <&- 2>&-")
        #expect(quiet.status == 0)
        #expect(quiet.text.contains("Busiest pairs"))
        let lost = try run("describe seeds >&-")
        #expect(lost.status == 73)
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("out.csv").path
            let blind = try run("centrality seeds --roll-up -o '\(file)' <&- >&- 2>&-")
            #expect(blind.status == 0)
            #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("rank,"))
        }
    }
}
