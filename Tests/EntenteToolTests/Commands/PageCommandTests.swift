import Foundation
import Testing

@Suite("entente page")
struct PageCommandTests {
    @Test("makes one file of the seeds, below half a megabyte, rolled up and as coded, by phases")
    func seeds() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("seeds.html")
            let outcome = try Tool.run(["page", "seeds", "-o", file.path])
            #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.messages)")
            #expect(outcome.messages.contains("left out: 4 events within one actor"))
            let html = try String(contentsOf: file, encoding: .utf8)
            #expect(html.utf8.count < 500_000)
            #expect(html.hasPrefix("<!DOCTYPE html>"))
            #expect(html.contains("Relations in the Syrian war"))
            #expect(html.contains("Truce and Geneva talks"))
            // What datapackage.json says.
            #expect(html.contains("<dt>Licence of the data</dt><dd>Apache-2.0</dd>"))
            #expect(html.contains("id=\"frame-1-4\"") && !html.contains("id=\"frame-2-0\""))
        }
    }

    @Test("cuts time as it is asked to, and shows one level where actors have no parents")
    func slices() throws {
        try Folder.temporary { folder in
            let table = folder.appendingPathComponent("events.csv")
            try "date,source,target,kind\n2024-01-02,a,b,conflict\n2024-02-03,b,c,cooperation\n"
                .write(to: table, atomically: true, encoding: .utf8)
            let outcome = try Tool.run(["page", table.path, "--every", "month", "--title", "A & B"])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("<title>A &amp; B</title>"))
            #expect(outcome.text.contains("January 2024 → February 2024"))
            #expect(!outcome.text.contains("id=\"frame-1-0\""))
        }
    }

    @Test("shows a table without dates as one whole, and cuts none")
    func undated() throws {
        try Folder.temporary { folder in
            let table = folder.appendingPathComponent("events.csv")
            try "source,target,kind\na,b,conflict\nb,c,cooperation\n"
                .write(to: table, atomically: true, encoding: .utf8)
            let outcome = try Tool.run(["page", table.path])
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(outcome.text.contains("2 events between 3 actors"))
            #expect(!outcome.text.contains("<template"))
            let cut = try Tool.run(["page", table.path, "--every", "month"])
            #expect(cut.status == 64)
        }
    }

    @Test("gives up when its time is over, in words, and leaves no file")
    func timeout() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("late.html")
            let outcome = try Tool.run(["page", "seeds", "--timeout", "0.001", "-o", file.path])
            #expect(outcome.status == 70)
            #expect(outcome.messages.contains("select fewer actors or a shorter period"))
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }

    @Test("refuses what a page cannot add up, and limits that make no sense")
    func refusals() throws {
        for (arguments, words) in [
            (["--weigh", "mean"], "weigh by weight or events"),
            (["--max-events=-1"], "0 or more"), (["--max-size", "0"], "above 0"),
            (["--actors", "us"], "nothing is left to draw"),
        ] {
            let outcome = try Tool.run(["page", "seeds"] + arguments)
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.messages.contains(words), "\(outcome.messages)")
            #expect(outcome.output.isEmpty)
        }
    }
}
