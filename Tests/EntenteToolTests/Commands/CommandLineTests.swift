import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    static let commands = [
        "describe", "draw", "centrality", "communities", "slices", "compare", "balance", "turns",
        "why",
        "reach", "export", "check", "page", "totals",
    ]

    @Test("describes every command with its options as JSON")
    func interface() throws {
        let outcome = try Tool.run(["--describe-interface"])
        #expect(outcome.status == 0 && outcome.messages.isEmpty)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any])
        let root = try #require(json["command"] as? [String: Any])
        let commands = try #require(root["subcommands"] as? [[String: Any]])
        let names = commands.compactMap { $0["commandName"] as? String }
        #expect(Set(Self.commands).isSubset(of: names))
        let page = try #require(commands.first { $0["commandName"] as? String == "page" })
        let options = try #require(page["arguments"] as? [[String: Any]])
        let words = options.compactMap { $0["names"] as? [[String: String]] }.flatMap(\.self)
        #expect(words.contains { $0["name"] == "max-events" && $0["kind"] == "long" })
    }

    @Test("has help with examples for every command", arguments: commands)
    func help(command: String) throws {
        let outcome = try Tool.run([command, "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("EXAMPLES\n  entente \(command) "))
        #expect(outcome.messages.isEmpty)
    }

    @Test("shows examples that work", arguments: commands)
    func examples(command: String) throws {
        let help = try Tool.run([command, "--help"]).text
        let examples = help.split(separator: "\n").filter { $0.hasPrefix("  entente ") }
            .map(String.init)
        #expect(!examples.isEmpty)
        try Folder.temporary { folder in
            try Shell.prepare(folder)
            for example in examples {
                let outcome = try Shell.run(example, in: folder)
                #expect([0, 1].contains(outcome.status), "\(example): \(outcome.messages)")
            }
        }
    }

    @Test(
        "gives the same bytes twice",
        arguments: [
            ["describe", "seeds"], ["describe", "seeds", "--format", "json"],
            ["centrality", "seeds", "--measure", "all", "--format", "csv"],
            ["communities", "seeds"], ["communities", "seeds", "--format", "json"],
            ["slices", "seeds", "--format", "json"], ["compare", "seeds", "2015", "2016"],
            ["export", "seeds"], ["export", "seeds", "--roll-up", "--format", "dot"],
            ["why", "seeds", "us", "russia"], ["reach", "seeds", "us"], ["check", "seeds"],
            ["draw", "seeds", "--top", "8"],
            ["draw", "seeds", "--top", "5", "--format", "png"],
            ["draw", "seeds", "--top", "5", "--format", "pdf"],
        ])
    func repeatable(arguments: [String]) throws {
        let first = try Tool.run(arguments)
        let second = try Tool.run(arguments)
        #expect(first.status == 0)
        #expect(!first.output.isEmpty)
        #expect(first.output == second.output)
        #expect(first.messages == second.messages)
    }

    @Test("explains mistakes with what was meant, and exits with 64")
    func usage() throws {
        for (arguments, words) in [
            (["describe", "seeds", "--wnidow", "2015"], "Did you mean '--window'?"),
            (["describe", "seeds", "--window", "2015-13"], "is not in the calendar"),
            (["describe", "seeds", "--phase", "war"], "the phases are intervention, truce"),
            (["describe", "seeds", "--window", "2015", "--phase", "truce"], "give one of them"),
            (["describe", "seeds", "--weigh", "much"], "weigh"),
            (["describe", "seeds", "--roll-up=-1"], "write roots, countries, a level"),
            (["describe", "seeds", "--format", "xml"], "the formats are table, csv, json"),
            (["describe", "seeds", "-o", "x.foo"], "add --format table, csv, json"),
            (["describe", "seeds", "--top", "0"], "--top is 1 or more"),
            (["describe", "seeds", "--hops", "2"], "--hops belongs to --ego"),
            (["describe", "seeds", "--ego", "us", "--hops", "0"], "--hops is 1 or more"),
            (["draw", "seeds", "--timeout", "0"], "--timeout is more than 0"),
            (["draw", "seeds", "--timeout", "nan"], "--timeout is more than 0"),
            (["draw", "seeds", "--timeout", "inf"], "--timeout is at most 1"),
            (["centrality", "seeds", "--timeout", "1e300"], "--timeout is at most 1"),
            (["describe", "seeds", "--actors", "rusia"], "did you mean \"russia\"?"),
            (["describe", "seeds", "--sources", "x"], "no source document \"x\""),
            (["describe"], "Missing expected argument '<case> ...'"),
            (["drwa"], "There is no command \"drwa\""),
        ] {
            let outcome = try Tool.run(arguments)
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.output.isEmpty)
            #expect(outcome.messages.contains(words), "\(arguments): \(outcome.messages)")
        }
    }

    @Test("says what cannot be written, and exits with 73")
    func cannotWrite() throws {
        try Folder.temporary { folder in
            let outcome = try Tool.run(["describe", "seeds", "-o", folder.path])
            #expect(outcome.status == 73)
            #expect(outcome.messages.contains("is a folder"))
            let nowhere = folder.path + "/none/x.csv"
            #expect(try Tool.run(["describe", "seeds", "-o", nowhere]).status == 73)
        }
    }

    @Test("knows its version and completes in every shell")
    func version() throws {
        #expect(try Tool.run(["--version"]).text == "0.1.0\n")
        for shell in ["bash", "zsh", "fish"] {
            let script = try Tool.run(["--generate-completion-script", shell])
            #expect(script.status == 0)
            #expect(script.text.contains("centrality"))
        }
    }
}
