import Foundation
import Testing

@Suite("Articles of the documentation")
struct ArticlesTests {
    /// The articles whose code a test runs, each with that test.
    private static let articles = [
        "ActorNetworks/ActorNetworks.docc/FromEventsToFindings.md",
        "NetworkDrawing/NetworkDrawing.docc/FromACaseToAPicture.md",
        "NetworkReports/NetworkReports.docc/AReportInEveryForm.md",
    ]

    @Test("have no code that their test does not run", arguments: articles)
    func code(article: String) throws {
        let room = try #require(article.split(separator: "/").first)
        func text(_ path: String) throws -> String {
            try String(contentsOf: Tool.package.appendingPathComponent(path), encoding: .utf8)
        }
        let run = Self.lines(try text("Tests/\(room)Tests/Documentation/ArticleTests.swift"))
        let blocks = try text("Sources/\(article)").components(separatedBy: "```")
            .filter { $0.hasPrefix("swift\n") }
        #expect(blocks.count > 1)
        for block in blocks {
            #expect(run.contains(Self.lines(String(block.dropFirst(6)))), "\(block)")
        }
    }

    /// Without indentation and empty lines.
    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
