import Foundation
import Testing

@Suite("Options of reading")
struct ReadingChoicesTests {
    @Test("let a German spreadsheet, a packed file and several tables be read as one case")
    func several() throws {
        try Folder.temporary { folder in
            func write(_ name: String, _ bytes: [UInt8]) throws {
                try Data(bytes).write(to: folder.appendingPathComponent(name))
            }
            let german =
                Array("Datum;Akteur 1;Akteur 2;Art;Gewicht\n".utf8)
                + Array("3.4.2017;J".utf8) + [0xFC] + Array("rgen;b;Konflikt;\"1.234,5\"\n".utf8)
            try write("german.csv", german)
            try write("plain.csv", Array("date,source,target,kind\n2017-04-05,b,c,+\n".utf8))
            try write("words.csv", Array("Konflikt,conflict\n".utf8))
            try write(
                "mapping.txt",
                Array("dates = dmy\n[columns]\nAkteur 1 = source\nAkteur 2 = target\n".utf8))
            let run = try Tool.run(
                [
                    "describe", "german.csv", "plain.csv", "--mapping", "mapping.txt", "--map",
                    "Datum=date", "--map", "Art=kind", "--map", "Gewicht=weight", "--kind-words",
                    "words.csv", "--format", "json",
                ], in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.text.contains("Jürgen"))
            #expect(run.messages.contains("german.csv:2: 1 line is not UTF-8"))
            #expect(run.messages.contains("numbers are read with a decimal comma"))
            let refused = try Tool.run(["describe", "plain.csv", "--map", "x=y"], in: folder)
            #expect(refused.status == 64)
            #expect(refused.messages.contains("there is no meaning \"y\""))
            let twice = try Tool.run(
                ["describe", "plain.csv", "--map", "date=source", "--map", "kind=source"],
                in: folder)
            #expect(twice.status == 64)
            #expect(twice.messages.contains("gives two columns one meaning"))
            try write("words.csv", Array("Konflikt,conflict\nkonflikt,cooperation\n".utf8))
            let contradicted = try Tool.run(
                ["describe", "plain.csv", "--kind-words", "words.csv"], in: folder)
            #expect(contradicted.status == 65)
            #expect(contradicted.messages.contains("words.csv:2: \"konflikt\" is cooperation here"))
            let measured = try Tool.run(
                ["centrality", "german.csv", "plain.csv", "--measure", "degree"], in: folder)
            #expect(measured.messages.contains("german.csv"))
            let pattern = try Tool.run(["check", "p*.csv", "--format", "csv"], in: folder)
            #expect(pattern.status == 0)
            let cut = try Tool.run(
                ["describe", Tool.package.path + "/Tests/Fixtures/packed/cut.csv.gz"], in: folder)
            #expect(cut.status == 65)
            #expect(cut.messages.contains("cut.csv.gz: it is cut short"))
        }
    }
}
