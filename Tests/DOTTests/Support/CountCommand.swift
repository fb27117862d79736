import Foundation
import Testing

/// The commands `gc` and `gvpr` of Graphviz, which tell what it finds in files.
enum CountCommand {
    static let path = found("gc")
    static let dumpPath = found("gvpr")

    private static func found(_ name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    struct Counts: Equatable {
        var nodes: Int
        var edges: Int
        var clusters: Int
    }

    /// The counts of each source that holds one graph; `nil` where Graphviz finds an error.
    static func counts(of sources: [String]) throws -> [Counts?] {
        let arguments = ["-n", "-e", "-C"] + sources.indices.map { "\($0).gv" }
        let (output, messages) = try launch(try #require(path), arguments, on: sources)
        var result = [Counts?](repeating: nil, count: sources.count)
        for line in output.split(separator: "\n") where line.hasSuffix(".gv)") {
            let name = line[line.index(after: line.lastIndex(of: "(") ?? line.startIndex)...]
            let words = line.split(separator: " ")
            guard let index = Int(name.dropLast(4)), words.count > 3 else { continue }
            result[index] = Counts(
                nodes: Int(words[0]) ?? -1, edges: Int(words[1]) ?? -1,
                clusters: Int(words[2]) ?? -1)
        }
        // A file with an error may still have been counted as far as it goes.
        for line in messages.split(separator: "\n") where line.hasPrefix("Error: ") {
            let name = line.dropFirst("Error: ".count).prefix { $0 != "." }
            if let index = Int(name) { result[index] = nil }
        }
        return result
    }

    /// Every attribute of every node, edge and group of a source, in an order that does not
    /// matter, and the members of each group.
    static func attributes(of source: String) throws -> [String] {
        let (output, _) = try launch(try #require(dumpPath), [dump, "0.gv"], on: [source])
        return output.split(separator: "\u{1}").map(String.init).sorted()
    }

    private static let dump = """
        BEG_G {
            string a; node_t n; edge_t e; graph_t s;
            for (n = fstnode($G); n; n = nxtnode(n)) {
                printf("\u{1}node %s", n.name);
                for (a = fstAttr($G, "N"); a != ""; a = nxtAttr($G, "N", a))
                    if (aget(n, a) != "") printf("|%s=%s", a, aget(n, a));
                for (e = fstout(n); e; e = nxtout(e)) {
                    printf("\u{1}edge %s to %s", e.tail.name, e.head.name);
                    for (a = fstAttr($G, "E"); a != ""; a = nxtAttr($G, "E", a))
                        if (aget(e, a) != "") printf("|%s=%s", a, aget(e, a));
                }
            }
            for (s = fstsubg($G); s; s = nxtsubg(s)) {
                printf("\u{1}group ");
                if (!(s.name == "%*")) printf("%s", s.name);
                for (a = fstAttr($G, "G"); a != ""; a = nxtAttr($G, "G", a))
                    if (aget(s, a) != "") printf("|%s=%s", a, aget(s, a));
                for (n = fstnode(s); n; n = nxtnode_sg(s, n)) printf(", %s", n.name);
            }
            for (a = fstAttr($G, "G"); a != ""; a = nxtAttr($G, "G", a))
                if (aget($G, a) != "") printf("\u{1}graph %s=%s", a, aget($G, a));
        }
        """

    private static func launch(
        _ path: String, _ arguments: [String], on sources: [String]
    ) throws -> (output: String, messages: String) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("entente-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, source) in sources.enumerated() {
            try Data(source.utf8).write(to: folder.appendingPathComponent("\(index).gv"))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.currentDirectoryURL = folder
        process.arguments = arguments
        let log = folder.appendingPathComponent("log")
        try Data().write(to: log)
        process.standardError = try FileHandle(forWritingTo: log)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            String(decoding: data, as: UTF8.self), try String(contentsOf: log, encoding: .utf8)
        )
    }
}
