import Foundation
import Testing

@Suite("--width and --dpi")
struct PrintedWidthTests {
    private static let five = ["--actors", "us,russia,isis", "--roll-up"]

    @Test("give a picture its width, and say if its letters are too small for that")
    func width() throws {
        let wide = try Tool.run(["draw", "seeds", "--width", "40cm"] + Self.five)
        #expect(wide.text.contains(" width=\"40cm\""))
        #expect(!wide.messages.contains("smallest letters"))
        let narrow = try Tool.run(["draw", "seeds", "--roll-up", "--width", "60px"])
        #expect(narrow.text.contains(" width=\"60px\""))
        #expect(narrow.messages.contains("px high at 60 px, and 11 px can be read"))
    }

    @Test("give dots their number, and refuse more than a picture can hold")
    func dots() throws {
        func width(_ arguments: [String]) throws -> Int {
            let png = try Tool.run(
                ["draw", "seeds", "--format", "png"] + Self.five + arguments
            ).output
            return png[16..<20].reduce(0) { $0 * 256 + Int($1) }
        }
        #expect(abs(try width(["--width", "2in"]) - 600) <= 1)
        #expect(abs(try width(["--width", "2in", "--dpi", "100"]) - 200) <= 1)
        let huge = try Tool.run(
            ["draw", "seeds", "--format", "png", "--width", "9m", "--dpi", "2400"] + Self.five)
        #expect(huge.status == 64 && huge.messages.contains("17cm"))
        let dense = try Tool.run(
            ["draw", "seeds", "--format", "png", "--width", "900cm", "--dpi", "2400"] + Self.five)
        #expect(dense.status == 64 && dense.messages.contains("lower --dpi"))
    }

    @Test("hold for charts and differences, and go with a picture")
    func everywhere() throws {
        try Folder.temporary { folder in
            let file = folder.path + "/picture.svg"
            let chart = try Tool.run(
                ["centrality", "seeds", "--every", "year", "--plot", file, "--width", "400px"])
            #expect(chart.status == 0, "\(chart.messages)")
            #expect(try String(contentsOfFile: file, encoding: .utf8).contains("width=\"400px\""))
            let difference = try Tool.run(
                ["compare", "seeds", "truce", "aleppo", "--draw", file, "--width", "17cm"]
                    + Self.five)
            #expect(difference.status == 0, "\(difference.messages)")
            #expect(try String(contentsOfFile: file, encoding: .utf8).contains("width=\"17cm\""))
        }
        for command in [
            ["compare", "seeds", "truce", "aleppo"], ["slices", "seeds"],
            ["centrality", "seeds", "--every", "year"],
        ] {
            let outcome = try Tool.run(command + ["--dpi", "300"])
            #expect(outcome.status == 64, "\(command)")
        }
        #expect(try Tool.run(["draw", "seeds", "--dpi", "0"]).status == 64)
    }
}
