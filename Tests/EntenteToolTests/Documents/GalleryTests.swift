import Foundation
import Testing

/// Pictures of README and gallery are kept as files, so that readers see them without the tool.
@Suite("The pictures of the documentation")
struct GalleryTests {
    private static let documents = ["README.md", "docs/gallery.md"]

    /// The lines that draw into docs, with the file that each draws.
    private static func commands() throws -> [(line: String, file: String)] {
        try documents.flatMap { name in
            let text = try String(
                contentsOf: Tool.package.appendingPathComponent(name), encoding: .utf8)
            return text.matches(of: /bin\/entente [^`\n]*?(docs\/[a-z\/-]+\.(?:svg|html))[^`\n]*/)
                .map {
                    (String($0.0), String($0.1))
                }
        }
    }

    /// Other versions of Graphviz write the same picture in other words, and other systems reckon sines
    /// in other last digits.
    private static let isComparable: Bool = {
        #if os(Linux)
        let dot = try? Tool.run(
            URL(fileURLWithPath: "/usr/bin/env"), ["dot", "-V"], in: Tool.package)
        return dot?.messages.contains("2.43.0") ?? false
        #else
        return false
        #endif
    }()

    @Test(
        "are those that the commands beside them draw",
        .enabled(if: isComparable, "this Graphviz is not the one that the pictures were drawn with")
    )
    func current() throws {
        let commands = try Self.commands()
        #expect(commands.count > 10)
        try Folder.temporary { folder in
            try Shell.prepare(folder)
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("docs/gallery"),
                withIntermediateDirectories: true)
            for (line, file) in commands {
                let outcome = try Shell.run(line, in: folder)
                #expect(outcome.status == 0, "\(line): \(outcome.messages)")
                let drawn = try text(folder.appendingPathComponent(file))
                let kept = try text(Tool.package.appendingPathComponent(file))
                #expect(drawn == kept, "\(file) is not current; run bin/gallery")
            }
        }
    }

    /// A picture or page without the places of its texts, which follow the fonts of the machine.
    private func text(_ file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8).replacing(/<text [^>]*>/, with: "<text>")
    }

    @Test("have commands, each of them")
    func complete() throws {
        let drawn = Set(try Self.commands().map(\.file))
        let folder = Tool.package.appendingPathComponent("docs")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".svg") || $0.hasSuffix(".html") }.map { "docs/" + $0 }
        #expect(Set(files) == drawn)
    }
}
