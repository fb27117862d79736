import DOT
import Foundation
import Testing

/// Files of Graphviz's own tests, which lie beside the package where they are there at all.
@Suite("Files of Graphviz")
struct ForeignFilesTests {
    private static let folder = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }.deletingLastPathComponent().appendingPathComponent("shared/data/graphviz_tests")

    private static let files: [(name: String, graphs: Int, counts: CountCommand.Counts)] = {
        let manifest = folder.appendingPathComponent("MANIFEST.tsv")
        guard let text = try? String(contentsOf: manifest, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 7, let graphs = Int(fields[4]), let nodes = Int(fields[5]),
                let edges = Int(fields[6]), let clusters = Int(fields[7])
            else { return nil }
            let counts = CountCommand.Counts(nodes: nodes, edges: edges, clusters: clusters)
            return (String(fields[0]), graphs, counts)
        }
    }()

    private func bytes(_ name: String) throws -> [UInt8] {
        let file = Self.folder.appendingPathComponent("graphs").appendingPathComponent(name)
        guard name.hasSuffix(".gz") else { return Array(try Data(contentsOf: file)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }

    @Test(
        "Each has as many nodes, edges, clusters and graphs as Graphviz finds in it",
        .enabled(if: !files.isEmpty, "the files are not beside the package"))
    func counts() throws {
        for file in Self.files {
            let reading = try DocumentReader().read(try bytes(file.name))
            #expect(reading.documents[0].counts == file.counts, "\(file.name)")
            // The manifest counts the line of totals as a graph.
            if file.graphs == 1 { #expect(reading.documents.count == 1, "\(file.name)") }
        }
    }

    @Test(
        "Each is written so that it reads back the same",
        .enabled(if: !files.isEmpty, "the files are not beside the package"))
    func roundTrip() throws {
        for file in Self.files {
            for document in try DocumentReader().read(try bytes(file.name)).documents {
                let written = try document.source(under: .unchecked)
                let again = try Document(reading: Array(written.utf8))
                #expect(again.counts == document.counts, "\(file.name)")
                #expect(try again.source(under: .unchecked) == written, "\(file.name)")
            }
        }
    }
}
