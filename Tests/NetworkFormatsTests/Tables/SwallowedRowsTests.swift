import ActorNetworks
import NetworkFormats
import Testing

@Suite("Rows within a quoted field")
struct SwallowedRowsTests {
    private func table(_ delimiter: String, _ quote: String = "\"", lineEnd: String = "\n")
        -> String
    {
        let rows =
            [
                "date,source,target,kind,summary", "2007-02-01,a,b,-,Shelling",
                "2007-02-02,b,a,-,\(quote)Reply",
            ] + (3...9).map { "2007-02-0\($0),c,a,talks,Envoy \($0)" }
            + ["2007-02-10,c,a,talks,Envoy\(quote)", "2007-02-11,c,b,talks,last"]
        return rows.map { $0.split(separator: ",").joined(separator: delimiter) + lineEnd }.joined()
    }

    @Test(
        "are reported with the first and the last line, whatever ends lines",
        arguments: [",", ";"], ["\n", "\r\n", "\r"])
    func events(delimiter: String, lineEnd: String) throws {
        let reading = read(table(delimiter, lineEnd: lineEnd))
        #expect(
            reading.messages == [
                "events.csv:3:18: the quoted field that opens here runs over lines 3 to 11, of "
                    + "which 8 look like rows and are not read; remove the stray quote, or write it "
                    + "twice"
            ])
        #expect(reading.alarms.count == 1)
        #expect(try reading.get().events.count == 3)
    }

    @Test("do not occur between tabs, where a quote is a character like others")
    func tabs() throws {
        #expect(try read(table("\t")).get().events.count == 11)
    }

    @Test("are counted as lines where bad rows are skipped")
    func skipped() {
        let lost = read(table(","), skipBadRows: true)
        #expect(
            lost.skipped.map(\.description) == [
                "events.csv: 8 lines lost: a quoted field runs over lines that look like rows"
            ])
        let bad = read(table(",").replacing("Envoy\"", with: "Envoy\" 10"), skipBadRows: true)
        #expect(
            bad.skipped.map(\.description) == [
                "events.csv: 1 row of 9 lines skipped: text follows a closing quote",
                "events.csv: 8 lines lost: a quoted field runs over lines that look like rows",
            ])
    }

    @Test("are two at least in a table of two columns without dates, where a comma says little")
    func twoColumns() {
        let events = "date,source,target,kind\n2016,a,z,-\n"
        func alarms(_ actors: String) -> [String] {
            read(events, actors: "id,name\nz,Z\n" + actors).messages.filter {
                $0.contains("runs over")
            }
        }
        #expect(alarms("a,\"one\nAleppo, Syria\ntwo\"\n").isEmpty)
        let found = alarms("a,\"one\nb,B\nc,C\ntwo\"\n")
        #expect(found.count == 1)
        #expect(found.first?.contains("of which 2 look like rows") == true)
    }

    @Test("are seen in the other tables as well")
    func others() {
        let events = "date,source,target,kind\n2016,a,b,-\n"
        let actors = "id,name,note\na,A,\"x\nb,B,\nc,C,\nd,D,\"\nb,B,\n"
        let sources = "id,date,url\na,2016-01-01,\"x\nb,2016-01-02,\nc,2016-01-03,\"\n"
        let phases = "id,start,end,note\np,2016,2016,\"x\nq,2017,2017,\nr,2018,2018,\"\n"
        let messages = read(events, actors: actors, sources: sources, phases: phases).messages
        for (file, lines) in [
            ("actors.csv:2:5", "2 to 5, of which 3"), ("sources.csv:2:14", "2 to 4, of which 2"),
            ("phases.csv:2:13", "2 to 4, of which 2"),
        ] {
            #expect(
                messages.contains {
                    $0.hasPrefix("\(file): ") && $0.contains("runs over lines \(lines) look")
                }, "\(messages)")
        }
    }

    @Test("are not seen in a text of several lines, even with commas and dates")
    func text() {
        let text =
            "\"On 2016-01-01, talks began.\n2016-01-02: no news, none at all, they say.\nEnd\""
        #expect(
            read("date,source,target,kind,summary\n2016,a,b,-,\(text)\n").messages.isEmpty)
    }
}

@Suite("Characters that cannot be seen")
struct DoubtfulCharacterTests {
    @Test(
        arguments: [
            ("\u{B}", "U+000B, a control character"), ("\u{1F}", "U+001F, a control character"),
            ("\u{7F}", "U+007F, a control character"), ("\u{85}", "U+0085, a control character"),
            ("\u{FFFE}", "U+FFFE, not a character"), ("\u{10FFFF}", "U+10FFFF, not a character"),
            ("\u{202E}", "U+202E, a mark that turns the direction of text"),
            ("\u{2066}", "U+2066, a mark that turns the direction of text"),
        ])
    func named(character: String, name: String) throws {
        for field in ["North\(character)", "\"North\(character)\""] {
            let reading = read("date,source,target,kind\n2016,\(field),b,-\n")
            #expect(
                reading.messages == [
                    "events.csv:2:\(field.first == "\"" ? 12 : 11): the field holds \(name); remove "
                        + "it; pictures show \u{FFFD} in its place"
                ])
            #expect(try reading.get().events.count == 1)
        }
    }

    @Test("Tabs and line ends within fields are text, and half characters are named")
    func others() {
        #expect(
            read("date,source,target,kind,summary\n2016,a,b,-,\"x\ty\r\nz\"\n").messages.isEmpty)
        let bytes = Array("date,source,target,kind\n2016,a".utf8) + [0xED, 0xA0, 0x80]
        #expect(
            read(bytes: bytes + Array(",b,-\n".utf8)).messages.first?.contains(
                "events.csv:2:7: the field holds U+D800, half of a character") == true)
    }

    @Test(
        "Lines are counted alike, whatever ends them within quotes",
        arguments: ["\n", "\r\n", "\r"])
    func lines(lineEnd: String) {
        let table =
            ["date,source,target,kind,summary", "2016,a,b,-,\"one", "two", "three\"", "x,a,b,-,"]
            .joined(separator: lineEnd)
        #expect(read(table).messages.first?.hasPrefix("events.csv:5:1: date \"x\"") == true)
        let later = table.replacing("x,a", with: "2016,\"\(lineEnd)\(lineEnd)\",a")
        #expect(
            read(later).messages.first?.hasPrefix("events.csv:7:9: the row has 6") == true,
            "\(read(later).messages)")
    }

    @Test("A row that ends with the quote of the field is lost as well, with dates and without")
    func lastRow() {
        let actors = read(
            "date,source,target,kind\n2016,a,a,-\n",
            actors: "id,name,note\na,A,\"oops\nb,B,x\nc,C,x\nd,D,y\"\n")
        #expect(actors.messages[0].contains("lines 2 to 5, of which 3 look like rows"))
    }

    @Test("Quotes protect nothing between tabs, and the remedy does not say so")
    func tabs() {
        let table = "date\tsource\ttarget\tkind\tnote\n"
        #expect(
            read(table + "2020\ta\tb\t-\t\"x\ty\"\n").messages[0].hasSuffix(
                "write spaces for tabs within a field; quotes do not protect them"))
        #expect(
            read(table + "2020\ta\tb\t-\t\"x\ny\"\n").messages[0].hasSuffix(
                "add a tab for each empty field, and write spaces for line ends within a field"))
    }
}
