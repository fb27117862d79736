import Foundation
import Testing

@Suite("Ctrl-C")
struct InterruptionTests {
    /// A pipe that nobody reads holds the command up for as long as the test likes.
    @Test("stops with a line, the status of an interruption and no half file")
    func interruption() throws {
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
            kill(process.processIdentifier, SIGINT)
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 130)
            #expect(try String(contentsOf: messages, encoding: .utf8).hasSuffix("\nstopped\n"))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                    == ["messages", "pipe"])
        }
    }
}
