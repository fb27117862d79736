import Foundation
import Testing

@testable import EntenteTool

@Suite("More help")
struct HelpTopicTests {
    @Test("has a page for each topic", arguments: HelpTopic.allCases)
    func pages(topic: HelpTopic) throws {
        let outcome = try Tool.run(["help", topic.rawValue])
        #expect(outcome.status == 0)
        #expect(outcome.text == topic.text)
        #expect(topic.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("names every column that the seeds have")
    func columns() throws {
        for table in ["events", "actors", "sources", "phases"] {
            let file = Tool.package.appendingPathComponent("seeds/\(table).csv")
            let header = try String(contentsOf: file, encoding: .utf8).prefix { !$0.isNewline }
            // Kept as it is, like every column without a meaning.
            for column in header.split(separator: ",") where column != "also_paragraphs" {
                #expect(HelpTopic.columns.text.contains(column), "\(column)")
            }
        }
    }

    @Test("shows periods that can be parsed")
    func periods() throws {
        for period in ["2015-Q4", "2015-W41", "2015-10..2016-03", "..2016-03"] {
            #expect(HelpTopic.periods.text.contains(period))
            #expect(try Tool.run(["describe", "seeds", "--window", period]).status == 0)
        }
    }

    @Test(
        "suggests the command that was meant", arguments: ["drw", "describ", "comunities", "xyz"])
    func suggestions(word: String) throws {
        let outcome = try Tool.run([word, "seeds"])
        #expect(outcome.status == 64)
        let meant = ["drw": "draw", "describ": "describe", "comunities": "communities"][word]
        #expect(outcome.messages.contains("did you mean \"\(meant ?? "")\"?") == (meant != nil))
        #expect(outcome.messages.contains("The commands are describe"))
    }

    @Test("says what a machine lacks, instead of crashing")
    func limits() throws {
        let tool = Tool.products.appendingPathComponent("entente").path
        for limit in ["-n 10", "-v 100000"] {
            let outcome = try Tool.run(
                URL(fileURLWithPath: "/bin/sh"),
                ["-c", "ulimit \(limit); exec '\(tool)' draw seeds --roll-up"], in: Tool.package)
            #expect(outcome.status == 70, "\(limit)")
            #expect(outcome.messages.contains("ulimit"))
        }
    }
}
