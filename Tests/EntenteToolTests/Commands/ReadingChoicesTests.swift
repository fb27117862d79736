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
            // Columns that were to be mapped are told where reading fails as well.
            let lost = try Tool.run(
                ["describe", "german.csv", "--map", "Akteur=source", "--dates", "dmy"], in: folder)
            #expect(lost.status == 65)
            #expect(
                lost.messages.contains(
                    "there is no column \"Akteur\", which was to be mapped; write"))
            let named = try Tool.run(["describe", "plain.csv", "words.csv"], in: folder)
            #expect(named.status == 65)
            #expect(named.messages.contains("words.csv: the table has no columns for date, source"))
            let pattern = try Tool.run(["check", "p*.csv", "--format", "csv"], in: folder)
            #expect(pattern.status == 0)
            let cut = try Tool.run(
                ["describe", Tool.package.path + "/Tests/Fixtures/packed/cut.csv.gz"], in: folder)
            #expect(cut.status == 65)
            #expect(cut.messages.contains("cut.csv.gz: it is cut short"))
        }
    }

    @Test("are kept by import for each file, so that the files are read again in the same way")
    func mappingOfSeveral() throws {
        try Folder.temporary { folder in
            func write(_ name: String, _ bytes: [UInt8]) throws {
                try Data(bytes).write(to: folder.appendingPathComponent(name))
            }
            let german =
                "\u{FEFF}Datum;Quelle;Ziel;Art;Gewicht\n13.4.2017;Jürgen;b;conflict;1,5\n"
                + "3.4.2017;b;c;conflict;2\n"
            try write("a.csv", german.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
            let american =
                "event_date,actor1,actor2,kind,source\n4/13/2017,a,c,conflict,AFP\n"
                + "4/5/2017,a,b,conflict,AP\n"
            try write("b.csv", Array(american.utf8))
            let files = ["a.csv", "b.csv"]
            let made = try Tool.run(["import"] + files + ["-o", "case"], in: folder)
            #expect(made.status == 0, "\(made.messages)")
            let mapping = try String(
                contentsOf: folder.appendingPathComponent("case/mapping.txt"), encoding: .utf8)
            #expect(mapping.contains("[file a.csv]\nencoding = utf-16le\ndates = dmy"))
            #expect(mapping.contains("[file b.csv]\ndates = mdy"))
            let tables = ["export", "--table", "events", "--format", "csv"]
            let first = try Tool.run(tables + files, in: folder)
            let again = try Tool.run(
                tables + files.reversed() + ["--mapping", "case/mapping.txt"], in: folder)
            let ofCase = try Tool.run(tables + ["case"], in: folder)
            #expect(first.status == 0 && first.text == again.text, "\(again.messages)")
            #expect(first.text.split(separator: "\n").count == 5)
            #expect(ofCase.text.split(separator: "\n").count == 5)
        }
    }
}
